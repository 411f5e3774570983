import { lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import { leaf } from '../props/leaves.ts'
import { glaze } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, ellipse, group, num, type Point, shape, stroke } from '../svg.ts'

const BODY =
  'M-70 -640C-80 -560 -96 -520 -150 -450C-230 -350 -250 -210 -190 -90C-160 -30 -110 14 0 14C110 14 160 -30 190 -90C250 -210 230 -350 150 -450C96 -520 80 -560 70 -640Z'

/** A crackle-glazed vase of Dinoyo with jacaranda in it. */
export const vase: Form = (sheet, _product, look) => ({
  svg: vaseWithFlowers(sheet, look.base),
  w: 480,
  h: 1010,
  focus: { x: 0, y: -280, r: 210 },
  shadow: BODY,
})

export const vaseWithFlowers = (sheet: Sheet, colour: string): string => {
  const gloss = sheet.linear([
    [0, '#2A1320', 0.34],
    [0.12, '#2A1320', 0],
    [0.24, '#FFFFFF', 0.4],
    [0.32, '#FFFFFF', 0.03],
    [0.7, '#2A1320', 0.05],
    [1, '#2A1320', 0.46],
  ])
  const overflow = 'M-300 -660H300V-470C200 -420 120 -500 40 -440C-40 -400 -120 -480 -300 -430Z' // the paler second glaze
  return (
    leaf(sheet, 240, 50, -44, '#4F7F3A', -20, -630) +
    leaf(sheet, 220, 46, 50, '#5D8A3C', 26, -630) +
    flowerStem(-10, -20, 8, PALETTE.lilac, 330) +
    flowerStem(14, 16, 9, '#B39AD6', 380) +
    flowerStem(0, -2, 8, PALETTE.lilac, 300) +
    glaze(sheet, BODY, colour) +
    `<g ${sheet.clip(BODY)}>` +
    shape(overflow, mix(colour, '#E8F0EA', 0.7), 'fill-opacity=".9"') +
    stroke(crackle(sheet), '#0F3333', 1.7, 'stroke-opacity=".34"') +
    '</g>' +
    shape(BODY, gloss) +
    ellipse(-106, -300, 22, 96, '#FFFFFF', 'fill-opacity=".5" transform="rotate(12 -106 -300)"') +
    stroke('M-70 -640A70 15 0 0 0 70 -640', lighten(colour, 0.6), 7)
  )
}

const flowerStem = (x: number, lean: number, count: number, colour: string, length: number): string => {
  const petal = 'M0 0C12 -8 12 -24 0 -32C-12 -24 -12 -8 0 0Z'
  const flowers = Array.from({ length: count }, (_, i) => {
    const side = i % 2 ? 1 : -1
    const petals = [0, 72, 144, 216, 288]
      .map(turn => group(`rotate(${turn})`, shape(petal, i % 3 ? colour : lighten(colour, 0.3))))
      .join('')
    const y = -length * (0.35 + (0.65 * i) / count)
    return group(at(side * 16, y, 1, side * 50), petals + circle(0, 0, 6, '#F3E3B0'))
  }).join('')
  const stem = stroke(
    `M0 30C10 ${num(-length * 0.4)} -10 ${num(-length * 0.7)} 0 ${num(-length)}`,
    '#4F6E34',
    7,
  )
  return group(`translate(${x} -640)rotate(${lean})`, stem, flowers)
}

/** The net of fine cracks in the glaze. */
const crackle = (sheet: Sheet): string => {
  const rows = Array.from({ length: 15 }, (_, row) =>
    Array.from(
      { length: 11 },
      (_, column): Point => [
        -250 + column * 50 + (row % 2) * 25 + (sheet.chance() - 0.5) * 40,
        -650 + row * 48 + (sheet.chance() - 0.5) * 40,
      ],
    ),
  )
  let d = ''
  rows.slice(0, -1).forEach((points, row) => {
    const below = rows[row + 1] ?? []
    points.slice(0, -1).forEach(([x, y], column) => {
      const [rightX, rightY] = points[column + 1] ?? [x, y]
      const [belowX, belowY] = below[column + (row % 2)] ?? [x, y]
      d +=
        (row + column) % 2
          ? `M${num(rightX)} ${num(rightY)}L${num(x)} ${num(y)}L${num(belowX)} ${num(belowY)}`
          : `M${num(x)} ${num(y)}L${num(belowX)} ${num(belowY)}`
    })
  })
  return d
}
