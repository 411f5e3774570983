import { hash, nth, pick } from './chance.ts'
import { darken, lighten } from './colour.ts'
import { type MotifName, tileOf } from './motif-tiles.ts'
import { torsoArt } from './portraits/clothing.ts'
import { faceArt } from './portraits/face.ts'
import { hairBefore, hairBehind } from './portraits/hair.ts'
import { handsArt, TABLE } from './portraits/hands.ts'
import { handworkOf } from './portraits/handwork.ts'
import { headwearArt } from './portraits/headwear.ts'
import { type Maker, type Person, personOf } from './portraits/person.ts'
import { softShadow } from './shading.ts'
import { Sheet } from './sheet.ts'
import { circle, group, num, shape } from './svg.ts'

export type { Maker } from './portraits/person.ts'

// Makers as flat shapes with a little light, with something of their trade in hand or before them.
// Nobody is portrayed: the looks come from the slug by chance.

const CENTRE = 400
const EYES = 292 // height of the eyes in a picture of 800

const GROUNDS = ['#F3CDA6', '#CFE0C8', '#D8CDE9', '#F5DC9C', '#C6DDE2', '#F2BFAE', '#DDE3B0', '#E9D2B8']
const WOODS = ['#B57E45', '#9A6734', '#C9985C', '#7E5230']

/** A portrait of a maker as SVG; the same maker always gives the same bytes. */
export const drawPortrait = (maker: Maker, { width, height }: { width: number; height: number }): string => {
  const seed = hash(`maker ${maker.slug}`)
  const sheet = new Sheet(`p${(seed % 46656).toString(36)}`, seed)
  const person = personOf(maker, sheet.chance, seed)
  const ground = nth(GROUNDS, seed >>> 13)
  const tilt = (sheet.chance() - 0.5) * 6
  const neck = num(person.face.h * 0.72)
  const head = group(
    `rotate(${num(tilt)} 0 ${neck})`,
    faceArt(sheet, person),
    hairBefore(person),
    headwearArt(sheet, person),
  )
  const body =
    group(`rotate(${num(tilt)} 0 ${neck})`, hairBehind(person)) + torsoArt(sheet, person, seed) + head
  const art =
    backdrop(sheet, ground, seed) +
    group(`translate(${CENTRE} ${EYES})`, body) +
    tableArt(sheet, nth(WOODS, seed >>> 17), person) +
    group(`translate(${CENTRE} ${EYES})`, handsArt(person, handworkOf(sheet, maker.trade, seed)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBoxOf(width, height)}" aria-hidden="true"><defs>${sheet.definitions}</defs>${art}</svg>`
}

const EVERYWHERE = 'M-800 -800H1600V1600H-800Z'

const backdrop = (sheet: Sheet, ground: string, seed: number): string => {
  const plaster = sheet.linear(
    [
      [0.3, lighten(ground, 0.4)],
      [0.5, ground],
      [0.75, darken(ground, 0.12)],
    ],
    0.3,
    0.2,
    0.75,
    0.8,
  )
  const wall = shape(EVERYWHERE, plaster)
  switch (seed % 4) {
    case 0:
      return (
        wall +
        shape(`M${CENTRE - 290} 1600V330A290 290 0 0 1 ${CENTRE + 290} 330V1600Z`, darken(ground, 0.09))
      )
    case 1:
      return wall + circle(CENTRE, 310, 272, lighten(ground, 0.5), 'fill-opacity=".8"')
    case 2: {
      const motif = pick<MotifName>(sheet.chance, ['vine', 'kawung', 'lotus', 'jacaranda'])
      const print = sheet.tile(tileOf(motif, darken(ground, 0.16), ground), 1.3)
      return wall + shape(EVERYWHERE, print, 'fill-opacity=".5"')
    }
    default:
      return wall
  }
}

const tableArt = (sheet: Sheet, wood: string, person: Person): string => {
  const y = EYES + TABLE
  const grain = sheet.linear(
    [
      [0, lighten(wood, 0.24)],
      [0.1, wood],
      [0.5, darken(wood, 0.3)],
    ],
    0,
    0,
    0,
    1,
  )
  return (
    shape(`M-800 ${y}H1600V1600H-800Z`, grain) +
    shape(`M-800 ${y - 4}H1600V${y + 3}H-800Z`, lighten(wood, 0.5)) +
    softShadow(sheet, CENTRE, y + 6, person.shoulders * 1.1, 26, 0.4)
  )
}

/** The square of 800, widened or heightened to the picture's shape; tall pictures keep the head. */
const viewBoxOf = (width: number, height: number): string => {
  const aspect = width / height
  const w = 800 * Math.max(1, aspect)
  const h = 800 / Math.min(1, aspect)
  return `${num(400 - w / 2)} ${num(aspect >= 1 ? 0 : Math.max(-200, 400 - h / 2))} ${num(w)} ${num(h)}`
}
