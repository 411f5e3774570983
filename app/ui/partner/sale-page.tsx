import type { StandingGood } from '#app/domain/consignment/counters/counter-shelf.ts'
import type { SaleSheet } from '#app/domain/consignment/sales/sale-page.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { Details } from '../primitives/details.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Turus } from '../primitives/turus.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { GoodName, GoodPicture, goodText } from './good-name.tsx'

export type SalePageView = {
  counterId: string
  counter: string
  /** One sale has it; the page that follows brings the next. */
  key: string
  goods: readonly (StandingGood & { soldToday: number })[]
  sales: readonly SaleSheet[]
  last: SaleSheet | undefined
  undone: SaleSheet | undefined
  refusal: string | undefined
}

/** Where the bundler put it; in development the source itself is served. */
const script: string = import.meta.env.VITE_PHONE_SCRIPT ?? '/app/phone/phone.ts'

/** The photo is the button: every tap is one piece sold, drawn as a stroke. */
export function SalePage({ view, token }: { view: SalePageView; token: string }) {
  const { language } = useWords()
  const words = partnerWordsIn(language).sale
  const action = paths.sale(view.counterId)
  return (
    <div className="tray-space" data-till="" data-waiting={words.waiting}>
      <p className="strip sale-strip" role="status" hidden data-till-waiting="" />
      <section className="sec stack">
        <h1>{words.title}</h1>
        {view.refusal === undefined ? null : <Notice kind="bad">{view.refusal}</Notice>}
        {view.undone === undefined ? null : (
          <Notice kind="good">
            {words.undone(view.undone.lines.map(line => line.good.name.text).join(', '))}
          </Notice>
        )}
        {view.goods.length === 0 ? <p>{words.empty}</p> : null}
      </section>
      {view.goods.length === 0 ? null : (
        <form className="till" method="post" action={action} data-till-form="">
          <FormToken token={token} />
          <input type="hidden" name="key" value={view.key} />
          {view.goods.map(good => (
            <Tile key={good.variantId} good={good} />
          ))}
        </form>
      )}
      <Today view={view} />
      {view.goods.length === 0 ? null : (
        <section className="sec">
          <Details summary={words.more}>
            <ul className="bare doors-in">
              {view.goods
                .filter(good => good.sellable > 0)
                .map(good => (
                  <li key={good.variantId}>
                    <a href={paths.saleOf(view.counterId, good.variantId)}>
                      <GoodName good={good} />
                    </a>
                  </li>
                ))}
            </ul>
          </Details>
        </section>
      )}
      <Tray view={view} token={token} />
      <script type="module" src={script} />
    </div>
  )
}

function Tile({ good }: { good: SalePageView['goods'][number] }) {
  const all = useWords()
  const words = partnerWordsIn(all.language).sale
  const { sellable, soldToday } = good
  const stopped = good.batches.find(one => one.standing !== 'good' && one.pieces > 0)?.standing
  const why = stopped === undefined || stopped === 'good' ? words.soldOut : words.stopped[stopped]
  return (
    <button type="submit" name="goods" value={good.variantId} disabled={sellable === 0}>
      <GoodPicture good={good} place="rack" />
      <span className="sold" hidden={soldToday === 0} data-sold={soldToday}>
        <Turus pieces={soldToday} />
        {soldToday}
        <span className="hide"> {words.sold(soldToday)}</span>
      </span>
      <span className="nm">{goodText(all, good)}</span>
      <span className="pr">{good.priceIdr === undefined ? '' : all.formats.rupiah(good.priceIdr)}</span>
      <span
        className={sellable === 0 ? 'left sold-out' : sellable <= 2 ? 'left low' : 'left'}
        data-left={sellable}
      >
        {sellable === 0 ? why : words.left(sellable)}
      </span>
    </button>
  )
}

/** The last sale with the way back, and what has been sold today. */
function Tray({ view, token }: { view: SalePageView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).sale
  const { last } = view
  const counted = view.sales.filter(sale => sale.state === 'recorded')
  const sumOf = (sales: readonly SaleSheet[]) => sales.reduce((sum, sale) => sum + sale.totalIdr, 0)
  const total = sumOf(counted.filter(sale => sale.online === undefined))
  const onlineIdr = sumOf(counted.filter(sale => sale.online !== undefined))
  const pieces = counted.flatMap(sale => sale.lines).reduce((sum, line) => sum + line.pieces, 0)
  const [first] = last?.lines ?? []
  return (
    <section className="tray" aria-label={words.tray}>
      {last === undefined || first === undefined ? null : (
        <form className="last" method="post" action={paths.sale(view.counterId)} data-till-undo="">
          <FormToken token={token} />
          <input type="hidden" name="undo" value={last.saleId} />
          <span role="status">
            {last.lines.map(line => (
              <span key={line.line}>
                {words.last({ pieces: line.pieces, name: line.good.name.text })}
                <br />
              </span>
            ))}
            {words.batch(first.batchCode)}
            {first.bestBeforeOn === undefined ? null : `, ${words.keepsUntil(first.bestBeforeOn)}`}
          </span>
          <button className="undo" type="submit">
            {words.undo}
            <span data-till-seconds="" />
          </button>
        </form>
      )}
      <p className="total">
        <span>{words.total(pieces)}</span>
        <b>{formats.rupiah(total)}</b>
      </p>
      {onlineIdr === 0 ? null : (
        <p className="total small">{payoutWordsIn(language).online.notInTill(formats.rupiah(onlineIdr))}</p>
      )}
    </section>
  )
}

function Today({ view }: { view: SalePageView }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).sale
  return (
    <section className="sec">
      <h2>{words.today}</h2>
      {view.sales.length === 0 ? <p>{words.noneToday}</p> : null}
      <ul className="bare ruled">
        {view.sales.slice(0, 30).map(sale => (
          <li key={sale.saleId}>
            <div>
              <a className="tap" href={paths.saleSheet(sale.saleId)}>
                {sale.number}
              </a>{' '}
              {sale.state === 'void' ? <span className="state">{words.sheet.states.void}</span> : null}
              <small>
                {formats.moment(sale.occurredAt)},{' '}
                {sale.online === undefined ? null : `${payoutWordsIn(language).online[sale.online]}, `}
                {sale.lines
                  .map(line => words.last({ pieces: line.pieces, name: line.good.name.text }))
                  .join(', ')}
              </small>
            </div>
            <b className="num">{formats.rupiah(sale.totalIdr)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
