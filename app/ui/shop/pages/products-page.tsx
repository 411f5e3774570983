import { paths } from '#app/i18n/paths.ts'
import type { ShopWords } from '#app/i18n/words.ts'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { Pages } from '../../primitives/pages.tsx'
import { useWords } from '../../words.tsx'
import { FiltersInUse, ListControls } from '../list-controls.tsx'
import { NothingFound } from '../nothing-found.tsx'
import { Rack } from '../rack.tsx'
import { SearchForm } from '../search-form.tsx'
import type { ProductsView } from '../views.ts'

export function ProductsPage({ view }: { view: ProductsView }) {
  const { language, frame, shop } = useWords()
  const { query } = view
  const page = query.page ?? 1
  return (
    <div className="wrap listing">
      <Crumbs trail={[{ name: frame.products }]} />
      <div className="listtop">
        <h1>{productsTitle(shop, view)}</h1>
        <SearchForm query={query} />
      </div>
      {view.understood.map(word => (
        <p key={word.typed} className="understood">
          {shop.products.understood(word.typed, word.as)}
        </p>
      ))}
      <ListControls view={view} />
      <FiltersInUse view={view} />
      {view.total === 0 ? (
        <NothingFound view={view} />
      ) : (
        <>
          <p className="found small quiet">{foundWords(shop, view, page)}</p>
          <Rack products={view.products} heading="h2" eager={4} />
          <Pages
            current={page}
            last={Math.ceil(view.total / view.pageSize)}
            hrefOf={number => paths.products(language, { ...query, page: number })}
          />
        </>
      )}
    </div>
  )
}

/** Also the title of the browser's tab. */
export function productsTitle(shop: ShopWords, view: ProductsView): string {
  if (view.query.q) return shop.products.titleSearch(view.query.q)
  if (view.makerName !== undefined) return shop.products.titleMaker(view.makerName)
  const category = view.facets.categories.find(option => option.slug === view.query.category)
  return category?.name.text ?? shop.products.title
}

function foundWords(shop: ShopWords, view: ProductsView, page: number): string {
  if (view.total <= view.pageSize) return shop.products.found(view.total)
  const first = (page - 1) * view.pageSize + 1
  return shop.products.foundRange(first, first + view.products.length - 1, view.total)
}
