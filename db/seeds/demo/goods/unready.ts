import type { NewProduct } from '#app/domain/catalogue/products.ts'

/** A product of the town that the public does not see, and why. */
export type UnreadyProduct = {
  /** Slug of its maker. */
  maker: string
  state: 'draft' | 'waiting' | 'lapsed'
  /** Whose pictures it shows. */
  picturedAs?: string
  product: Omit<NewProduct, 'producerId'>
}

const chips = {
  categorySlug: 'snack-savoury',
  kind: 'food',
  licenceNeeded: 'P-IRT',
  storage: 'ambient-dry',
  cabin: 'ok',
  isVegan: true,
  customsTags: ['plant'],
} as const

/** Beyond the products that anybody can buy: what a maker and the office see. */
export const unready: readonly UnreadyProduct[] = [
  {
    maker: 'dapur-bu-lastri-widuri',
    state: 'draft',
    product: {
      ...chips,
      slug: 'keripik-tempe-rawon',
      shelfLifeDays: 90,
      texts: { id: { name: 'Keripik Tempe Rasa Rawon', description: 'Masih dicoba: bumbu keluak kering.' } },
      variants: [{ sku: 'LAST-KTR-150', priceIdr: 13_000, netQuantity: 150, netUnit: 'g' }],
      ingredientSlugs: ['kedelai', 'tepung-beras', 'keluak', 'garam', 'minyak-kelapa-sawit'],
    },
  },
  {
    maker: 'dapur-tunjung-manis',
    state: 'waiting',
    picturedAs: 'keripik-kentang-daun-jeruk',
    product: {
      ...chips,
      slug: 'keripik-kentang-pedas',
      shelfLifeDays: 90,
      spiceLevel: 2,
      texts: {
        id: {
          name: 'Keripik Kentang Pedas',
          description: 'Kentang iris tipis berbumbu cabai.',
          taste: 'Pedas asin',
        },
        en: {
          name: 'Hot Potato Chips',
          description: 'Thin potato slices with chilli.',
          taste: 'Hot and salty',
        },
      },
      variants: [{ sku: 'DTJM-KKP-150', priceIdr: 21_500, netQuantity: 150, netUnit: 'g' }],
      ingredientSlugs: ['kentang', 'cabai', 'garam', 'minyak-kelapa-sawit'],
    },
  },
  {
    maker: 'pandan-jagung-makmur',
    state: 'lapsed',
    picturedAs: 'emping-jagung',
    product: {
      ...chips,
      slug: 'emping-jagung-manis',
      shelfLifeDays: 120,
      texts: {
        id: {
          name: 'Emping Jagung Manis',
          description: 'Emping jagung berbalut gula tipis.',
          taste: 'Manis ringan',
        },
        en: {
          name: 'Sweet Pressed Corn',
          description: 'Pressed corn with a thin coat of sugar.',
          taste: 'Lightly sweet',
        },
      },
      variants: [{ sku: 'PJGM-EJM-200', priceIdr: 13_500, netQuantity: 200, netUnit: 'g' }],
      ingredientSlugs: ['jagung', 'gula-pasir', 'minyak-kelapa-sawit'],
      customsTags: ['plant', 'seed'],
    },
  },
]

/** Who takes a rest; her goods stay on record and out of the shop. */
export const pausedMaker = 'gerabah-penanggungan-ayu'
