import { paths } from '#app/i18n/paths.ts'
import { haveWords } from '../primitives/have-line.tsx'
import { Turus } from '../primitives/turus.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { netContentWords } from './net-content.ts'
import type { VariantView } from './views.ts'

/** Flavours and sizes, each with its own price and its own count. */
export function Variants({ slug, variants }: { slug: string; variants: readonly VariantView[] }) {
  const words = useWords()
  const { language, formats, shop } = words
  if (variants.length < 2) return null
  return (
    <nav className="variants" aria-label={shop.product.variants}>
      <ul>
        {variants.map(variant => (
          <li key={variant.sku}>
            <a
              href={paths.product(language, slug, variant.sku)}
              aria-current={variant.chosen ? 'true' : undefined}
            >
              <b>
                <Written text={variant.name} quietly />
              </b>
              <span className="num">{formats.rupiah(variant.priceIdr)}</span>
              <small>
                {variant.netContent === undefined ? null : `${netContentWords(words, variant.netContent)} · `}
                <span className={`have ${variant.have.state}`}>
                  {variant.have.pieces === undefined || variant.have.state === 'none' ? null : (
                    <Turus pieces={variant.have.pieces} />
                  )}
                  {haveWords(shop.goods, variant.have)}
                </span>
              </small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
