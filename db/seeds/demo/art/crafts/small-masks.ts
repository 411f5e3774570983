import { darken, lighten } from '../colour.ts'
import type { Form, RoomArt } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { motifFill } from '../motif-fill.ts'
import { PALETTE } from '../palette.ts'
import { batikCorner } from '../props/workbench.ts'
import { daylight, everywhere } from '../scene/bands.ts'
import { silhouette } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, group, roundedRect, shape, stroke } from '../svg.ts'
import { MASK_OUTLINE, maskArt } from './mask-faces.ts'

/** One keyring: a mask of Klana on a chain, lying on a table seen from above. */
export const keyring: Form = sheet => {
  const ring = 'M0 -700A84 84 0 1 1 1 -700'
  const svg =
    stroke(ring, '#6E7378', 20) +
    stroke(ring, '#B9BFC3', 13) +
    stroke('M-70 -820A84 84 0 0 1 20 -866', '#FFFFFF', 5) +
    chain() +
    circle(0, -462, 24, '#8A8F94') +
    circle(0, -462, 12, '#5E6266') +
    group('translate(0 -174)scale(.74)', maskArt(sheet, 'klana'))
  const lying: RoomArt = (sheet, { table }) =>
    everywhere(
      sheet.linear(
        [
          [0.2, lighten(table, 0.4)],
          [0.5, table],
          [0.8, darken(table, 0.18)],
        ],
        0.1,
        0,
        0.8,
        1,
      ),
    ) +
    group(
      at(1120, 1250, 2.5, -14),
      batikCorner(sheet, 'kawung', PALETTE.cream, PALETTE.sogan, PALETTE.turmeric),
    ) +
    daylight(sheet) +
    group(
      at(760, 1290, 1.25, 14),
      group('translate(26 34)', stroke(ring, '#2A1320', 22, 'stroke-opacity=".2"')) +
        group(
          'translate(34 -130)scale(.74)',
          silhouette(MASK_OUTLINE, { w: 470, h: 714, cy: -57 }, '#2A1008', 0.36, 18),
        ) +
        svg,
    )
  return { svg, w: 400, h: 900, focus: { x: 0, y: -190, r: 170 }, scene: lying }
}

const chain = (): string =>
  [-690, -644, -598, -552, -506]
    .map((y, i) =>
      i % 2
        ? stroke(`M0 ${y - 20}V${y + 20}`, '#9AA0A5', 11)
        : stroke(`M0 ${y - 22}a14 22 0 1 0 1 0Z`, '#7A8085', 9) +
          stroke(`M-10 ${y - 14}Q-14 ${y} -8 ${y + 12}`, '#E6EAEC', 3),
    )
    .join('')

const PLATE = 'M-236 -250C-236 -330 236 -330 236 -250V250C236 330 -236 330 -236 250Z'
const INNER_PLATE = 'M-212 -240C-212 -304 212 -304 212 -240V240C212 304 -212 304 -212 240Z'

/** A magnet on the door of a refrigerator. */
export const magnet: Form = sheet => {
  const polish = sheet.linear(
    [
      [0, '#FFF6E0', 0.5],
      [0.4, '#FFF6E0', 0],
      [1, '#2A1320', 0.3],
    ],
    0,
    0,
    1,
    1,
  )
  const plate =
    shape(PLATE, '#1A0508', 'fill-opacity=".3" transform="translate(18 24)"') +
    shape(PLATE, PALETTE.turmeric) +
    shape(PLATE, polish) +
    shape(INNER_PLATE, PALETTE.forest) +
    shape(INNER_PLATE, motifFill(sheet, 'vine', '#3F7A5E', '#2F6A50', 0.9)) +
    group('translate(0 -26)scale(.64)', maskArt(sheet, 'klana')) +
    letterBlock('Malang', 0, 236, 300, 64, { voice: 'deco', fill: PALETTE.turmeric })
  const onTheDoor: RoomArt = sheet =>
    everywhere(
      sheet.linear(
        [
          [0.2, '#DCEBE8'],
          [0.5, '#B9D6D2'],
          [0.8, '#8FB5B1'],
        ],
        0.1,
        0,
        0.8,
        1,
      ),
    ) +
    doorEdge(sheet) +
    heldPhoto() +
    shape('M-900 -900L200 -900L-500 2500H-900Z', '#FFFFFF', 'fill-opacity=".16"') +
    group(at(700, 640, 1.36, -4), plate) +
    daylight(sheet, 0.14)
  return {
    svg: group('translate(0 -320)', plate),
    w: 480,
    h: 640,
    focus: { x: 0, y: -340, r: 200 },
    scene: onTheDoor,
    shadow: roundedRect(-236, -640, 472, 640, 50),
  }
}

const doorEdge = (sheet: Sheet): string => {
  const steel = sheet.linear([
    [0, '#FFFFFF'],
    [0.4, '#C9D2D4'],
    [1, '#7A888C'],
  ])
  return (
    shape('M1240 -900H1260V2500H1240Z', '#2A1320', 'fill-opacity=".2"') +
    shape('M1260 -900H1266V2500H1260Z', '#FFFFFF', 'fill-opacity=".6"') +
    shape(roundedRect(1330, 380, 54, 620, 27), '#2A1320', 'fill-opacity=".25" transform="translate(14 16)"') +
    shape(roundedRect(1330, 380, 54, 620, 27), steel)
  )
}

const heldPhoto = (): string =>
  group(
    'rotate(4 330 1180)',
    shape('M120 1060H560V1480H120Z', '#2A1320', 'fill-opacity=".18" transform="translate(10 12)"') +
      shape('M120 1060H560V1480H120Z', '#FFF8E8') +
      group(
        'translate(0 60)',
        shape('M150 1030H530V1320H150Z', '#9CCAD6') +
          shape('M150 1240L250 1130L320 1200L420 1090L530 1220V1320H150Z', '#5D8A3C') +
          shape('M150 1270L300 1210L530 1290V1320H150Z', '#1E4B3B') +
          circle(440, 1092, 30, PALETTE.turmeric) +
          letterLine('ARJUNO', 340, 1384, 34, { voice: 'fine' }),
      ),
  ) + softSpot()

const softSpot = (): string =>
  circle(340, 1084, 26, '#C5322C') + circle(332, 1076, 8, '#FFFFFF', 'fill-opacity=".6"')
