import type { Motif, Wall } from '#db/schema/products.ts'
import { type Box, circle, inset, type Mark, mm, rectangle } from './drawing.ts'
import type { LabelDesign } from './label-sizes.ts'
import { motifBand, petalRing } from './motifs.ts'

export type Look = { wall: Wall; motif: Motif }

/** A dressed part of a label: what is drawn, and where words may stand. */
export type Dress = { marks: Mark[]; inner: Box; ink: string; isCentred: boolean }

export const inks = { ink: '#2b1a1f', dark: '#341a40', paper: '#ffffff', black: '#000000' } as const

/** The walls as they are printed: pale enough that ink on them reads in grey as well. */
export const printedWalls: Readonly<Record<Wall, string>> = {
  kunyit: '#f0b02e',
  wortel: '#f0935f',
  jambu: '#f2a7a6',
  jakaranda: '#b3a6da',
  'telur-asin': '#7cc0b9',
  manalagi: '#b2c95a',
  santan: '#f6efdf',
  bata: '#ee9c80',
  biru: '#8dbbd6',
  lilac: '#c7b8e6',
}

/** The part that carries the name. @param edge on which side the facts stand */
export function dressedFace(
  design: LabelDesign,
  look: Look,
  box: Box,
  edge: 'right' | 'foot' | 'none',
  isRound = false,
): Dress {
  if (isRound) return roundFace(design, look, box)
  return { tembok: paintedWall, topeng: patternedBands, polos: ruledPaper }[design](look, box, edge)
}

/** Between the facts and what stands under them. */
export const divider = (design: LabelDesign, x: number, y: number, width: number): Mark => ({
  kind: 'line',
  d: `M${mm(x)} ${mm(y)}H${mm(x + width)}`,
  ink: design === 'polos' ? inks.black : inks.dark,
  width: 0.2,
})

function paddingOf(box: Box): number {
  if (box.height < 16) return 1
  return Math.min(box.width, box.height) < 26 ? 2 : box.height > 90 ? 7 : 3
}
/** Words begin at the margin of the label, however low the face is. */
const sideOf = (box: Box): number => Math.max(2, paddingOf(box))

/** A wall of Jodipan under its roof; where there is room, the kampung stands at its foot. */
function paintedWall({ wall }: Look, box: Box): Dress {
  const padding = paddingOf(box)
  const roof = box.height > 90 ? 6 : box.height < 16 ? 1.4 : 2.6
  const town = box.height > 90 ? 26 : 0
  const marks: Mark[] = [
    { kind: 'shape', d: rectangle(box), ink: printedWalls[wall] },
    { kind: 'shape', d: tiles(box, roof), ink: inks.dark },
    ...(town === 0 ? [] : kampung({ ...box, y: box.y + box.height - town, height: town }, wall)),
  ]
  const top = roof + tileOf(box, roof).radius + padding * 0.6
  const inner = {
    x: box.x + sideOf(box),
    y: box.y + top,
    width: box.width - 2 * sideOf(box),
    height: box.height - top - (town || padding),
  }
  return { marks, inner, ink: inks.ink, isCentred: box.height > 90 }
}

/** A roof over a width: a whole number of half-round tiles hangs from it. */
function tileOf(box: Box, roof: number): { count: number; radius: number } {
  const count = Math.max(4, Math.round(box.width / (roof * 1.5)))
  return { count, radius: box.width / count / 2 }
}

function tiles(box: Box, roof: number): string {
  const { count, radius } = tileOf(box, roof)
  const foot = box.y + roof
  const rounds = Array.from(
    { length: count },
    () => `a${mm(radius)} ${mm(radius)} 0 0 1 ${mm(-2 * radius)} 0`,
  )
  return `M${mm(box.x)} ${mm(box.y)}H${mm(box.x + box.width)}V${mm(foot)}${rounds.join('')}Z`
}

/** Painted houses shoulder to shoulder, the same row on every label. */
function kampung(box: Box, wall: Wall): Mark[] {
  const colours = (Object.keys(printedWalls) as Wall[]).filter(name => name !== wall)
  const count = Math.max(5, Math.round(box.width / 12))
  const wide = box.width / count
  return Array.from({ length: count }, (_, at): Mark[] => {
    const rise = [0.62, 0.8, 0.54, 0.72, 0.6, 0.84, 0.66][at % 7] ?? 0.6
    const top = box.y + box.height * (1 - rise)
    const x = box.x + at * wide
    const roof = wide * 0.34
    const window = { width: wide * 0.2, height: wide * 0.28 }
    const windows = [0.24, 0.58].map(share =>
      rectangle({ x: x + wide * share, y: top + wide * 0.28, ...window }),
    )
    const door = rectangle({
      x: x + wide * 0.42,
      y: box.y + box.height - wide * 0.46,
      width: wide * 0.22,
      height: wide * 0.46,
    })
    const colour = printedWalls[colours[(at * 4) % colours.length] ?? 'santan']
    return [
      {
        kind: 'shape',
        d: rectangle({ x, y: top, width: wide, height: box.y + box.height - top }),
        ink: colour,
      },
      {
        kind: 'shape',
        d: `M${mm(x)} ${mm(top + 0.1)}L${mm(x + wide * 0.22)} ${mm(top - roof)}H${mm(x + wide * 0.78)}L${mm(x + wide)} ${mm(top + 0.1)}Z`,
        ink: at % 2 === 0 ? '#9c4a2c' : inks.dark,
      },
      { kind: 'shape', d: windows.join('') + door, ink: inks.dark },
    ]
  }).flat()
}

