import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import type { MakerPageView } from './maker-page-view.ts'

export function MakerBaseline({
  token,
  view: { card, today },
  mayEdit,
}: {
  token: string
  view: MakerPageView
  mayEdit: boolean
}) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).makers
  const { baseline } = card
  const hasConsent = card.consents.some(one => one.purpose === 'income-report' && one.given !== undefined)
  return (
    <section className="sec stack">
      <h2>{words.baseline}</h2>
      {baseline === undefined ? null : (
        <dl className="named">
          {baseline.money === undefined ? null : (
            <>
              <dt>{words.measures[baseline.money.measure]}</dt>
              <dd>{formats.rupiah(baseline.money.idr)}</dd>
            </>
          )}
          {baseline.workers === undefined ? null : (
            <>
              <dt>{words.workers}</dt>
              <dd>{words.persons(baseline.workers)}</dd>
            </>
          )}
          <dt>{words.takenOn}</dt>
          <dd>{formats.date(baseline.takenOn)}</dd>
        </dl>
      )}
      {baseline !== undefined ? null : !hasConsent ? (
        <p>{words.baselineNeedsConsent}</p>
      ) : !mayEdit ? (
        <p>{words.notKept}</p>
      ) : (
        <form method="post" action={paths.makerDeed(card.id, 'baseline')} className="stack">
          <p className="small">{words.baselineLead}</p>
          <FormToken token={token} />
          <div className="twocol">
            <SelectField
              id="measure"
              name="measure"
              label={words.measure}
              options={Object.entries(words.measures).map(([value, label]) => ({ value, label }))}
            />
            <Field
              id="money"
              name="money"
              label={words.money}
              hint={words.moneyHint}
              inputMode="numeric"
              maxLength={13}
            />
            <Field
              id="workers"
              name="workers"
              label={words.workers}
              hint={words.workersHint}
              inputMode="numeric"
              maxLength={4}
            />
            <Field
              id="takenOn"
              name="takenOn"
              label={words.takenOn}
              type="date"
              defaultValue={today}
              max={today}
              required
            />
          </div>
          <Button>{words.saveBaseline}</Button>
        </form>
      )}
    </section>
  )
}
