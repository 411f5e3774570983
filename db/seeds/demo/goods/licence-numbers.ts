import type { LicenceKind } from '#db/schema/products.ts'
import type { DemoProduct } from './demo-product.ts'

/*
 * Numbers of the right shape that belong to nobody: running numbers begin where an office never gets to.
 */

const cityCode = '3573'
const fourDigits = (n: number): string => String(n).padStart(4, '0')

/** NIB: 13 digits. */
export const nibNumber = (maker: number): string => String(maker).padStart(13, '0')

/**
 * P-IRT: packaging, food group, city, running number of the maker's product in the group, running number of the
 * maker, and after a dash the year in which it ends (PerBPOM 22/2018).
 */
export function pirtNumber(facts: {
  packaging: string
  group: string
  product: number
  maker: number
  endYear: number
}): string {
  const product = String(facts.product).padStart(2, '0')
  const year = String(facts.endYear).slice(2)
  return `${facts.packaging}${facts.group}${cityCode}${product}${fourDigits(9900 + facts.maker)}-${year}`
}

/** Halal: ID, province 35, kind of route 11, nine running digits, month and year of issue. */
export const halalNumber = (running: number, issuedOn: string): string =>
  `ID3511${String(running).padStart(9, '0')}${issuedOn.slice(5, 7)}${issuedOn.slice(2, 4)}`

export const otherNumber = (kind: Exclude<LicenceKind, 'NIB' | 'P-IRT' | 'halal'>, running: number): string =>
  ({
    'BPOM-MD': `BPOM RI MD 00000001${fourDigits(running)}`,
    'BPOM-COSMETIC': `NA0000000${fourDigits(running)}`,
    PSAH: `PSAH ${cityCode}000${fourDigits(running)}`,
  })[kind]

/** What touches the food: 1 glass, 2 plastic, 3 paper, 7 composite. */
export function packagingDigit({ category, slug }: DemoProduct): string {
  if (slug.startsWith('sambal') || slug.startsWith('selai') || slug.startsWith('sirup')) return '1'
  if (slug.startsWith('cuka')) return '1'
  if (category === 'cakes-pastry') return '3'
  if (category === 'coffee-tea' || category === 'fruit-chips') return '7'
  return '2'
}