/** White paper between two bands with the pattern of the category. */
function patternedBands({ wall, motif }: Look, box: Box, edge: 'right' | 'foot' | 'none'): Dress {
  const padding = paddingOf(box)
  const deep = box.height > 90 ? 15 : box.height > 40 ? 6.5 : box.height > 20 ? 4 : 2.6
  const heads = [box.y, ...(edge === 'foot' && box.height < 24 ? [] : [box.y + box.height - deep])]
  const marks = heads.flatMap((y): Mark[] => {
    const band = { x: box.x, y, width: box.width, height: deep }
    const rule = y === box.y ? y + deep : y - 0.5
    return [
      { kind: 'shape', d: rectangle(band), ink: printedWalls[wall] },
      { kind: 'shape', d: motifBand(motif, inset(band, deep * 0.1)), ink: inks.dark },
      { kind: 'shape', d: rectangle({ ...band, y: rule, height: 0.5 }), ink: inks.dark },
    ]
  })
  if (edge === 'right')
    marks.push({
      kind: 'shape',
      d: rectangle({ x: box.x + box.width - 0.3, y: box.y, width: 0.3, height: box.height }),
      ink: inks.dark,
    })
  const top = deep + 0.5 + padding * 0.4
  const foot = heads.length > 1 ? top : padding * 0.4
  const inner = {
    x: box.x + sideOf(box),
    y: box.y + top,
    width: box.width - 2 * sideOf(box),
    height: box.height - top - foot,
  }
  return { marks, inner, ink: inks.ink, isCentred: true }
}

/** Black rules on white: costs no ink and prints on a receipt printer. */
function ruledPaper(_look: Look, box: Box, edge: 'right' | 'foot' | 'none'): Dress {
  const isLow = box.height < 16
  const side = edge === 'none' ? paddingOf(box) : 2
  const heavy = box.height > 90 ? 1.6 : isLow ? 0.6 : 0.9
  const [x, width] = [box.x + side, box.width - 2 * side]
  const top = box.y + (isLow ? 1.4 : side)
  const foot = box.y + box.height - (edge === 'foot' ? 0 : side)
  const heights: [y: number, height: number][] = [
    [top, heavy],
    ...(isLow ? [] : [[top + heavy + 0.5, 0.2] as [number, number]]),
    ...(edge === 'foot' ? [] : [[foot - heavy - 0.7, 0.2] as [number, number]]),
    [foot - (edge === 'foot' ? 0.2 : heavy), edge === 'foot' ? 0.2 : heavy],
  ]
  const rules = heights.map(([y, height]) => rectangle({ x, y, width, height }))
  const under = top + heavy + (isLow ? 0.4 : 1.6)
  return {
    marks: [{ kind: 'shape', d: rules.join(''), ink: inks.black }],
    inner: { x, y: under, width, height: foot - under - (edge === 'foot' ? 0.6 : heavy + 1.8) },
    ink: inks.black,
    isCentred: edge === 'none',
  }
}

function roundFace(design: LabelDesign, { wall }: Look, box: Box): Dress {
  const r = box.width / 2
  const [x, y] = [box.x + r, box.y + r]
  const inner = { x: x - r * 0.68, y: y - r * 0.62, width: r * 1.36, height: r * 1.24 }
  const disc = (radius: number, ink: string): Mark => ({ kind: 'shape', d: circle(x, y, radius), ink })
  const ring = (radius: number, width: number, ink: string): Mark => ({
    kind: 'line',
    d: circle(x, y, radius),
    ink,
    width,
  })
  const marks: Readonly<Record<LabelDesign, Mark[]>> = {
    tembok: [disc(r, printedWalls[wall]), { kind: 'shape', d: roundRoof(x, y, r), ink: inks.dark }],
    topeng: [
      disc(r, printedWalls[wall]),
      { kind: 'shape', d: petalRing(x, y, r * 0.845, r * 0.13), ink: inks.dark },
      disc(r * 0.835, inks.dark),
      disc(r * 0.82, inks.paper),
    ],
    polos: [ring(r - 1.2, 0.9, inks.black), ring(r - 2.4, 0.2, inks.black)],
  }
  return { marks: marks[design], inner, ink: design === 'polos' ? inks.black : inks.ink, isCentred: true }
}

/** The roof of a lid: a dark ring whose inner edge is a row of tiles. */
function roundRoof(x: number, y: number, r: number): string {
  const count = 36
  const inside = r * 0.9
  const tile = (Math.PI * inside) / count
  const at = (nth: number) =>
    `${mm(x + inside * Math.cos((nth * 2 * Math.PI) / count))} ${mm(y + inside * Math.sin((nth * 2 * Math.PI) / count))}`
  // Round the inner edge backwards, so that it is a hole by either rule of filling.
  const edge = Array.from(
    { length: count },
    (_, nth) => `A${mm(tile)} ${mm(tile)} 0 0 0 ${at(count - 1 - nth)}`,
  )
  return `${circle(x, y, r)}M${at(count)}${edge.join('')}Z`
}
