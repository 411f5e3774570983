import { type Purpose, purposes } from '#app/domain/consent/purposes.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { useWords } from '../words.tsx'

/** One box for each purpose, with the sentence that is read out. None is ticked beforehand. */
export function ConsentChoices({
  legend,
  lead,
  chosen,
  only = purposes,
}: {
  legend: string
  lead: string
  chosen: readonly string[]
  only?: readonly Purpose[]
}) {
  const words = registryWordsIn(useWords().language).consents
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      <p className="small">{lead}</p>
      {only.map(purpose => (
        <label key={purpose}>
          <input type="checkbox" name="consent" value={purpose} defaultChecked={chosen.includes(purpose)} />
          <span>
            {words.purposes[purpose].name}
            <small>{words.purposes[purpose].text}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
