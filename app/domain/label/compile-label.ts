import type { Motif, NetUnit, Wall } from '#db/schema/products.ts'
import { type BestBeforeWords, bestBeforeWords, isDayShown } from '../batches/best-before.ts'
import { isValidOn, type Licence } from '../catalogue/validity.ts'
import { type Day, daysBetween } from '../dates.ts'
import { allergenStatement } from './allergens.ts'
import { formatBpom } from './bpom.ts'
import { percentOf } from './content-checks.ts'
import { formatHalalNumber } from './halal-number.ts'
import { isEaten, type LabelFacts, type LabelStorage } from './listing-facts.ts'
import { mentioned } from './mention.ts'
import { formatPirt } from './pirt.ts'

/** What the label of one pack rests on. */
export type LabelMatter = {
  facts: LabelFacts
  /** The size that is packed; what it says of itself goes before what the listing says. */
  size: {
    labelId?: string | undefined
    labelEn?: string | undefined
    netQuantity: number
    netUnit: NetUnit
    pieces?: number | undefined
    priceIdr: number
  }
  maker: {
    name: string
    kelurahan: string
    kecamatan: string
    city: string
    province: string
    /** Only where she has agreed that it is public. */
    street?: string | undefined
  }
  /** English names by slug. */
  englishIngredients: Readonly<Record<string, string>>
  licences: readonly Licence[]
  /** Sweeteners that oblige to a warning, as the rule in force names them. */
  sweeteners: readonly string[]
  look: { wall: Wall; motif: Motif }
  /** 0 to 3. */
  spiceLevel: number
  batch?: { code: string; madeOn: Day; bestBeforeOn?: Day | undefined } | undefined
  /** Where the QR code leads; undefined before there is such an address. */
  path?: string | undefined
}

type InBoth = { id: string; en?: string | undefined }

export type PackLicence = { kind: 'pirt' | 'bpom' | 'psah'; number: string }

/** A label without words and without size: what is said, in which order, by codes and facts. */
export type LabelDocument = {
  goods: 'food' | 'craft' | 'cosmetic'
  look: LabelMatter['look']
  name: InBoth
  brand: string | undefined
  size: { id?: string | undefined; en?: string | undefined }
  net: { quantity: number; unit: NetUnit; pieces?: number | undefined }
  /** Heaviest first; of crafts, the materials. */
  ingredients: readonly { name: InBoth; isAllergen: boolean; percent?: number | undefined }[]
  allergens: { contains: readonly string[]; shared: readonly string[] }
  warnings: readonly 'sweetener'[]
  dimensions: string | undefined
  care: string | undefined
  maker: LabelMatter['maker']
  /** `'to-write'` leaves a ruled place for a stamp or a pen. */
  production: { code: string; madeOn: Day } | 'to-write'
  /** Undefined for goods that do not spoil. */
  bestBefore: BestBeforeWords | 'day-to-write' | 'month-to-write' | undefined
  storage: LabelStorage
  afterOpeningDays: number | undefined
  licences: readonly PackLicence[]
  halal: { number: string } | 'not-halal' | undefined
  spiceLevel: 0 | 1 | 2 | 3
  priceIdr: number | undefined
  path: string | undefined
}

/**
 * The label of a pack as the law orders it (PerBPOM 31/2018, amended by 20/2021). A licence or a halal certificate
 * that is not verified, was revoked or has lapsed by that day is left out, as if there were none.
 * @param withPrice whether she wants the selling price on the pack
 */
export function compileLabel(matter: LabelMatter, on: Day, withPrice: boolean): LabelDocument {
  const { facts, size, batch } = matter
  const isFood = isEaten(facts)
  const valid = matter.licences.filter(licence => isValidOn(licence, on))
  return {
    goods: isFood ? 'food' : facts.kind === 'cosmetic' ? 'cosmetic' : 'craft',
    look: matter.look,
    name: facts.name,
    brand: facts.brand?.trim() || undefined,
    size: { id: size.labelId, en: size.labelEn },
    net: { quantity: size.netQuantity, unit: size.netUnit, pieces: size.pieces },
    ingredients: ingredientsOf(matter),
    allergens: isFood ? allergenStatement(facts) : { contains: [], shared: [] },
    warnings:
      isFood && facts.ingredients.some(one => mentioned(one.name, matter.sweeteners)) ? ['sweetener'] : [],
    dimensions: isFood ? undefined : facts.dimensions,
    care: isFood ? undefined : facts.care,
    maker: matter.maker,
    production: batch ? { code: batch.code, madeOn: batch.madeOn } : 'to-write',
    bestBefore: bestBeforeOf(facts.shelfLifeDays, batch),
    storage: isFood ? facts.storage : 'none',
    afterOpeningDays: isFood ? facts.afterOpeningDays : undefined,
    licences: packLicences(valid),
    halal: halalOf(facts, valid),
    spiceLevel: isFood ? (spiceLevels[matter.spiceLevel] ?? 0) : 0,
    priceIdr: withPrice ? size.priceIdr : undefined,
    path: matter.path,
  }
}

const spiceLevels = [0, 1, 2, 3] as const

const ingredientsOf = ({ facts, englishIngredients }: LabelMatter): LabelDocument['ingredients'] =>
  facts.ingredients.map(one => ({
    name: { id: one.name, en: englishIngredients[one.slug] },
    isAllergen: isEaten(facts) && one.allergen !== undefined,
    // An ingredient that the name boasts of says how much of it is in.
    percent:
      isEaten(facts) && facts.ingredients.length > 1 && mentioned(facts.name.id, [one.name])
        ? percentOf(one, facts.ingredients)
        : undefined,
  }))

/** The batch keeps the date it was given, also where the shelf life was changed afterwards. */
function bestBeforeOf(
  shelfLifeDays: number | undefined,
  batch: LabelMatter['batch'],
): LabelDocument['bestBefore'] {
  if (batch)
    return batch.bestBeforeOn === undefined
      ? undefined
      : bestBeforeWords(batch.madeOn, daysBetween(batch.madeOn, batch.bestBeforeOn))
  if (shelfLifeDays === undefined) return undefined
  return isDayShown(shelfLifeDays) ? 'day-to-write' : 'month-to-write'
}

function packLicences(valid: readonly Licence[]): PackLicence[] {
  const of = (kind: PackLicence['kind'], format: (text: string) => string, ...kinds: Licence['kind'][]) =>
    valid
      .filter(licence => kinds.includes(licence.kind))
      .slice(0, 1)
      .map(({ number }) => ({ kind, number: format(number) }))
  return [
    ...of('pirt', formatPirt, 'P-IRT'),
    ...of('bpom', formatBpom, 'BPOM-MD', 'BPOM-COSMETIC'),
    ...of('psah', text => text.trim(), 'PSAH'),
  ]
}

function halalOf(facts: LabelFacts, valid: readonly Licence[]): LabelDocument['halal'] {
  if (facts.halal.status === 'not-halal') return 'not-halal'
  const certificate = valid.find(licence => licence.kind === 'halal')
  return certificate && { number: formatHalalNumber(certificate.number) }
}
