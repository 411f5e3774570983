import { type ProductsQuery, paths, productsSearch } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

/** Search for goods. Filters in use stay in use; the order and the page do not. */
export function SearchForm({ query, hint }: { query?: ProductsQuery; hint?: string }) {
  const { language, shop } = useWords()
  const kept =
    query === undefined ? [] : productsSearch({ ...query, q: undefined, page: undefined, sort: undefined })
  return (
    <search>
      <form className="find" action={paths.products(language)}>
        <label className="hide" htmlFor="q">
          {shop.products.search}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query?.q}
          placeholder={hint ?? shop.products.searchHint}
          maxLength={200}
          enterKeyHint="search"
        />
        <HiddenFields pairs={kept} />
        <Button icon="magnifying-glass">{shop.products.searchButton}</Button>
      </form>
    </search>
  )
}

export function HiddenFields({
  pairs,
}: {
  pairs: readonly (readonly [name: string, value: string | undefined])[]
}) {
  return (
    <>
      {pairs.map(([name, value]) =>
        value === undefined ? null : (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  )
}
