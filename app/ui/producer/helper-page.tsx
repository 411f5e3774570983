import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { NumberField } from './form-fields.tsx'
import type { FormView } from './step-view.ts'

export type HelperView = FormView & {
  listingId: string
  row: number
  /** What the fields were before: the one that differs is the one she changed. */
  before: Readonly<Record<string, string>>
  answer:
    | {
        priceIdr: number
        shareIdr: number
        commissionIdr: number
        points: readonly { priceIdr: number; shareIdr: number; marginIdr: number }[]
      }
    | undefined
}

export const helperFields = ['cost', 'margin', 'share', 'price', 'commission'] as const

/** Cost, margin, commission, share and shelf price: one is changed, the others follow. */
export function HelperPage({ view, token }: { view: HelperView; token: string }) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).sending.helper
  const { answer } = view
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {view.errors.form === undefined ? null : <Notice kind="bad">{view.errors.form}</Notice>}
      <form
        className="stack"
        method="post"
        action={paths.priceHelper(view.listingId, view.row)}
        noValidate
        data-price-helper
      >
        <FormToken token={token} />
        {helperFields.map(field => (
          <input key={field} type="hidden" name={`before.${field}`} value={view.before[field] ?? ''} />
        ))}
        {helperFields.map(field => (
          <NumberField key={field} form={view} name={field} label={words[field]} />
        ))}
        <Button wide alt name="do" value="compute">
          {words.compute}
        </Button>
        {answer === undefined ? null : (
          <>
            <p className="split">
              <b>
                {words.split({
                  price: formats.rupiah(answer.priceIdr),
                  share: formats.rupiah(answer.shareIdr),
                  commission: formats.rupiah(answer.commissionIdr),
                })}
              </b>
            </p>
            <Button wide name="take" value={String(answer.priceIdr)}>
              {words.take(formats.rupiah(answer.priceIdr))}
            </Button>
            {answer.points.length === 0 ? null : <h2>{words.points}</h2>}
            {answer.points.map(point => (
              <div className="stack" key={point.priceIdr}>
                <p>
                  {words.point({
                    price: formats.rupiah(point.priceIdr),
                    share: formats.rupiah(point.shareIdr),
                    margin: formats.rupiah(point.marginIdr),
                  })}
                </p>
                <Button wide alt name="take" value={String(point.priceIdr)}>
                  {words.take(formats.rupiah(point.priceIdr))}
                </Button>
              </div>
            ))}
          </>
        )}
      </form>
      <p className="small quiet">{words.note}</p>
      <p>
        <a href={paths.listingStep(view.listingId, 'sizes')}>{producerWordsIn(language).steps.back}</a>
      </p>
    </section>
  )
}
