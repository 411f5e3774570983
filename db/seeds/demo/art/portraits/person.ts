import { type Chance, nth, pick } from '../chance.ts'
import { PALETTE } from '../palette.ts'

export type Maker = {
  readonly slug: string
  readonly name: string
  /** The category that she makes most in. */
  readonly trade: string
}

export type Age = 'young' | 'middle' | 'old'
export type Headwear = 'veil' | 'shawl' | 'wrap' | 'peci' | 'udeng' | 'none'
export type Hair = 'bun' | 'long' | 'bob' | 'tail' | 'parted' | 'short' | 'crop'
export type Clothes = 'kebaya' | 'tunic' | 'blouse' | 'shirt'

/** One maker as drawn: everything that is decided before the first line. */
export type Person = {
  readonly woman: boolean
  readonly age: Age
  readonly skin: string
  readonly headwear: Headwear
  readonly hair: Hair
  readonly hairColour: string
  readonly clothes: Clothes
  readonly cloth: string
  readonly patterned: boolean
  readonly veil: string
  readonly apron: string | undefined
  readonly glasses: boolean
  readonly beard: 'none' | 'moustache' | 'goatee'
  readonly smile: 'soft' | 'open'
  /** Where the head turns: -1 to the left, 0 to us, 1 to the right. */
  readonly turn: number
  readonly face: { readonly w: number; readonly h: number; readonly jaw: number }
  readonly shoulders: number
}

const SKINS = ['#C98F63', '#B67C4E', '#D6A27A', '#A66D44', '#BE8558', '#AD7548', '#DDB08A', '#96603A']
const CLOTHS = [
  PALETTE.indigo,
  PALETTE.forest,
  PALETTE.apple,
  PALETTE.sogan,
  PALETTE.ube,
  PALETTE.teal,
  PALETTE.terracotta,
  PALETTE.maroon,
  PALETTE.moss,
  '#F1E2C4',
  '#5B7FA6',
  '#D9A441',
]
const VEILS = [
  '#F1E6D2',
  '#7E9A86',
  '#C98A86',
  '#3C5482',
  '#8A6FA8',
  '#D9A95A',
  '#5E4A46',
  '#A9BFC6',
  '#1F4D45',
  '#B5566A',
  '#E4C7B4',
  '#2F3550',
  '#C46A4A',
  '#6E8FA0',
]
const APRONS = ['#E9D8B4', '#2F4A42', '#8A3F2E', '#3A4A78', '#C9A06A', '#5B6E52', '#F4ECDC', '#7A3A4E']
const YOUNG_HAIR = ['#2A1B18', '#1F1618', '#33211C']
const GREY_HAIR = ['#B9B2AA', '#8E8882', '#D5D0C8']

/** Decides a maker's looks from the slug alone; the name only says whether it is a woman or a man. */
export const personOf = (maker: Maker, chance: Chance, seed: number): Person => {
  const woman = isWoman(maker.name, chance)
  const age = pick<Age>(chance, ['young', 'young', 'middle', 'middle', 'middle', 'old'])
  const headwear = headwearOf(woman, age, chance)
  const cloth = pick(chance, CLOTHS)
  const veil = nth(VEILS, seed >>> 5)
  const inKitchen = !CLOTH_TRADES.has(maker.trade)
  return {
    woman,
    age,
    headwear,
    skin: nth(SKINS, seed >>> 9),
    hair: woman
      ? pick<Hair>(chance, ['bun', 'bun', 'long', 'bob', 'tail'])
      : pick<Hair>(chance, ['parted', 'short', 'crop']),
    hairColour: hairColourOf(age, chance),
    clothes: woman ? pick<Clothes>(chance, ['kebaya', 'tunic', 'blouse']) : 'shirt',
    cloth,
    patterned: chance() < 0.62,
    veil: veil === cloth ? nth(VEILS, (seed >>> 5) + 1) : veil,
    apron:
      chance() < (inKitchen ? 0.72 : 0.4)
        ? pick(
            chance,
            APRONS.filter(apron => apron !== cloth),
          )
        : undefined,
    glasses: chance() < (age === 'old' ? 0.5 : 0.15),
    beard: woman || chance() < 0.55 ? 'none' : pick(chance, ['moustache', 'goatee'] as const),
    smile: pick(chance, ['soft', 'open'] as const),
    turn: pick(chance, [0, 0, -0.8, 0.8, -0.55, 0.55]),
    face: {
      w: (woman ? 91 : 97) * (0.93 + chance() * 0.15),
      h: (woman ? 126 : 131) * (0.95 + chance() * 0.1),
      jaw: (woman ? 0.6 : 0.71) + chance() * 0.13,
    },
    shoulders: (woman ? 208 : 242) * (0.92 + chance() * 0.17),
  }
}

const CLOTH_TRADES = new Set(['batik-textile', 'knit-accessories', 'stationery'])

const isWoman = (name: string, chance: Chance): boolean => {
  const drawn = chance() < 0.84
  if (/\b(bu|ibu|mbak|nyai|mama|yuk)\b/i.test(name)) return true
  if (/\b(pak|bapak|mas|cak|kang)\b/i.test(name)) return false
  return drawn
}

const headwearOf = (woman: boolean, age: Age, chance: Chance): Headwear => {
  const roll = chance()
  if (!woman) return roll < (age === 'old' ? 0.45 : 0.25) ? 'peci' : roll < 0.6 ? 'udeng' : 'none'
  if (roll < 0.34) return 'veil'
  if (roll < 0.57) return 'shawl'
  if (roll < 0.64) return 'wrap'
  return 'none'
}

const hairColourOf = (age: Age, chance: Chance): string => {
  if (age === 'old') return pick(chance, GREY_HAIR)
  return age === 'middle' && chance() < 0.3 ? '#4A4140' : pick(chance, YOUNG_HAIR)
}
