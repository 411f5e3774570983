import { type MotifName, tileOf } from './motif-tiles.ts'

/** The motifs of the seven doors of the shop. */
export const DOOR_MOTIFS = [
  'crown',
  'kawung',
  'lotus',
  'parang',
  'tassel',
  'tugu',
  'vine',
] as const satisfies readonly MotifName[]

export type DoorMotif = (typeof DOOR_MOTIFS)[number]

/** One tile of a batik strip as SVG; it repeats without a seam, and serves as a mask of one ink. */
export const drawMotif = (name: DoorMotif, ink = '#2b1a1f'): string => {
  const { w, h, body } = tileOf(name, ink)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${body}</svg>`
}
