import { paths } from '#app/i18n/paths.ts'
import { HaveLine } from '../primitives/have-line.tsx'
import { KecamatanName } from '../primitives/kecamatan-name.tsx'
import { Picture, type PicturePlace } from '../primitives/picture.tsx'
import { PriceTag } from '../primitives/price-tag.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { KeepsAt } from './keeps-at.tsx'
import { netContentWords, per100Words } from './net-content.ts'
import type { ProductCardView } from './views.ts'

/** A bay of the shelf: the picture, its price card on the rail, and what is known about it today. */
export function ProductCard({
  product,
  heading: Heading = 'h3',
  eager = false,
  place = 'rack',
  walks = true,
  brief = false,
}: {
  product: ProductCardView
  heading?: 'h2' | 'h3' | 'p'
  eager?: boolean
  place?: PicturePlace
  /** One walking picture of a name a page, or the browser lets none walk. */
  walks?: boolean
  /** Only picture, price and name. */
  brief?: boolean
}) {
  const words = useWords()
  const { language, shop } = words
  return (
    <li className={product.have.state === 'none' ? 'item gone' : 'item'}>
      <span className="bay">
        {product.picture === undefined ? (
          <span className="box nopic">{shop.goods.noPicture}</span>
        ) : (
          <Picture
            picture={product.picture}
            place={place}
            eager={eager}
            decorative
            walksAs={walks ? `p-${product.slug}` : undefined}
          />
        )}
      </span>
      <PriceTag idr={product.priceIdr} from={product.fromPrice === true} />
      {brief || product.netContent === undefined ? null : (
        <span className="per">
          {netContentWords(words, product.netContent)}
          {product.pricePer100Idr === undefined
            ? null
            : ` · ${per100Words(words, product.pricePer100Idr, product.netContent.unit)}`}
        </span>
      )}
      <Heading className="nm">
        <a href={paths.product(language, product.slug)}>
          <Written text={product.name} />
        </a>
      </Heading>
      {brief ? null : <CardFacts product={product} />}
    </li>
  )
}

function CardFacts({ product }: { product: ProductCardView }) {
  const { shop } = useWords()
  const { elsewhere, cabin } = product
  return (
    <>
      <p className="quiet">
        <KecamatanName code={product.kecamatan.code}>{product.makerName}</KecamatanName>
      </p>
      <HaveLine have={product.have} />
      {elsewhere === undefined ? null : (
        <p className="small">
          {elsewhere.distanceM === undefined
            ? shop.goods.nearestOther(elsewhere.name)
            : shop.goods.nearestOtherAt(elsewhere.name, elsewhere.distanceM)}
          {elsewhere.pieces === undefined ? null : `, ${shop.goods.pieces(elsewhere.pieces)}`}
        </p>
      )}
      {cabin === 'ok' ? null : <p className="note">{shop.goods.cabin[cabin]}</p>}
      {product.keepsAt !== undefined ? (
        <KeepsAt shelf={product.keepsAt} />
      ) : product.keepsUntilOn === undefined ? null : (
        <p className="quiet">{shop.goods.keepsUntil(product.keepsUntilOn)}</p>
      )}
    </>
  )
}
