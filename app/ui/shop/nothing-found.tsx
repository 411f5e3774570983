import { paths } from '#app/i18n/paths.ts'
import type { Words } from '#app/i18n/words.ts'
import { BrandMark } from '../layout/brand-mark.tsx'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { filtersInUse } from './products-filters.ts'
import { Rack } from './rack.tsx'
import type { ProductsView } from './views.ts'

/** Never an empty page: says why, and shows what comes nearest. */
export function NothingFound({ view }: { view: ProductsView }) {
  const words = useWords()
  const { language, shop } = words
  const say = shop.products
  return (
    <>
      <div className="nothing">
        <span className="plate">
          <BrandMark />
        </span>
        <h2>{say.nothingTitle}</h2>
        <p className="lead">{nothingWords(words, view)}</p>
        <p>
          <LinkButton href={paths.products(language)} alt>
            {say.seeAll}
          </LinkButton>
        </p>
      </div>
      {view.nearest.length === 0 ? null : (
        <section className="nearest-five">
          <h2>{say.nearestFive}</h2>
          <Rack products={view.nearest} wide eager={4} />
        </section>
      )}
    </>
  )
}

/** The words typed are to blame only where nothing else narrows the list. */
function nothingWords(words: Words, view: ProductsView): string {
  const say = words.shop.products
  const { q } = view.query
  if (!q) return say.nothingFilters
  return filtersInUse(words, view).length > 1 ? say.nothingBoth(q) : say.nothingWords(q)
}
