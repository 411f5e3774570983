import { nth } from '../chance.ts'
import { darken, lighten, mix } from '../colour.ts'
import { type MotifName, tileOf } from '../motif-tiles.ts'
import type { Sheet } from '../sheet.ts'
import { circle, num, shape, stroke } from '../svg.ts'
import type { Person } from './person.ts'

// Shoulders, neck and clothes, round the same origin as the face; the table hides what is below.

const FLOOR = 640
const MOTIFS: readonly MotifName[] = ['lotus', 'kawung', 'parang', 'vine', 'crown']

const torsoPath = ({ face: { h }, shoulders }: Person): string => {
  const neck = h * 0.72
  const top = h + 62
  const s = shoulders
  return `M-46 ${num(neck + 40)}C-90 ${num(top - 30)} ${num(30 - s)} ${num(top - 14)} ${num(-s)} ${num(top + 90)}C${num(-s - 22)} ${num(top + 200)} ${num(-s - 26)} ${num(top + 300)} ${num(-s - 20)} ${FLOOR}H${num(s + 20)}C${num(s + 26)} ${num(top + 300)} ${num(s + 22)} ${num(top + 200)} ${num(s)} ${num(top + 90)}C${num(s - 30)} ${num(top - 14)} 90 ${num(top - 30)} 46 ${num(neck + 40)}Z`
}

export const torsoArt = (sheet: Sheet, person: Person, seed: number): string => {
  const { cloth, patterned, shoulders: s, face } = person
  const d = torsoPath(person)
  const top = face.h + 62
  const motif = nth(MOTIFS, seed >>> 7)
  const print = sheet.tile(tileOf(motif, lighten(cloth, 0.62), lighten(cloth, 0.3)), 0.85)
  const light = sheet.linear(
    [
      [0, '#FFF6E0', 0.2],
      [0.45, '#FFF6E0', 0],
      [1, '#2A1320', 0.3],
    ],
    0,
    0,
    1,
    0.4,
  )
  const sleeve = (side: number) =>
    `M${num(side * (s - 52))} ${FLOOR}C${num(side * (s - 44))} ${num(top + 240)} ${num(side * (s - 50))} ${num(top + 160)} ${num(side * (s - 62))} ${num(top + 96)}`
  return (
    shape(d, cloth) +
    (patterned ? shape(d, print, 'fill-opacity=".85"') : '') +
    shape(d, light) +
    stroke(sleeve(-1) + sleeve(1), '#2A1320', 5, 'stroke-opacity=".25"') +
    neckArt(person) +
    collar(person) +
    (person.apron ? apronArt(sheet, person, person.apron) : '')
  )
}

const neckArt = ({ face: { h }, skin, clothes }: Person): string => {
  const foot = h * 0.72 + 44
  const shade = mix(skin, mix(skin, '#5A2A1E', 0.42), 0.35)
  const open = clothes === 'kebaya' ? 74 : 38
  return shape(
    `M-42 ${num(h * 0.5)}V${num(foot)}C-34 ${num(foot + open)} 34 ${num(foot + open)} 42 ${num(foot)}V${num(h * 0.5)}Z`,
    shade,
  )
}

const collar = (person: Person): string => {
  const { clothes, cloth, headwear, face } = person
  const neck = face.h * 0.72
  if (headwear === 'veil' || headwear === 'shawl') return ''
  switch (clothes) {
    case 'kebaya': // two edges that cross, with a brooch
      return (
        shape(
          `M-54 ${num(neck + 26)}C-40 ${num(neck + 110)} -10 ${num(neck + 150)} 22 ${num(neck + 176)}L2 ${num(neck + 196)}C-40 ${num(neck + 150)} -76 ${num(neck + 100)} -78 ${num(neck + 46)}Z`,
          lighten(cloth, 0.3),
        ) +
        shape(
          `M54 ${num(neck + 26)}C40 ${num(neck + 110)} 10 ${num(neck + 140)} -16 ${num(neck + 176)}L2 ${num(neck + 196)}C40 ${num(neck + 150)} 76 ${num(neck + 100)} 78 ${num(neck + 46)}Z`,
          lighten(cloth, 0.16),
        ) +
        circle(2, neck + 182, 13, '#E0AE3E') +
        circle(2, neck + 182, 6, '#B8322B')
      )
    case 'tunic': // a standing collar and three buttons
      return (
        stroke(
          `M-52 ${num(neck + 34)}C-30 ${num(neck + 84)} 30 ${num(neck + 84)} 52 ${num(neck + 34)}`,
          darken(cloth, 0.3),
          20,
        ) + [112, 156, 200].map(y => circle(0, neck + y, 7, '#F1E2C4')).join('')
      )
    case 'blouse': // a round neck
      return stroke(
        `M-54 ${num(neck + 32)}C-34 ${num(neck + 100)} 34 ${num(neck + 100)} 54 ${num(neck + 32)}`,
        lighten(cloth, 0.4),
        12,
      )
    case 'shirt': {
      const flap = (side: number) =>
        `M${side * 58} ${num(neck + 30)}L0 ${num(neck + 96)}L${side * 46} ${num(neck + 136)}L${side * 88} ${num(neck + 56)}Z`
      return shape(flap(-1), darken(cloth, 0.14)) + shape(flap(1), darken(cloth, 0.3))
    }
  }
}

const apronArt = (sheet: Sheet, person: Person, colour: string): string => {
  const { face, shoulders } = person
  const neck = face.h * 0.72
  const top = face.h + 62
  const y = top + 96
  const w = shoulders * 0.62
  const bib = sheet.linear(
    [
      [0, lighten(colour, 0.16)],
      [0.5, colour],
      [1, darken(colour, 0.2)],
    ],
    0,
    0,
    1,
    0.3,
  )
  const strap = (side: number) =>
    `M${num(side * (w - 18))} ${num(y)}C${num(side * (w - 10))} ${num(y - 70)} ${side * 84} ${num(top - 10)} ${side * 64} ${num(neck + 40)}`
  return (
    stroke(strap(-1) + strap(1), darken(colour, 0.14), 19) +
    shape(`M${num(-w)} ${num(y)}H${num(w)}L${num(w + 46)} ${FLOOR}H${num(-w - 46)}Z`, bib) +
    stroke(`M${num(-w)} ${num(y + 11)}H${num(w)}`, darken(colour, 0.3), 3, 'stroke-dasharray="10 8"') +
    shape(
      `M-66 ${num(y + 62)}H66V${num(y + 128)}Q0 ${num(y + 150)} -66 ${num(y + 128)}Z`,
      darken(colour, 0.08),
    ) +
    stroke(`M-66 ${num(y + 62)}H66`, darken(colour, 0.34), 4)
  )
}
