import type { Language } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import type { ProductOpinionsView } from './shop/product-opinions.tsx'
import type { PlaceView, ProducerView, ProductCardView, ProductView } from './shop/views.ts'

/* What search engines read of a page, in the words of schema.org. Facts of the page only, never more. */

const context = 'https://schema.org'
const city = { addressLocality: 'Kota Malang', addressRegion: 'Jawa Timur', addressCountry: 'ID' }

export const shopJsonLd = (publicUrl: string) => ({
  '@context': context,
  '@type': 'WebSite',
  name: 'Omah Oleh',
  url: publicUrl,
  inLanguage: ['id', 'en'],
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}/id/products?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

export const breadcrumbJsonLd = (publicUrl: string, trail: readonly { name: string; path: string }[]) => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: trail.map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: publicUrl + step.path,
  })),
})

export const productListJsonLd = (
  publicUrl: string,
  language: Language,
  products: readonly Pick<ProductCardView, 'slug' | 'name'>[],
) => ({
  '@context': context,
  '@type': 'ItemList',
  itemListElement: products.map((product, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: publicUrl + paths.product(language, product.slug),
    name: product.name.text,
  })),
})

/** Each size is an offer; where it stands today are the places to get it, and "in stock" is said of counted goods only. */
export function productJsonLd(
  publicUrl: string,
  language: Language,
  view: ProductView,
  opinions?: Pick<ProductOpinionsView, 'count' | 'averageTenths'>,
) {
  const url = publicUrl + paths.product(language, view.slug)
  const gtin = view.variants.find(variant => variant.gtin !== undefined)?.gtin
  const places = view.counters
    .filter(counter => counter.have.state !== 'none')
    .map(counter => ({
      '@type': 'Place',
      '@id': publicUrl + paths.place(language, counter.slug),
      name: counter.name,
      address: { '@type': 'PostalAddress', ...city, addressLocality: `${counter.kelurahan}, Kota Malang` },
      geo: { '@type': 'GeoCoordinates', latitude: counter.latitude, longitude: counter.longitude },
    }))
  return {
    '@context': context,
    '@type': 'Product',
    '@id': url,
    name: view.name.text,
    description: view.taste?.text,
    category: view.category.name.text,
    url,
    image: [publicUrl + paths.sharePicture('product', view.slug, language)].concat(
      view.pictures.map(picture => publicUrl + paths.media(picture.id, 1200, 'jpeg')),
    ),
    brand: { '@type': 'Brand', name: view.maker.name },
    countryOfOrigin: { '@type': 'Country', name: 'Indonesia' },
    ...(gtin === undefined ? {} : { gtin, hasGS1DigitalLink: `${publicUrl}/01/${gtin.padStart(14, '0')}` }),
    ...(opinions?.averageTenths !== undefined && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: opinions.averageTenths / 10,
        bestRating: 5,
        worstRating: 1,
        reviewCount: opinions.count,
      },
    }),
    offers: view.variants.map((variant, index) => ({
      '@type': 'Offer',
      sku: variant.sku,
      name: variant.name.text || undefined,
      price: variant.priceIdr,
      priceCurrency: 'IDR',
      itemCondition: `${context}/NewCondition`,
      availability: `${context}/${availabilityOf(variant.have.state)}`,
      url: publicUrl + paths.product(language, view.slug, variant.sku),
      // Told in full once, then by their names.
      availableAtOrFrom: places.map(place => (index === 0 ? place : { '@id': place['@id'] })),
    })),
  }
}

/** Old counts promise nothing: such goods are said to be had in the shop, without a number. */
function availabilityOf(state: ProductView['variants'][number]['have']['state']): string {
  if (state === 'counted') return 'InStock'
  if (state === 'aged') return 'LimitedAvailability'
  return state === 'ask' ? 'InStoreOnly' : 'OutOfStock'
}

export const makerJsonLd = (publicUrl: string, language: Language, view: ProducerView) => ({
  '@context': context,
  '@type': 'Organization',
  '@id': publicUrl + paths.producer(language, view.slug),
  name: view.name,
  description: view.trade?.text,
  url: publicUrl + paths.producer(language, view.slug),
  foundingDate: view.sinceYear?.toString(),
  address: { '@type': 'PostalAddress', ...city, addressLocality: `${view.kelurahan}, Kota Malang` },
})

const kinds = { hotel: 'Hotel', restaurant: 'Restaurant', 'souvenir-shop': 'Store' } as const
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const placeJsonLd = (publicUrl: string, language: Language, view: PlaceView) => ({
  '@context': context,
  '@type': kinds[view.kind as keyof typeof kinds] ?? 'LocalBusiness',
  '@id': publicUrl + paths.place(language, view.slug),
  name: view.name,
  url: publicUrl + paths.place(language, view.slug),
  image: publicUrl + paths.sharePicture('place', view.slug, language),
  address: {
    '@type': 'PostalAddress',
    streetAddress: view.address,
    ...city,
    addressLocality: `${view.kelurahan}, Kota Malang`,
  },
  geo: { '@type': 'GeoCoordinates', latitude: view.latitude, longitude: view.longitude },
  currenciesAccepted: 'IDR',
  openingHoursSpecification: view.hours.map(shift => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: shift.days.map(day => `${context}/${weekdays[day - 1]}`),
    opens: shift.opens,
    closes: shift.closes,
  })),
})
