import type { MakerList } from '#app/domain/registry/maker-list.ts'
import { type MakersQuery, paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Chip } from '../primitives/chip.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { Pages } from '../primitives/pages.tsx'
import { useWords } from '../words.tsx'

export type MakersView = {
  list: MakerList
  query: MakersQuery
  cohorts: readonly { id: string; name: string }[]
  mayEdit: boolean
  mayImport: boolean
}

export function MakersPage({ view }: { view: MakersView }) {
  const { list, query } = view
  const { language, formats } = useWords()
  const words = registryWordsIn(language).makers
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <div className="acts">
          {view.mayEdit ? <LinkButton href={paths.newMaker()}>{words.add}</LinkButton> : null}
          {view.mayImport ? (
            <LinkButton href={paths.imports()} alt>
              {words.toImports}
            </LinkButton>
          ) : null}
          <LinkButton href={paths.cohorts()} alt>
            {words.toCohorts}
          </LinkButton>
        </div>
        <Filter view={view} />
        <h2>{words.perKecamatan}</h2>
        <nav className="tally" aria-label={words.perKecamatan}>
          {list.perKecamatan.map(({ code, name, count }) => (
            <Chip
              key={code}
              href={paths.makers({
                ...query,
                kecamatan: query.kecamatan === code ? undefined : code,
                page: 1,
              })}
              count={count}
              current={query.kecamatan === code}
            >
              {name}
            </Chip>
          ))}
        </nav>
      </section>
      <section className="sec stack">
        <h2>{words.count(list.count)}</h2>
        {list.makers.length === 0 ? <p>{words.none}</p> : <Makers makers={list.makers} formats={formats} />}
        <Pages current={list.page} last={list.pages} hrefOf={page => paths.makers({ ...query, page })} />
      </section>
    </>
  )
}

function Filter({ view: { query, cohorts, list } }: { view: MakersView }) {
  const words = registryWordsIn(useWords().language).makers
  const states = Object.entries(words.states).map(([value, label]) => ({ value, label }))
  return (
    <form method="get" action={paths.makers()} className="stack">
      <div className="twocol">
        <Field id="q" name="q" label={words.words} defaultValue={query.q} type="search" maxLength={60} />
        <SelectField
          id="kecamatan"
          name="kecamatan"
          label={words.kecamatan}
          chosen={query.kecamatan}
          options={[
            { value: '', label: words.anyKecamatan },
            ...list.perKecamatan.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <SelectField
          id="cohort"
          name="cohort"
          label={words.cohort}
          chosen={query.cohort}
          options={[
            { value: '', label: words.anyCohort },
            ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          id="state"
          name="state"
          label={words.state}
          chosen={query.state}
          options={[{ value: '', label: words.anyState }, ...states]}
        />
      </div>
      <Button alt>{words.show}</Button>
    </form>
  )
}

function Makers({
  makers,
  formats,
}: {
  makers: MakerList['makers']
  formats: { date: (on: string) => string }
}) {
  const words = registryWordsIn(useWords().language).makers
  const { columns, states } = words
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.cohort}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {makers.map(maker => (
          <tr key={maker.id}>
            <th scope="row">
              <a href={paths.maker(maker.id)}>{maker.fullName ?? maker.greeting}</a>
              {maker.name === maker.fullName ? null : <small>{maker.name}</small>}
            </th>
            <td>
              {maker.kelurahan}, {maker.kecamatan}
            </td>
            <td>{maker.cohort ?? ''}</td>
            <td>
              <span className={`state ${maker.isErased ? '' : maker.isShown ? 'good' : 'info'}`}>
                {maker.isErased ? states.erased : maker.isShown ? states.shown : states.hidden}
              </span>{' '}
              {maker.trainedOn === undefined ? null : (
                <span className="state good">{words.trainedOn(formats.date(maker.trainedOn))}</span>
              )}{' '}
              {maker.hasPhone || maker.isErased ? null : <span className="state warn">{words.noPhone}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
