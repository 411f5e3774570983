import { paths } from '#app/i18n/paths.ts'
import { BrandMark } from '../layout/brand-mark.tsx'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { Rack } from './rack.tsx'
import type { ProductsView } from './views.ts'

/** Never an empty page: says why, and shows what comes nearest. */
export function NothingFound({ view }: { view: ProductsView }) {
  const { language, shop } = useWords()
  const say = shop.products
  return (
    <>
      <div className="nothing">
        <span className="plate">
          <BrandMark />
        </span>
        <h2>{say.nothingTitle}</h2>
        <p className="lead">{view.query.q ? say.nothingWords(view.query.q) : say.nothingFilters}</p>
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
