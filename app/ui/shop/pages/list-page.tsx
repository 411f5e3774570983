import { paths, whatsappShare } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { HaveLine } from '../../primitives/have-line.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { netContentWords } from '../net-content.ts'
import { TripForm } from '../trip-form.tsx'
import type { ListItemView, ListView } from '../views.ts'

/** A shopping list that anybody with the link can read. */
export function ListPage({ view }: { view: ListView }) {
  const { language, formats, shop } = useWords()
  const say = shop.list
  if (view.items.length === 0) return <EmptyListPage />
  return (
    <div className="wrap narrow listing">
      <div className="listtop">
        <h1>{view.mine ? say.mine : say.title}</h1>
      </div>
      <p className="found small quiet">
        {view.leaving === undefined
          ? say.found(view.items.length)
          : shop.trip.kept(view.leaving.kept, view.items.length, view.leaving.keepsUntilOn)}{' '}
        · {say.distanceFrom(view.distanceFrom)}
      </p>
      {view.leaving === undefined ? null : (
        <p className="small">
          <a href={paths.list(language, view.code, { from: view.from })}>{shop.trip.allDays}</a>
        </p>
      )}
      <ul className="rows wishes">
        {view.items.map(item => (
          <Wish
            key={item.product.slug}
            item={item}
            mine={view.mine}
            keepsUntilOn={view.leaving?.keepsUntilOn}
          />
        ))}
      </ul>
      <p className="sumline">
        <b>{say.total}</b> <b className="num">{formats.rupiah(view.totalIdr)}</b>
      </p>
      <p className="small quiet">
        {say.totalNote}
        {view.estimate === undefined ? null : (
          <>
            {' '}
            {formats.opening(
              shop.goods.estimate(formats.foreignMoney(view.estimate.currency, view.estimate.amount)),
            )}
            . {shop.goods.estimateNote(view.estimate.rateOn)}
          </>
        )}
      </p>
      <section className="outing-plan">
        <h2>{shop.trip.planTitle}</h2>
        <TripForm code={view.code} stay={view.stay} today={view.today} leaving={view.leaving} />
      </section>
      <div className="sharing">
        <div className="field">
          <label htmlFor="link">{say.linkLabel}</label>
          <span className="hint" id="link-hint">
            {say.linkHint}
          </span>
          <input id="link" readOnly value={view.url} aria-describedby="link-hint" />
        </div>
        <LinkButton href={whatsappShare(say.shareText(view.url))} icon="share-network" alt away>
          {say.share}
        </LinkButton>
      </div>
    </div>
  )
}

/** Before anything was put on it. */
export function EmptyListPage() {
  const { language, frame, shop } = useWords()
  return (
    <section className="wall dusk lost">
      <div className="wrap">
        <h1>{shop.list.emptyTitle}</h1>
        <p className="lead">{shop.list.emptyBody}</p>
        <p className="acts">
          <LinkButton href={paths.products(language)}>{frame.seeProducts}</LinkButton>
        </p>
      </div>
    </section>
  )
}

function Wish({
  item,
  mine,
  keepsUntilOn,
}: {
  item: ListItemView
  mine: boolean
  keepsUntilOn: string | undefined
}) {
  const words = useWords()
  const { language, formats, shop } = words
  const { product, at } = item
  return (
    <li className={item.gone || product.have.state === 'none' ? 'wish gone' : 'wish'}>
      <span className="bay">
        {product.picture === undefined ? (
          <span className="box nopic" />
        ) : (
          <Picture picture={product.picture} place="wish" decorative walksAs={`p-${product.slug}`} />
        )}
      </span>
      <div>
        <h2 className="nm">
          <a href={paths.product(language, product.slug)}>
            <Written text={product.name} />
          </a>
        </h2>
        <p className="small quiet">
          <KecamatanName code={product.kecamatan.code}>{product.makerName}</KecamatanName>
          {product.netContent === undefined ? null : ` · ${netContentWords(words, product.netContent)}`}
        </p>
        {item.gone ? (
          <p className="small have none">{shop.list.gone}</p>
        ) : item.doesNotKeep && keepsUntilOn !== undefined ? (
          <p className="small have none">{shop.trip.doesNotKeep(keepsUntilOn)}</p>
        ) : at === undefined ? (
          <p className="small have none">{shop.list.soldOut}</p>
        ) : (
          <>
            <HaveLine have={at.have} small />
            <p className="small">
              <a href={paths.place(language, at.slug)}>{at.name}</a>
              {at.distanceM === undefined ? null : `, ${formats.distance(at.distanceM)}`}
              {at.bestBeforeOn === undefined ? null : ` · ${shop.goods.keepsUntil(at.bestBeforeOn)}`}
            </p>
          </>
        )}
        {mine ? (
          <form method="post" action={paths.listRemovals(language)}>
            <input type="hidden" name="product" value={product.slug} />
            <button className="plain" type="submit" aria-label={shop.list.removeItem(product.name.text)}>
              {shop.list.remove}
            </button>
          </form>
        ) : null}
      </div>
      <b className="num">{formats.rupiah(product.priceIdr)}</b>
    </li>
  )
}
