import { parcelWordsIn } from '#app/i18n/parcel-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { PriceTag } from '../../primitives/price-tag.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { CustomsNotes } from '../customs-notes.tsx'
import { Facts } from '../facts.tsx'
import { Gallery, GalleryViews } from '../gallery.tsx'
import { NearestBox } from '../nearest-box.tsx'
import { netContentWords, per100Words } from '../net-content.ts'
import { PackLabel } from '../pack-label.tsx'
import { ProductActions } from '../product-actions.tsx'
import { ProductCounters } from '../product-counters.tsx'
import { ProductOpinions, type ProductOpinionsView } from '../product-opinions.tsx'
import { Rack } from '../rack.tsx'
import { Variants } from '../variants.tsx'
import type { ProductView } from '../views.ts'

export function ProductPage({
  view,
  opinions,
  parcel,
}: {
  view: ProductView
  opinions?: ProductOpinionsView
  /** Where it is ordered to an address; undefined where it is not sent. */
  parcel?: string | undefined
}) {
  const { language, frame, shop } = useWords()
  return (
    <div className="wrap product">
      <Crumbs
        trail={[
          { name: frame.products, href: paths.products(language) },
          {
            name: view.category.name.text,
            href: paths.products(language, { category: view.category.slug }),
          },
        ]}
      />
      <article className="prod">
        <div className="look">
          <Gallery pictures={view.pictures} slug={view.slug} />
          <Priced product={view} />
        </div>
        <div className="buy">
          <h1>
            <Written text={view.name} />
          </h1>
          {view.taste === undefined ? null : (
            <p className="lead">
              <Written text={view.taste} />
            </p>
          )}
          <Traits product={view} />
          <p>
            {shop.goods.made} <a href={paths.producer(language, view.maker.slug)}>{view.maker.name}</a>,{' '}
            <KecamatanName code={view.maker.kecamatan.code}>
              {view.maker.kelurahan}, {view.maker.kecamatan.name}
            </KecamatanName>
          </p>
          <Variants slug={view.slug} variants={view.variants} />
          <Facts product={view} />
          <NearestBox counters={view.counters} />
          <ProductActions product={view} />
          {parcel === undefined ? null : (
            <p className="way">
              <a href={parcel} rel="nofollow">
                {parcelWordsIn(language).cart.title}
              </a>
            </p>
          )}
        </div>
      </article>
      <div className="room two">
        <ProductCounters product={view} />
        <PackLabel label={view.label} />
      </div>
      <div className="two">
        <MakerPanel product={view} />
        <CustomsNotes notes={view.customs} country={view.country} />
      </div>
      {opinions === undefined ? null : <ProductOpinions opinions={opinions} maker={view.maker.name} />}
      {view.related.length === 0 ? null : (
        <section className="room related">
          <div className="head">
            <h2>{shop.product.sameShelf}</h2>
          </div>
          <Rack products={view.related} />
        </section>
      )}
    </div>
  )
}

function Priced({ product }: { product: ProductView }) {
  const words = useWords()
  const { formats, shop } = words
  const { netContent, pricePer100Idr, estimate } = product
  return (
    <div className="priced">
      <PriceTag idr={product.priceIdr} big />
      <span className="per">
        {netContent === undefined ? null : netContentWords(words, netContent)}
        {netContent === undefined || pricePer100Idr === undefined
          ? null
          : ` · ${per100Words(words, pricePer100Idr, netContent.unit)}`}
        {estimate === undefined ? null : (
          <span className="guide">
            {shop.goods.estimate(formats.foreignMoney(estimate.currency, estimate.amount))}.{' '}
            <small>{shop.goods.estimateNote(estimate.rateOn)}</small>
          </span>
        )}
      </span>
      <GalleryViews pictures={product.pictures} />
    </div>
  )
}

function Traits({ product }: { product: ProductView }) {
  const { formats, shop } = useWords()
  const traits = [
    ...(product.spicy === undefined ? [] : [shop.goods.spicy[product.spicy]]),
    ...(product.vegan ? [shop.goods.vegan] : []),
  ]
  if (traits.length === 0) return null
  return <p className="traits">{formats.opening(traits.join(' · '))}</p>
}

function MakerPanel({ product }: { product: ProductView }) {
  const { language, shop } = useWords()
  const { maker } = product
  return (
    <section className="maker big">
      {maker.portrait === undefined ? null : (
        <span className="pic">
          <Picture picture={maker.portrait} place="maker" decorative />
        </span>
      )}
      <div>
        <h2>
          <a href={paths.producer(language, maker.slug)}>{maker.name}</a>
        </h2>
        {maker.quote === undefined ? null : (
          <blockquote>
            “<Written text={maker.quote} />”
          </blockquote>
        )}
        <p className="small quiet">
          <KecamatanName code={maker.kecamatan.code}>
            {maker.kelurahan}, {maker.kecamatan.name}
          </KecamatanName>
          {maker.trainedOn === undefined ? null : ` · ${shop.product.trained(maker.trainedOn.slice(0, 4))}`}
        </p>
        {maker.otherProducts === 0 ? null : (
          <p>
            <a href={paths.products(language, { maker: maker.slug })}>
              {shop.product.otherProducts(maker.otherProducts)}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}
