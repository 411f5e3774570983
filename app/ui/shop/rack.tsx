import { ProductCard } from './product-card.tsx'
import type { ProductCardView } from './views.ts'

/** Shelves under one another. The first row is there at once, the rest comes as it is scrolled to. */
export function Rack({
  products,
  heading = 'h3',
  eager = 0,
  wide = false,
  few = false,
  walks = true,
}: {
  products: readonly ProductCardView[]
  heading?: 'h2' | 'h3'
  eager?: number
  wide?: boolean
  /** At most six on a phone. */
  few?: boolean
  walks?: boolean
}) {
  return (
    <ul className={`rack${wide ? ' wide' : ''}${few ? ' few' : ''}`}>
      {products.map((product, i) => (
        <ProductCard
          key={product.slug}
          product={product}
          heading={heading}
          eager={i < eager}
          place={wide ? 'wideRack' : 'rack'}
          walks={walks}
        />
      ))}
    </ul>
  )
}

/** One long shelf that a finger pushes along. */
export function Shelf({ products, label }: { products: readonly ProductCardView[]; label: string }) {
  return (
    <ul className="shelf" aria-label={label}>
      {products.map((product, i) => (
        <ProductCard key={product.slug} product={product} heading="p" eager={i < 4} place="shelf" brief />
      ))}
    </ul>
  )
}
