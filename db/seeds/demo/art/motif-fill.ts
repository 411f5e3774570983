import { type MotifName, tileOf } from './motif-tiles.ts'
import type { Sheet } from './sheet.ts'

export const motifFill = (
  sheet: Sheet,
  motif: MotifName,
  a: string,
  b: string,
  sc: number,
  turn: 0 | 45 = 0,
) => sheet.tile(tileOf(motif, a, b), sc, turn)
