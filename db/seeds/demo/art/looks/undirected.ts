import type { ArtProduct } from '../art-product.ts'
import { nth } from '../chance.ts'
import type { FoodKind } from '../food/foods.ts'
import { PALETTE } from '../palette.ts'
import type { Companion } from '../scene/company.ts'
import { type Dyes, dress, type FormName, type Look } from './look.ts'

// For a product that nobody has art-directed: a form by its category, the rest by chance of its name.

const FORMS_BY_CATEGORY: Readonly<Record<string, readonly FormName[] | undefined>> = {
  'snack-savoury': ['pouch', 'clearBag', 'pillow'],
  'fruit-chips': ['pouch', 'pillow'],
  'cakes-pastry': ['openBox', 'besek', 'mika'],
  sweets: ['carton', 'clearBag', 'jar'],
  beverages: ['bottle', 'pouch'],
  'coffee-tea': ['pouch', 'carton'],
  condiments: ['jar', 'sachet'],
  'dry-protein': ['pouch', 'jar'],
  'batik-textile': ['clothStack', 'scarf', 'zipPouch'],
  'masks-woodcraft': ['mask'],
  ceramics: ['mug', 'vase'],
  'rattan-bamboo': ['basket', 'coasters'],
  'knit-accessories': ['crochetBag', 'wallet'],
  'personal-care': ['soap'],
  'home-fragrance': ['candle'],
  stationery: ['notebook', 'postcards'],
}

const FORMS_FOR_OTHERS: readonly FormName[] = ['carton']

const FOODS_BY_CATEGORY: Readonly<Record<string, readonly FoodKind[] | undefined>> = {
  'snack-savoury': ['tempe', 'singkong', 'kentang', 'rempeyek'],
  'fruit-chips': ['apel', 'nangka', 'nanas'],
  'cakes-pastry': ['pia', 'kukis', 'wingko'],
  sweets: ['susu', 'enting', 'manisan'],
  'coffee-tea': ['biji', 'teh'],
  condiments: ['bawang', 'serundeng'],
  'dry-protein': ['abonSapi', 'abonAyam'],
}

/** Words of a slug that say what is inside. */
const FOODS_BY_WORD: Readonly<Record<string, FoodKind | undefined>> = {
  apel: 'apel',
  tempe: 'tempe',
  pisang: 'pisangPolos',
  nangka: 'nangka',
  nanas: 'nanas',
  salak: 'salak',
  singkong: 'singkong',
  kentang: 'kentang',
  jagung: 'emping',
  kopi: 'biji',
  teh: 'teh',
  rosela: 'rosela',
  bawang: 'bawang',
  kacang: 'kacang',
  bayam: 'bayam',
  jamur: 'jamur',
  ubi: 'ubi',
  telo: 'ubi',
  pia: 'pia',
  kukis: 'kukis',
  cokelat: 'cokelat',
  abon: 'abonSapi',
  bakso: 'bakso',
  jahe: 'ting',
  susu: 'susu',
}

const DYES: readonly Dyes[] = [
  ['forest', 'turmeric', 'paper'],
  ['apple', 'turmeric', 'paper'],
  ['indigo', 'turmeric', 'paper'],
  ['teal', 'cream', 'paper'],
  ['terracotta', 'cream', 'paper'],
  ['maroon', 'turmeric', 'paper'],
  ['leaf', 'forest', 'paper'],
  ['coffee', 'terracotta', 'cream'],
  ['turmeric', 'apple', 'paper'],
  ['lilac', 'ube', 'paper'],
]

export const undirectedLook = (product: ArtProduct, seed: number): Look => {
  // A different run of bits of the seed decides each question.
  const choose = <T>(list: readonly T[], bits: number): T => nth(list, seed >>> bits)
  const form = choose(FORMS_BY_CATEGORY[product.category] ?? FORMS_FOR_OTHERS, 8)
  const kind = foodOf(product, seed)
  const companion: Companion = kind ? ['pile', 'a', kind] : ['sprig', 'a']
  return dress(
    form,
    choose(DYES, 5),
    {
      kind,
      pouchLayout: kind ? choose(['arch', 'block', 'stripe', 'plaque'] as const, 10) : 'label',
      cartonLayout: choose(['half', 'frame'] as const, 10),
      fill: form === 'bottle' || (form === 'jar' && !kind) ? '#C9802A' : undefined,
      motif: choose(['lotus', 'vine', 'kawung', 'crown', 'tassel'] as const, 13),
      ink2: PALETTE.turmeric,
      voice: choose(['round', 'deco', 'tall', 'lean'] as const, 15),
      who: 'klana',
      window: choose(['round', 'oval', 'arch'] as const, 17),
      set: choose(['table', 'sweep', 'board', 'plinth'] as const, 19),
      wall: choose(['none', 'arch', 'disc', 'window'] as const, 21),
    },
    companion,
  )
}

const foodOf = (product: ArtProduct, seed: number): FoodKind | undefined => {
  const usual = FOODS_BY_CATEGORY[product.category]
  if (!usual) return undefined
  const named = product.slug.split('-').map(word => FOODS_BY_WORD[word])
  return named.find(kind => kind !== undefined) ?? nth(usual, seed >>> 3)
}
