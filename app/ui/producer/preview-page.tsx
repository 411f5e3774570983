import type { Language } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { PriceTag } from '../primitives/price-tag.tsx'
import { Written } from '../primitives/written.tsx'
import { Facts } from '../shop/facts.tsx'
import { Gallery, GalleryViews } from '../shop/gallery.tsx'
import { netContentWords, per100Words } from '../shop/net-content.ts'
import { PackLabel } from '../shop/pack-label.tsx'
import type { ProductView } from '../shop/views.ts'
import { useWords, WordsProvider } from '../words.tsx'
import { Progress } from './step-frame.tsx'

/** As much of a product's page as a draft can fill. */
export type PreviewView = {
  listingId: string
  at: number
  of: number
  language: Language
  /** Zero where no price has been given yet. */
  product: Pick<ProductView, 'name' | 'taste' | 'pictures' | 'priceIdr' | 'netContent' | 'pricePer100Idr'> &
    Parameters<typeof Facts>[0]['product']
}

/** What the public will see, drawn by the very parts of the public page, in either language. */
export function PreviewPage({ view }: { view: PreviewView }) {
  const { language } = useWords()
  const { sending, steps } = producerWordsIn(language)
  const words = sending.preview
  const here = paths.listingStep(view.listingId, 'preview')
  return (
    <section className="sec stack">
      <Progress at={view.at} of={view.of} name={steps.names.preview} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <nav className="tabs" aria-label={words.choose}>
        {(['id', 'en'] as const).map(one => (
          <a key={one} href={`${here}?in=${one}`} aria-current={one === view.language ? 'true' : undefined}>
            {one === 'id' ? words.inIndonesian : words.inEnglish}
          </a>
        ))}
      </nav>
      <WordsProvider language={view.language}>
        <div className="shown" lang={view.language}>
          <Shown view={view} />
        </div>
      </WordsProvider>
      <p className="small quiet">{words.rest}</p>
      <LinkButton wide href={paths.listingStep(view.listingId, 'summary')}>
        {words.next}
      </LinkButton>
      <LinkButton wide alt href={paths.listingStep(view.listingId, 'sizes')}>
        {steps.back}
      </LinkButton>
    </section>
  )
}

function Shown({ view: { product } }: { view: PreviewView }) {
  const words = useWords()
  const { netContent, pricePer100Idr } = product
  return (
    <>
      <Gallery pictures={product.pictures} slug="preview" />
      <div className="priced">
        {product.priceIdr > 0 ? <PriceTag idr={product.priceIdr} big /> : null}
        <span className="per">
          {netContent === undefined ? null : netContentWords(words, netContent)}
          {netContent === undefined || pricePer100Idr === undefined
            ? null
            : ` · ${per100Words(words, pricePer100Idr, netContent.unit)}`}
        </span>
        <GalleryViews pictures={product.pictures} />
      </div>
      {product.name.text === '' ? null : (
        <h2 className="h1">
          <Written text={product.name} />
        </h2>
      )}
      {product.taste === undefined ? null : (
        <p className="lead">
          <Written text={product.taste} />
        </p>
      )}
      <Facts product={product} />
      <PackLabel label={product.label} />
    </>
  )
}
