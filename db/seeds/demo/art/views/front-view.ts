import { darken, lighten } from '../colour.ts'
import type { Room, Subject } from '../drawn.ts'
import { everywhere, fullWidth } from '../scene/bands.ts'
import { castShadow } from '../scene/stands.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, group } from '../svg.ts'

/** The product alone, as large as it goes. */
export const frontView = (sheet: Sheet, { made, room }: Subject): string => {
  if (made.frontScene) return made.frontScene(sheet, room)
  const scale = Math.min(1200 / made.h, 1220 / made.w, 2.1)
  const foot = 800 + (made.h * scale) / 2 + 20
  const x = 800 - (made.cx ?? 0) * scale
  const width = made.w * scale
  return (
    paperGround(sheet, room, foot - 260) +
    castShadow(made, x, foot, scale, room.table) +
    softShadow(sheet, 812, foot - 2, width * 0.58, Math.max(18, width * 0.06), 0.66) +
    group(at(x, foot, scale), made.svg)
  )
}

/** Paper that rises behind the product, darker from y downward. */
export const paperGround = (sheet: Sheet, { wall, table }: Room, y: number): string =>
  everywhere(
    sheet.linear(
      [
        [0.2, lighten(wall, 0.7)],
        [0.5, lighten(wall, 0.42)],
        [0.8, lighten(table, 0.2)],
      ],
      0.2,
      0,
      0.7,
      1,
    ),
  ) +
  fullWidth(
    y,
    2500,
    sheet.linear(
      [
        [0, table, 0],
        [0.16, table, 0.4],
        [0.6, darken(table, 0.06), 0.5],
        [1, darken(table, 0.1), 0.6],
      ],
      0,
      0,
      0,
      1,
    ),
  )
