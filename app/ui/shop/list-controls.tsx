import { paths } from '#app/i18n/paths.ts'
import { Chip, RemovableChip } from '../primitives/chip.tsx'
import { Details } from '../primitives/details.tsx'
import { useWords } from '../words.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { LeavePanel } from './leave-panel.tsx'
import { changed, filtersInUse, needLinks, sortLinks } from './products-filters.ts'
import type { ProductsView } from './views.ts'

/** Kinds and needs as chips, then the rest of the filters and the order, folded away. */
export function ListControls({ view }: { view: ProductsView }) {
  const words = useWords()
  const { query, facets } = view
  const say = words.shop.products
  const sorts = sortLinks(words, query)
  const sorted = sorts.find(link => link.on)
  return (
    <>
      <nav aria-label={say.kinds}>
        <ul className="chips">
          <li>
            <Chip
              href={changed(words, query, { category: undefined })}
              count={facets.anyCategory}
              current={query.category === undefined}
            >
              {say.all}
            </Chip>
          </li>
          {facets.categories.map(category => (
            <li key={category.slug}>
              <Chip
                href={changed(words, query, { category: category.slug })}
                count={category.count}
                current={query.category === category.slug}
              >
                <span lang={category.name.language === words.language ? undefined : category.name.language}>
                  {category.name.text}
                </span>
              </Chip>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={say.needs}>
        <ul className="chips">
          {needLinks(words, query, facets).map(link => (
            <li key={link.key}>
              <Chip href={link.href} count={link.count} current={link.on} need>
                {link.name}
              </Chip>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ctl">
        <Details summary={<span>{say.leaveTitle}</span>}>
          <LeavePanel view={view} />
        </Details>
        <Details summary={<span>{say.moreFilters}</span>}>
          <FilterPanel view={view} />
        </Details>
        <Details summary={<span>{sorted === undefined ? say.sort : `${say.sort}: ${sorted.name}`}</span>}>
          <ul className="sorts">
            {sorts.map(link => (
              <li key={link.key}>
                <a href={link.href} aria-current={link.on ? 'true' : undefined}>
                  {link.name}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      </div>
    </>
  )
}

/** What narrows the list now; each can be taken off alone. */
export function FiltersInUse({ view }: { view: ProductsView }) {
  const words = useWords()
  const say = words.shop.products
  const inUse = filtersInUse(words, view)
  if (inUse.length === 0) return null
  return (
    <nav aria-label={say.active}>
      <ul className="chips in-use">
        {inUse.map(filter => (
          <li key={filter.key}>
            <RemovableChip href={filter.href} label={say.removeFilter(filter.name)}>
              {filter.name}
            </RemovableChip>
          </li>
        ))}
        {inUse.length > 1 ? (
          <li>
            <a className="clear" href={paths.products(words.language)}>
              {say.clearAll}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
