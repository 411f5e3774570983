import { paths } from '#app/i18n/paths.ts'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import type { CategoryView } from './views.ts'

/** Kinds of goods as painted doors with a strip of batik. */
export function Doors({ categories }: { categories: readonly CategoryView[] }) {
  const { language, shop } = useWords()
  return (
    <ul className="doors">
      {categories.map(category => (
        <li key={category.slug}>
          <a
            className={`door w-${category.wall} m-${category.motif}`}
            href={paths.products(language, { category: category.slug })}
          >
            <span>
              <Written text={category.name} quietly />
            </span>
            <span>{shop.goods.productCount(category.products)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
