import type { SaleReturn } from '#app/domain/consignment/returns/returns-of-sale.ts'
import type { SaleSheet } from '#app/domain/consignment/sales/sale-page.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { returnWordsIn } from '#app/i18n/return-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { ReceiptLinks } from '../shop/receipt-links.tsx'
import { useWords } from '../words.tsx'
import { ShareWords } from '../work/consignment/share-words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

/** One sale as it was recorded; it is taken back by its reversal only. */
export function SaleSheetPage({
  sale,
  returns,
  returned,
  form,
  token,
}: {
  sale: SaleSheet
  /** What buyers brought back of it. */
  returns: readonly SaleReturn[]
  returned: boolean
  form: FormView
  token: string
}) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).sale
  const { sheet } = words
  const said = returnWordsIn(language)
  const left = (line: SaleSheet['lines'][number]) =>
    line.pieces - returns.reduce((sum, one) => sum + (one.line === line.line ? one.pieces : 0), 0)
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.sale(sale.counterId)} page={words.title} />
        <p>
          <span className={sale.state === 'void' ? 'state bad' : 'state good'}>
            {sheet.states[sale.state]}
          </span>
        </p>
        <h1>{sheet.title}</h1>
        <p className="num">
          <b>{sale.number}</b>
        </p>
        {returned ? <Notice kind="good">{said.saved}</Notice> : null}
        <p>{sheet.at({ counter: sale.counter, at: formats.moment(sale.occurredAt) })}</p>
        {sale.online === undefined ? null : <p>{payoutWordsIn(language).online[sale.online]}</p>}
        {sale.recordedBy === undefined ? null : <p className="small">{sheet.by(sale.recordedBy)}</p>}
        {sale.void === undefined ? null : (
          <Notice kind="info">
            {sheet.voided({
              by: sale.void.by ?? sheet.system,
              at: formats.moment(sale.void.at),
              reason: sale.void.reason,
            })}
          </Notice>
        )}
        <ul className="bare ruled">
          {sale.lines.map(line => (
            <li key={line.line}>
              <div>
                <b>
                  <GoodName good={line.good} />
                </b>
                <small className="num">
                  {sheet.each({ pieces: line.pieces, price: formats.rupiah(line.priceIdr) })},{' '}
                  {words.batch(line.batchCode)}
                </small>
                {line.shareIdr === undefined ? null : (
                  <small>
                    <ShareWords
                      shareIdr={line.shareIdr}
                      priceIdr={line.priceIdr}
                      commissionIdr={line.commissionIdr}
                    />
                  </small>
                )}
                {sale.state === 'void' || left(line) <= 0 ? null : (
                  <a className="tap" href={paths.saleReturn(sale.saleId, line.line)}>
                    {said.verb}
                    <span className="hide">
                      : <GoodName good={line.good} />, {words.batch(line.batchCode)}
                    </span>
                  </a>
                )}
              </div>
              <b className="num">{formats.rupiah(line.pieces * line.priceIdr)}</b>
            </li>
          ))}
          <li>
            <b>{sheet.total}</b>
            <b className="num">{formats.rupiah(sale.totalIdr)}</b>
          </li>
        </ul>
      </section>
      {returns.length === 0 ? null : (
        <section className="sec stack">
          <h2>{said.list}</h2>
          <ul className="says-list num">
            {returns.map(one => (
              <li key={one.returnId}>
                {said.line({ number: one.number, pieces: one.pieces, at: formats.moment(one.occurredAt) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sale.state === 'void' || returns.length > 0 ? null : (
        <section className="sec stack">
          <ReceiptLinks href={size => paths.saleReceipt(sale.saleId, size)} />
        </section>
      )}
      {sale.state === 'void' ? null : (
        <section className="sec stack">
          <h2>{sheet.voidTitle}</h2>
          <p>{sheet.voidLead}</p>
          <form method="post" action={paths.saleSheet(sale.saleId)} className="stack question" noValidate>
            <FormToken token={token} />
            {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
            <TextField form={form} name="reason" label={sheet.reason} maxLength={200} />
            <Button alt wide>
              {sheet.voidVerb}
            </Button>
          </form>
        </section>
      )}
    </>
  )
}
