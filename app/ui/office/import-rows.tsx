import type { ImportRowView, ImportView } from '#app/domain/import/import-view.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn, rowSentence } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

const planLooks = { new: 'good', known: 'info', ask: 'warn', bad: 'bad' } as const
const outcomeLooks = { registered: 'good', known: 'info', left: 'warn' } as const

/** Row by row what will happen, or has happened, and why; where a person has to say, the choices beside it. */
export function ImportRows({
  token,
  run,
  rows,
}: {
  token: string
  run: ImportView
  rows: readonly ImportRowView[]
}) {
  const words = registryWordsIn(useWords().language).imports
  const { rowColumns: columns } = words
  const asks = run.state === 'shown' && rows.some(row => row.plan === 'ask')
  return (
    <form method="post" action={paths.importAnswers(run.id)} className="stack">
      <FormToken token={token} />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{columns.row}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.number} row={row} mayAnswer={run.state === 'shown'} />
          ))}
        </tbody>
      </table>
      {asks ? <Button wide>{words.saveAnswers}</Button> : null}
    </form>
  )
}

function Row({ row, mayAnswer }: { row: ImportRowView; mayAnswer: boolean }) {
  const { language } = useWords()
  const words = registryWordsIn(language).imports
  const { reading } = row
  const said = [...(reading?.faults ?? []), ...(reading?.doubts ?? [])]
  return (
    <tr>
      <td>
        {words.rowColumns.row} {row.number}
      </td>
      <th scope="row">
        {row.outcome !== undefined && row.outcome !== 'left' && row.producer !== undefined ? (
          <a href={paths.maker(row.producer.id)}>{row.producer.name}</a>
        ) : (
          (reading?.participant?.fullName ?? (reading?.said.name || words.noName))
        )}
        {reading?.participant?.business === undefined ? null : <small>{reading.participant.business}</small>}
      </th>
      <td>{row.kelurahan ?? ''}</td>
      <td>
        {row.outcome === undefined ? (
          <span className={`state ${planLooks[row.plan]}`}>{words.plans[row.plan]}</span>
        ) : (
          <span className={`state ${outcomeLooks[row.outcome]}`}>{words.outcomes[row.outcome]}</span>
        )}
      </td>
      <td>
        {said.map(one => (
          <p key={one.code}>{rowSentence(language, one)}</p>
        ))}
        {reading?.repeats === undefined ? null : <p>{words.repeats(reading.repeats)}</p>}
        {(reading?.notes ?? []).map(note => (
          <small key={note.code}>{rowSentence(language, note)}</small>
        ))}
        {row.plan === 'ask' && mayAnswer ? <Answers row={row} /> : null}
      </td>
    </tr>
  )
}

function Answers({ row }: { row: ImportRowView }) {
  const words = registryWordsIn(useWords().language).imports
  const choices = [
    ['take', words.answers.take],
    ...(row.producer === undefined ? [] : [['same', words.answers.same(row.producer.name)] as const]),
    ['skip', words.answers.skip],
  ] as const
  return (
    <fieldset className="answers">
      <legend className="hide">{words.answer(row.number)}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={`row ${row.number}`}
            value={value}
            defaultChecked={row.answer === value}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
