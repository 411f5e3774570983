import type { StandingGood } from '#app/domain/consignment/counters/counter-shelf.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { ChoiceField, NumberField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { GoodName, GoodPicture } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

export type PromoView = {
  paidIdr: number
  priceIdr: number
  producerGivesIdr: number
  partnerGivesIdr: number
  /** For those who settle. */
  shareIdr: number | undefined
  commissionIdr: number | undefined
}

export type SaleOfView = {
  counterId: string
  good: StandingGood
  form: FormView
  key: string
  /** How a price below the agreed one is shared; shown before it is recorded. */
  promo: PromoView | undefined
}

/** Several pieces at once, of a batch that the cashier names, or at a price of a promotion. */
export function SaleOfPage({ view, token }: { view: SaleOfView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).sale
  const { good, form, promo } = view
  const price = formats.rupiah(good.priceIdr ?? 0)
  return (
    <section className="sec stack">
      <BackTo href={paths.sale(view.counterId)} page={words.title} />
      <div className="task">
        <span className="pic">
          <GoodPicture good={good} place="thumb" />
        </span>
        <h1>
          <GoodName good={good} />
        </h1>
        <p className="num">
          {price}, {words.left(good.sellable)}
        </p>
      </div>
      <form
        method="post"
        action={paths.saleOf(view.counterId, good.variantId)}
        className="stack question"
        noValidate
      >
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <div className="bigpad">
          <NumberField form={form} name="pieces" label={words.form.pieces} />
        </div>
        <ChoiceField
          form={form}
          name="batchId"
          label={words.form.batch}
          hint={words.form.batchHint}
          options={good.batches
            .filter(batch => batch.standing === 'good' && batch.pieces > 0)
            .map(batch => ({
              value: batch.batchId,
              label:
                words.form.option({ code: batch.code, pieces: batch.pieces }) +
                (batch.bestBeforeOn === undefined ? '' : `, ${words.keepsUntil(batch.bestBeforeOn)}`),
            }))}
        />
        <NumberField form={form} name="paidIdr" label={words.form.paid} hint={words.form.paidHint(price)} />
        {promo === undefined ? null : <Promo promo={promo} />}
        <Button wide>{promo === undefined ? words.form.record : words.form.confirm}</Button>
      </form>
    </section>
  )
}

/** Both prices and who gives the difference, before anything is recorded. */
function Promo({ promo }: { promo: PromoView }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).sale.form
  const { rupiah } = formats
  const { paidIdr, priceIdr, shareIdr, commissionIdr } = promo
  return (
    <>
      <input type="hidden" name="shownIdr" value={paidIdr} />
      <Notice kind="warn">
        <p>
          {words.promo({ paid: rupiah(paidIdr), price: rupiah(priceIdr), less: rupiah(priceIdr - paidIdr) })}
        </p>
        <p>
          {words.gives({ maker: rupiah(promo.producerGivesIdr), partner: rupiah(promo.partnerGivesIdr) })}
        </p>
        {shareIdr === undefined || commissionIdr === undefined ? null : (
          <p>
            {words.shares({ share: rupiah(shareIdr), paid: rupiah(paidIdr), rest: rupiah(commissionIdr) })}
          </p>
        )}
      </Notice>
    </>
  )
}
