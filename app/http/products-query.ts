import type { ProductsQuery, ProductsSort } from '../i18n/paths.ts'

const sorts: readonly ProductsSort[] = ['best', 'price', '-price', 'per-100', 'keeps', 'newest', 'name']
const slug = /^[a-z0-9-]{1,80}$/
const mostChoices = 20

/**
 * The state of the list as its address tells it. Empty fields of a form say nothing; what cannot be meant
 * (`page=-1`, `sort=loudest`) is left out, and `clean` is then false, so that the visitor can be sent to the
 * address of what was understood. Names that are not ours are somebody else's (`utm_source`) and do not matter.
 */
export function readProductsQuery(search: URLSearchParams): { query: ProductsQuery; clean: boolean } {
  let clean = true
  const meant = <Value>(name: string, read: (text: string) => Value | undefined): Value | undefined => {
    const text = search.get(name)?.trim()
    if (text === undefined || text === '') return undefined
    const value = read(text)
    if (value === undefined) clean = false
    return value
  }
  const several = (name: string): string[] | undefined => {
    const given = [...new Set(search.getAll(name).filter(text => text !== ''))]
    const values = given.filter(text => slug.test(text)).slice(0, mostChoices)
    if (values.length < given.length) clean = false
    return values.length > 0 ? values : undefined
  }
  const chosen = (text: string): true | undefined => (text === '1' ? true : undefined)
  const named = (text: string): string | undefined => (slug.test(text) ? text : undefined)

  const query: ProductsQuery = {
    q: meant('q', searchWords),
    category: meant('category', named),
    halal: meant('halal', chosen),
    cabin: meant('cabin', chosen),
    vegan: meant('vegan', chosen),
    without: several('without'),
    kecamatan: several('kecamatan'),
    keeps: meant('keeps', whole(1, 3650)),
    min: meant('min', whole(0, 1_000_000_000)),
    max: meant('max', whole(0, 1_000_000_000)),
    near: meant('near', named),
    maker: meant('maker', named),
    leave: meant('leave', text => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)),
    after: meant('after', whole(0, 365)),
    sort: meant('sort', text => sorts.find(sort => sort === text)),
    page: meant('page', whole(1, 100_000)),
  }
  return { query, clean }
}

/** What a person may type into a search box; the rest of a very long text is not read. */
const longestSearch = 200

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const unspoken = /[\u0000-\u001f\u007f-\u009f]/g

const searchWords = (text: string): string | undefined =>
  text.replace(unspoken, ' ').trim().slice(0, longestSearch) || undefined

const whole =
  (least: number, most: number) =>
  (text: string): number | undefined => {
    if (!/^\d{1,10}$/.test(text)) return undefined
    const value = Number(text)
    return value >= least && value <= most ? value : undefined
  }
