import type { Sheet } from '../sheet.ts'
import { CAKES } from './cakes.ts'
import { FRUIT_CHIPS } from './fruit-chips.ts'
import { PANTRY } from './pantry.ts'
import { SAVOURY_CHIPS } from './savoury-chips.ts'
import { SWEETS } from './sweets.ts'

export const FOOD = { ...SAVOURY_CHIPS, ...FRUIT_CHIPS, ...CAKES, ...SWEETS, ...PANTRY }
export type FoodKind = keyof typeof FOOD

/** How big one piece is drawn beside a chip, and how deep it lies in a heap. */
export const PIECE_SIZE: Partial<Record<FoodKind, number>> = {
  emping: 0.72,
  marning: 0.62,
  kacang: 1.25,
  biji: 1,
  stik: 1.15,
  susu: 0.95,
  bakso: 0.95,
  teri: 0.8,
  bawang: 0.8,
  rempeyek: 1.25,
  pai: 1.2,
  bakpao: 1.25,
  rosela: 0.95,
  kelengkeng: 0.8,
}

export const HEAP_DENSITY: Partial<Record<FoodKind, number>> = {
  kacang: 0.64,
  biji: 0.76,
  bawang: 0.72,
  teri: 0.62,
  emping: 0.85,
  marning: 0.85,
  usus: 0.85,
  rosela: 0.8,
  enting: 0.85,
  susu: 0.8,
  ting: 0.8,
  dodol: 0.8,
  stik: 0.62,
  jenang: 0.85,
  teh: 0.8,
  serundeng: 0.8,
  abonSapi: 0.85,
  abonAyam: 0.85,
  abonTuna: 0.85,
  abonJamur: 0.85,
}

/** Loose stuff has no outline of its own: a ground colour shows between the fibres. */
export const HEAP_GROUND: Partial<Record<FoodKind, string>> = {
  serbukCokelat: '#5A2E18',
  bubukKopi: '#2E170C',
  pecel: '#8A4F22',
  abonSapi: '#6B3A1B',
  abonAyam: '#B98343',
  abonTuna: '#96552A',
  abonJamur: '#8A6A3C',
  teh: '#2A1710',
  serundeng: '#8A4F1C',
  biji: '#2E1509',
  bawang: '#7A3D16',
  kacang: '#B07A3C',
  emping: '#C8912E',
  marning: '#B0701F',
  carang: '#6E3512',
  usus: '#A5682A',
  enting: '#8C5A22',
}

const VARIANTS: Partial<Record<FoodKind, number>> = {
  campur: 5,
  rempah: 9,
  tempe: 3,
  tempePedas: 3,
  tempeKeju: 3,
  tempeLaut: 3,
  bayam: 3,
  rempeyek: 3,
  singkong: 3,
}

export const variants = (sheet: Sheet, kind: FoodKind) =>
  Array.from({ length: VARIANTS[kind] ?? 4 }, (_, i) =>
    sheet.symbol(kind + i, () => FOOD[kind](sheet, sheet.chance)),
  )
