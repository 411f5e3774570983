import { darken, lighten, mix } from '../colour.ts'
import type { FoodKind } from '../food/foods.ts'
import { heap } from '../food/heap.ts'
import { specks } from '../food/strokes.ts'
import { glass } from '../props/crockery.ts'
import { everywhere } from '../scene/bands.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipse, ellipsePath, group, num, type Point, shape, smoothPath, stroke } from '../svg.ts'

// What is inside, close up, for goods that have no pieces: pastes, drinks, honey, oil and powders.

/** A bowl of paste or jam from above, with a spoon's furrow through it. */
export const bowlOfPaste = (sheet: Sheet, colour: string, table: string, kind?: FoodKind): string => {
  const inside = (x: number, y: number) => Math.hypot(x - 800, y - 800) < 520
  const gloss = sheet.radial(
    [
      [0, lighten(colour, 0.34)],
      [0.5, colour],
      [1, darken(colour, 0.4)],
    ],
    0.36,
    0.32,
    0.72,
  )
  const swirl = spiral(800, 806, 470, 3.2)
  const bits = kind
    ? heap(sheet, kind, { x: 300, y: 300, w: 1000, h: 1000, piece: 250, spread: 0.8, inside })
    : ''
  return (
    bowl(sheet, table) +
    circle(800, 800, 556, gloss) +
    stroke(swirl, darken(colour, 0.45), 34, 'stroke-opacity=".3"') +
    group('translate(-8 -18)', stroke(swirl, lighten(colour, 0.6), 12, 'stroke-opacity=".36"')) +
    group('translate(800 800)', grains(sheet, colour)) +
    bits +
    stroke('M430 620C520 430 700 360 860 350', '#FFFFFF', 20, 'stroke-opacity=".34"')
  )
}

const grains = (sheet: Sheet, colour: string): string =>
  specks(
    sheet.chance,
    90,
    9,
    [darken(colour, 0.3), lighten(colour, 0.3), mix(colour, '#F3C24B', 0.5)],
    510,
    510,
    0.5,
  )

/** An earthen bowl from above. */
const bowl = (sheet: Sheet, table: string): string => {
  const glazed = sheet.linear(
    [
      [0, '#FFFDF4'],
      [0.5, '#EFE3CC'],
      [1, '#C4B493'],
    ],
    0.1,
    0,
    0.9,
    1,
  )
  return (
    everywhere(
      sheet.linear(
        [
          [0.25, lighten(table, 0.4)],
          [0.75, darken(table, 0.08)],
        ],
        0.1,
        0,
        0.9,
        1,
      ),
    ) +
    softShadow(sheet, 880, 900, 860, 840, 0.5) +
    circle(800, 800, 690, glazed) +
    stroke(ellipsePath(800, 800, 650, 650), '#2F7F7C', 16, 'stroke-dasharray="2 44"') +
    stroke(ellipsePath(800, 800, 672, 672), '#2F7F7C', 10) +
    circle(800, 800, 596, '#B9A888') +
    circle(800, 800, 580, '#8F7C5A')
  )
}

/** A spiral that draws in towards (cx, cy), as a spoon leaves it. */
const spiral = (cx: number, cy: number, r: number, turns: number): string => {
  const steps = Math.round(turns * 12)
  const points = Array.from({ length: steps }, (_, i): Point => {
    const t = i / (steps - 1)
    const a = 2.6 + t * turns * 2 * Math.PI
    const reach = r * (1 - t) ** 0.8
    return [cx + Math.cos(a) * reach, cy + Math.sin(a) * reach]
  })
  return smoothPath(points, false)
}

/** A heap of powder on a plate from above, with a wooden spoon in it. */
export const powderUpClose = (sheet: Sheet, colour: string, table: string): string => {
  const mound = sheet.radial(
    [
      [0, lighten(colour, 0.5)],
      [0.4, lighten(colour, 0.12)],
      [0.8, colour],
      [1, darken(colour, 0.36)],
    ],
    0.4,
    0.36,
    0.62,
  )
  const crumbs = [lighten(colour, 0.5), darken(colour, 0.26), lighten(colour, 0.2), darken(colour, 0.12)]
  const wood = sheet.linear([
    [0, '#E2BC85'],
    [1, '#A5713A'],
  ])
  return (
    bowl(sheet, table) +
    circle(800, 800, 568, darken(colour, 0.14)) +
    circle(790, 784, 520, mound) +
    group('translate(800 800)', specks(sheet.chance, 460, 7, crumbs, 556, 556, 0.75)) +
    softShadow(sheet, 1130, 1130, 420, 120, 0.4) +
    group(
      'translate(960 960)rotate(45)',
      shape('M-60 -30C200 -44 520 -34 980 -46Q1020 0 980 46C520 34 200 44 -60 30Z', wood) +
        ellipse(-150, 0, 210, 132, wood) +
        ellipse(-156, -6, 182, 106, '#7A4E24') +
        ellipse(-156, -12, 176, 98, mound) +
        group('translate(-156 -14)', specks(sheet.chance, 90, 7, crumbs, 150, 80, 0.85)),
    )
  )
}

