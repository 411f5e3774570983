import { recordLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { type Context, today } from '#app/domain/context.ts'
import { addDays, type Day, dayOf, type Instant } from '#app/domain/dates.ts'
import type { LicenceKind } from '#db/schema/products.ts'
import { chanceBetween } from '../chance.ts'
import type { DemoProduct } from '../goods/demo-product.ts'
import { halalNumber, otherNumber, packagingDigit, pirtNumber } from '../goods/licence-numbers.ts'
import { granted } from './granted.ts'

type Licensed = {
  product: DemoProduct
  productId: string
  producerId: string
  /** Running numbers of the maker, and of the product among hers. */
  maker: number
  place: number
  /** When the licence to sell came to its end, for one that did. */
  lapsedAt?: Instant | undefined
}

/** Written down, but the office has not found them in the register yet: shown to nobody as halal. */
const halalNotYetVerified = ['kukis-apel', 'keripik-kelengkeng', 'bagelen-kering']

/** The number it needs to be sold, and its halal certificate, both verified. */
export async function licenseProduct(ctx: Context, facts: Licensed): Promise<void> {
  const { product, productId, producerId, maker, place } = facts
  const { licence } = product
  const base = { productId, producerId }
  if (licence === 'P-IRT') {
    const { issuedOn, validUntilOn } = fiveYears(ctx, facts)
    const number = pirtNumber({
      packaging: packagingDigit(product),
      group: product.pirtGroup ?? '15',
      product: place,
      maker,
      endYear: Number(validUntilOn.slice(0, 4)),
    })
    await verified(ctx, { ...base, kind: 'P-IRT', number, issuedOn, validUntilOn })
  } else if (licence === 'BPOM-MD' || licence === 'BPOM-COSMETIC' || licence === 'PSAH') {
    const number = otherNumber(licence, maker * 10 + place)
    await verified(ctx, { ...base, kind: licence, number, ...fiveYears(ctx, facts) })
  }

  if (!product.halal.required) return
  const issuedOn = addDays(today(ctx), -chanceBetween(10, 500, product.slug, 'halal'))
  const halal = {
    ...base,
    kind: 'halal',
    number: halalNumber(maker * 100 + place, issuedOn),
    issuedOn,
  } as const
  if (halalNotYetVerified.includes(product.slug)) await granted(recordLicence(ctx, halal))
  else await verified(ctx, halal)
}

/** Five years from the day of issue; the end lies one to five calendar years ahead, or behind where it lapsed. */
function fiveYears(ctx: Context, facts: Licensed): { issuedOn: Day; validUntilOn: Day } {
  if (facts.lapsedAt !== undefined) {
    const validUntilOn = dayOf(facts.lapsedAt)
    return { issuedOn: yearsBefore(validUntilOn, 5), validUntilOn }
  }
  const { slug } = facts.product
  const ahead = chanceBetween(1, 5, slug, 'end year')
  const month = ahead === 5 ? 1 : chanceBetween(1, 12, slug, 'end month')
  const day = chanceBetween(1, 28, slug, 'end day')
  const endYear = Number(today(ctx).slice(0, 4)) + ahead
  const validUntilOn = `${endYear}-${twoDigits(month)}-${twoDigits(day)}`
  return { issuedOn: yearsBefore(validUntilOn, 5), validUntilOn }
}

const yearsBefore = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
const twoDigits = (n: number): string => String(n).padStart(2, '0')

async function verified(
  ctx: Context,
  licence: {
    producerId: string
    productId: string
    kind: Exclude<LicenceKind, 'NIB'>
    number: string
    issuedOn: Day
    validUntilOn?: Day
  },
): Promise<void> {
  const { licenceId } = await granted(recordLicence(ctx, licence))
  await granted(verifyLicence(ctx, { licenceId }))
}
