import type { SaleSheet } from '#app/domain/consignment/sales/sale-page.ts'
import { paths } from '#app/i18n/paths.ts'
import { returnWordsIn } from '#app/i18n/return-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { NumberField, RadioRows, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

/** What a return would do; the parts of each side for those who settle. */
export type ReturnAhead = {
  goods: 'resaleable' | 'defect' | 'kept-by-counter'
  refundIdr: number
  shareIdr?: number | undefined
  commissionIdr?: number | undefined
}

export type SaleReturnView = {
  saleId: string
  number: string
  occurredAt: string
  line: SaleSheet['lines'][number]
  key: string
  form: FormView
  ahead: ReturnAhead | undefined
}

/** Pieces of a sale that a buyer brings back: first what it does, then the word that writes it down. */
export function SaleReturnPage({ view, token }: { view: SaleReturnView; token: string }) {
  const { language, formats } = useWords()
  const words = returnWordsIn(language)
  const { form, line, ahead } = view
  const page = paths.saleReturn(view.saleId, line.line)
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.saleSheet(view.saleId)} page={view.number} />
        <h1>{words.title}</h1>
        <p>
          <b>
            <GoodName good={line.good} />
          </b>
          <br />
          <span className="num">
            {words.sold({
              pieces: line.pieces,
              price: formats.rupiah(line.priceIdr),
              at: formats.moment(view.occurredAt),
            })}
          </span>
        </p>
      </section>
      {ahead === undefined ? null : (
        <section className="sec stack">
          <h2>{words.whatTitle}</h2>
          <Ahead ahead={ahead} />
          <form method="post" action={page} className="stack">
            <FormToken token={token} />
            <input type="hidden" name="deed" value="record" />
            <input type="hidden" name="key" value={view.key} />
            {['pieces', 'why', 'sealed', 'note'].map(name => (
              <input key={name} type="hidden" name={name} value={form.fields[name] ?? ''} />
            ))}
            <Button wide>{words.save}</Button>
          </form>
        </section>
      )}
      <section className="sec stack">
        {ahead === undefined ? null : <h2>{words.change}</h2>}
        <form method="post" action={page} className="stack question" noValidate>
          <FormToken token={token} />
          <input type="hidden" name="deed" value="look" />
          <input type="hidden" name="key" value={view.key} />
          {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
          <NumberField form={form} name="pieces" label={words.pieces} />
          <RadioRows
            form={form}
            name="why"
            label={words.why}
            choices={(['defect', 'changed-mind'] as const).map(value => ({
              value,
              label: words.whys[value],
            }))}
          />
          <RadioRows
            form={form}
            name="sealed"
            label={words.sealed}
            choices={(['yes', 'no'] as const).map(value => ({ value, label: words.sealeds[value] }))}
          />
          <TextField form={form} name="note" label={words.note} maxLength={300} />
          <Button wide alt={ahead !== undefined}>
            {words.look}
          </Button>
        </form>
      </section>
    </>
  )
}

function Ahead({ ahead }: { ahead: ReturnAhead }) {
  const { language, formats } = useWords()
  const words = returnWordsIn(language)
  return (
    <>
      <p>{words.goods[ahead.goods]}</p>
      <p className="num">
        <b>{ahead.refundIdr === 0 ? words.noRefund : words.refund(formats.rupiah(ahead.refundIdr))}</b>
      </p>
      {ahead.shareIdr === undefined || ahead.refundIdr === 0 ? null : (
        <p className="num">
          {words.turned({
            share: formats.rupiah(ahead.shareIdr),
            commission: formats.rupiah(ahead.commissionIdr ?? 0),
          })}
        </p>
      )}
    </>
  )
}