/** A glass of the drink, close enough to see the light in it. */
export const glassUpClose = (
  sheet: Sheet,
  colour: string,
  wall: string,
  table: string,
  still: boolean,
): string => {
  return (
    everywhere(
      sheet.linear(
        [
          [0.3, lighten(wall, 0.5)],
          [0.62, wall],
          [0.63, lighten(table, 0.1)],
          [0.8, darken(table, 0.12)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    softShadow(sheet, 1240, 1470, 620, 120, 0.4, colour) +
    group('translate(790 1500)scale(5.6)', glass(sheet, colour, !still))
  )
}

/** Honey running from a dipper into a pool of itself. */
export const honeyUpClose = (sheet: Sheet, colour: string): string => {
  const amber = sheet.linear(
    [
      [0.2, lighten(colour, 0.66)],
      [0.5, lighten(colour, 0.3)],
      [0.75, colour],
    ],
    0.1,
    0,
    0.8,
    1,
  )
  const thread = sheet.linear([
    [0, darken(colour, 0.16)],
    [0.3, lighten(colour, 0.6)],
    [0.6, colour],
    [1, darken(colour, 0.3)],
  ])
  const rings = [0, 1, 2, 3, 4].map(i => ellipsePath(800, 1330 + i * 10, 120 + i * 120, 26 + i * 32)).join('')
  const discs = [0, 1, 2, 3, 4, 5].map(i => {
    const half = 150 + Math.sin((i / 5) * Math.PI) * 96
    return shape(roundedBar(800 - half, 150 + i * 92, half * 2, 70), '#C08A4A')
  })
  return (
    everywhere(amber) +
    shape('M-900 1230C300 1190 1300 1190 2500 1230V2500H-900Z', darken(colour, 0.12), 'fill-opacity=".55"') +
    stroke(rings, lighten(colour, 0.6), 8, 'stroke-opacity=".5"') +
    shape('M766 700C790 960 760 1150 700 1320Q800 1370 900 1320C840 1150 812 960 834 700Z', thread) +
    shape('M760 -900H840V160H760Z', '#B57E45') +
    discs.join('') +
    shape(
      'M560 330C600 560 640 640 700 700C760 760 840 760 900 700C960 640 1000 560 1040 330C1010 470 900 420 800 430S590 470 560 330Z',
      thread,
      'fill-opacity=".82"',
    ) +
    stroke('M640 470C670 580 710 640 760 680', '#FFFFFF', 16, 'stroke-opacity=".6"') +
    stroke('M780 780C792 960 782 1100 756 1220', '#FFFFFF', 10, 'stroke-opacity=".5"')
  )
}

const roundedBar = (x: number, y: number, w: number, h: number): string =>
  `M${num(x + h / 2)} ${y}h${num(w - h)}a${h / 2} ${h / 2} 0 0 1 0 ${h}h${num(h - w)}a${h / 2} ${h / 2} 0 0 1 0 ${-h}Z`

/** Drops of oil on a leaf of lemongrass. */
export const oilUpClose = (sheet: Sheet, colour: string): string => {
  const blade = (y: number, c: string, turn: number) =>
    group(
      `rotate(${turn} 800 ${y})`,
      shape(
        `M-900 ${y - 150}C200 ${y - 200} 1200 ${y - 180} 2500 ${y - 90}V${y + 150}C1200 ${y + 190} 200 ${y + 200} -900 ${y + 150}Z`,
        c,
      ) +
        stroke(
          [-110, -60, -20, 40, 90]
            .map(dy => `M-900 ${y + dy}C200 ${y + dy * 1.3} 1200 ${y + dy * 1.2} 2500 ${y + dy}`)
            .join(''),
          darken(c, 0.22),
          5,
          'stroke-opacity=".5"',
        ) +
        stroke(`M-900 ${y + 6}C200 ${y} 1200 ${y} 2500 ${y + 6}`, lighten(c, 0.5), 12, 'stroke-opacity=".7"'),
    )
  const drop = (x: number, y: number, r: number) => {
    const amber = sheet.radial(
      [
        [0, lighten(colour, 0.75), 0.95],
        [0.6, lighten(colour, 0.3), 0.9],
        [1, darken(colour, 0.1), 0.95],
      ],
      0.62,
      0.66,
      0.7,
    )
    return (
      softShadow(sheet, x + r * 0.2, y + r * 0.4, r * 1.25, r * 1.05, 0.55) +
      ellipse(x, y, r, r * 0.9, amber) +
      ellipse(x - r * 0.36, y - r * 0.38, r * 0.2, r * 0.13, '#FFFFFF', 'fill-opacity=".9"')
    )
  }
  return (
    everywhere('#50653A') +
    blade(1500, '#7E9A4A', -8) +
    blade(330, '#8FA954', 12) +
    blade(900, '#A9BF62', -16) +
    drop(820, 830, 230) +
    drop(1180, 640, 96) +
    drop(470, 1080, 120) +
    drop(1090, 1120, 60)
  )
}
