import type { ChecklistVersion } from '#app/domain/review/standards-pages.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button } from '../primitives/button.tsx'
import { Chip } from '../primitives/chip.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { DatedLine } from './dated-line.tsx'
import { StandardsHead, type StandardsSaid } from './standards-frame.tsx'

export type ItemRow = {
  code: string
  textId: string
  textEn: string
  helpId: string
  helpEn: string
  article: string
  stage: string
  isMandatory: boolean
  isLeftOut: boolean
}

export type ChecklistsView = StandardsSaid & {
  track: ChecklistVersion['track']
  goodsKind: ChecklistVersion['goodsKind']
  versions: readonly ChecklistVersion[]
  /** The rows of the form: those of the newest version with room for new ones, or what was typed. */
  rows: readonly ItemRow[]
  from: string
}

const tracks = ['quality', 'packaging'] as const
const kinds = ['food', 'beverage', 'cosmetic', 'non-food'] as const

/** One list with its versions; a new version starts from the newest and comes into force on its day. */
export function ChecklistsPage({ token, view }: { token: string; view: ChecklistsView }) {
  const { language } = useWords()
  const { queue, standards } = reviewWordsIn(language)
  const words = standards.checklists
  return (
    <>
      <StandardsHead title={words.title} lead={words.lead} said={view}>
        <nav className="stack" aria-label={words.choose}>
          {tracks.map(track => (
            <div className="sift" key={track}>
              <span className="small quiet">{queue.tracks[track]}</span>
              <div className="chips">
                {kinds.map(kind => (
                  <Chip
                    key={kind}
                    href={paths.checklists(track, kind)}
                    current={track === view.track && kind === view.goodsKind}
                  >
                    {queue.goods[kind]}
                  </Chip>
                ))}
              </div>
            </div>
          ))}
        </nav>
      </StandardsHead>
      <section className="sec">
        <h2>
          {queue.tracks[view.track]}, {queue.goods[view.goodsKind]}
        </h2>
        {[...view.versions].reverse().map(version => (
          <details key={version.checklistId} open={version.standing === 'in-force'}>
            <summary>
              <span>
                <DatedLine of={version} />, {words.items(version.items.length)}
              </span>
            </summary>
            <Items version={version} />
          </details>
        ))}
      </section>
      {view.mayGovern ? <NewVersion token={token} view={view} /> : null}
    </>
  )
}

function Items({ version }: { version: ChecklistVersion }) {
  const { language } = useWords()
  const { desk, standards } = reviewWordsIn(language)
  return (
    <ol className="bullets numbered">
      {version.items.map(item => (
        <li key={item.id}>
          <b>{item.text[language]}</b>{' '}
          {item.isMandatory ? <span className="state">{desk.mandatory}</span> : null}
          <p className="small">{item.help[language]}</p>
          <p className="xs quiet">
            {desk.article(item.article)}, {standards.checklists.stages[item.stage]}
          </p>
        </li>
      ))}
    </ol>
  )
}

function NewVersion({ token, view }: { token: string; view: ChecklistsView }) {
  const words = reviewWordsIn(useWords().language).standards
  return (
    <section className="sec" id="new">
      <h2>{words.checklists.edit}</h2>
      <form className="stack" method="post" action={paths.checklists(view.track, view.goodsKind)} noValidate>
        <FormToken token={token} />
        <Field
          id="from"
          name="from"
          type="date"
          label={words.inForceFrom}
          min={view.today}
          error={view.errors.from}
          defaultValue={view.from || view.today}
        />
        {view.rows.map((row, at) => (
          <ItemFields key={row.code || `new-${at}`} row={row} at={at} error={view.errors[`item.${at}`]} />
        ))}
        <Button wide>{words.announce}</Button>
      </form>
    </section>
  )
}

function ItemFields({ row, at, error }: { row: ItemRow; at: number; error: string | undefined }) {
  const { language } = useWords()
  const { standards: words } = reviewWordsIn(language)
  const list = words.checklists
  const name = (field: string) => `item.${at}.${field}`
  const title = (language === 'id' ? row.textId : row.textEn) || list.newItem
  return (
    <details open={error !== undefined}>
      <summary>
        {list.item(at + 1)}: {title}
      </summary>
      <fieldset className="sizerow twocol">
        <legend className="hide">{list.item(at + 1)}</legend>
        <Field
          id={name('code')}
          name={name('code')}
          label={words.code}
          defaultValue={row.code}
          error={error}
        />
        <SelectField
          id={name('stage')}
          name={name('stage')}
          label={list.stage}
          chosen={row.stage}
          options={Object.entries(list.stages).map(([value, label]) => ({ value, label }))}
        />
        <Field id={name('textId')} name={name('textId')} label={words.textId} defaultValue={row.textId} />
        <Field id={name('textEn')} name={name('textEn')} label={words.textEn} defaultValue={row.textEn} />
        <Field id={name('helpId')} name={name('helpId')} label={list.helpId} defaultValue={row.helpId} />
        <Field id={name('helpEn')} name={name('helpEn')} label={list.helpEn} defaultValue={row.helpEn} />
        <Field id={name('article')} name={name('article')} label={list.article} defaultValue={row.article} />
        <div className="ticks">
          <label>
            <input type="checkbox" name={name('mandatory')} defaultChecked={row.isMandatory} />
            <span>{list.mandatory}</span>
          </label>
          <label>
            <input type="checkbox" name={name('out')} defaultChecked={row.isLeftOut} />
            <span>{list.leaveOut}</span>
          </label>
        </div>
      </fieldset>
    </details>
  )
}
