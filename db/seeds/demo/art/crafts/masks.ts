import { darken, lighten } from '../colour.ts'
import type { Form, RoomArt } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import { jacaranda } from '../props/leaves.ts'
import { brush } from '../props/workbench.ts'
import { BOTTOM, daylight, everywhere, fading, fullWidth } from '../scene/bands.ts'
import { wallArt } from '../scene/room.ts'
import { silhouette } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, group, num, shape } from '../svg.ts'
import { MASK_OUTLINE, maskArt } from './mask-faces.ts'

/** A mask on its stand, or hung on the wall. */
export const mask: Form = (sheet, _product, look) => {
  const face = maskArt(sheet, look.who ?? 'klana')
  return look.set === 'wallhang' ? hungMask(face) : standingMask(sheet, face)
}

const standingMask = (sheet: Sheet, face: string) => {
  const wood = sheet.linear(
    [
      [0, '#8A5628'],
      [1, '#4E2C10'],
    ],
    0,
    0,
    0,
    1,
  )
  const stand =
    shape('M-150 -16L-120 -40H120L150 -16V6H-150Z', wood) + shape('M-13 -130H13V-30H-13Z', '#6E431E')
  return {
    svg: stand + group(at(0, -336, 0.94), face),
    w: 520,
    h: 730,
    focus: { x: 0, y: -340, r: 210 },
    shadow: movedPath(MASK_OUTLINE, 0.94, -336),
  }
}

const hungMask = (face: string) => {
  const onTheWall: RoomArt = (sheet, { wall, table }) =>
    everywhere(darken(wall, 0.06)) +
    wallArt(sheet, wall, 'disc', false) +
    fullWidth(1020, 1270, fading(sheet, darken(wall, 0.06), 0, 1)) +
    fullWidth(
      1270,
      BOTTOM,
      sheet.linear(
        [
          [0, lighten(table, 0.1)],
          [0.4, darken(table, 0.3)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    fullWidth(1262, 1274, lighten(table, 0.4)) +
    daylight(sheet, 0.3) +
    group(at(852, 746, 1.42), silhouette(MASK_OUTLINE, { w: 470, h: 714, cy: -57 }, '#1A0508', 0.4, 20)) +
    group(at(800, 690, 1.42), face) +
    group(at(1330, 1440, 1.3), jacaranda(sheet)) +
    group(at(270, 1450, 1.2), brush(sheet, PALETTE.apple))
  return {
    svg: group('translate(0 -320)', face),
    w: 520,
    h: 730,
    focus: { x: 0, y: -320, r: 220 },
    scene: onTheWall,
  }
}

/** Path data scaled by k and moved down by dy. Coordinate pairs only. */
const movedPath = (d: string, k: number, dy: number): string =>
  d.replace(
    /(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g,
    (_, x: string, y: string) => `${num(Number(x) * k)} ${num(Number(y) * k + dy)}`,
  )
