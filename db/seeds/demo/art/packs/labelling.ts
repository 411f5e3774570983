import type { ArtProduct } from '../art-product.ts'
import { nth } from '../chance.ts'
import { darken, luma } from '../colour.ts'
import { type MotifName, tileOf } from '../motif-tiles.ts'
import { PALETTE } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import { at, ellipsePath, group, num, shape, stroke } from '../svg.ts'

export const inkOn = (c: string) => (luma(c) > 0.6 ? PALETTE.ink : '#FFF8EA')

/** A colour that can be read on pale paper. */
export const readable = (c: string) => (luma(c) > 0.48 ? darken(c, 0.55) : c)

/** What the pack holds, as the front of a label says it; nothing when it is not known. */
export const netContentLine = ({ netContent }: ArtProduct): string => {
  if (!netContent) return ''
  const { value, unit, pieces } = netContent
  if (unit === 'pcs') return `ISI ${value}`
  return `${pieces ? `ISI ${pieces} · ` : ''}NETTO ${value} ${unit.toUpperCase()}`
}

// The maker's mark: a roof over a small sign, in a ring of dots. The sign differs from house to house.
const HOUSE_SIGNS = [
  (c: string) =>
    stroke('M0 10V-6M0 -2C-10 -2 -12 -12 -10 -16C-2 -16 0 -8 0 -2C0 -8 4 -14 11 -13C11 -5 6 0 0 0', c, 3),
  (c: string) => shape('M-4 11L-2 -10L0 -17L2 -10L4 11ZM-11 11H11V14H-11Z', c),
  (c: string) =>
    stroke('M0 10C-14 8 -14 -4 -8 -8C-6 -2 -3 0 0 10C3 0 6 -2 8 -8C14 -4 14 8 0 10M0 8V-14', c, 2.8),
  (c: string) => stroke('M-10 -6H10M-8 -6C-10 6 -6 12 0 12C6 12 10 6 8 -6M-4 -12V-16M4 -12V-16', c, 3),
  (c: string) => shape('M0 12C-12 10 -12 -6 0 -16C12 -6 12 10 0 12Z', c),
]

export const houseMark = (x: number, y: number, r: number, c: string, k = 0) =>
  group(
    at(x, y, r / 34),
    stroke(ellipsePath(0, 0, 32, 32), c, 2.6) +
      `<circle r="26.5" fill="none" stroke="${c}" stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0 5.55"/>` +
      stroke('M-19 -3L0 -20L19 -3', c, 3) +
      group('translate(0 5)scale(.78)', nth(HOUSE_SIGNS, k)(c)),
  )

export const motifBand = (
  sheet: Sheet,
  motif: MotifName,
  x: number,
  y: number,
  w: number,
  h: number,
  ground: string,
  ink: string,
  ink2: string,
  scale = h / 72,
) =>
  shape(`M${num(x)} ${num(y)}h${num(w)}v${num(h)}h${num(-w)}Z`, ground) +
  `<g transform="translate(${num(x)} ${num(y)})"><path d="M0 0h${num(w)}v${num(h)}h${num(-w)}Z" fill="${sheet.tile(tileOf(motif, ink, ink2), scale)}"/></g>`
