import { darken, lighten } from '../colour.ts'
import type { RoomArt } from '../drawn.ts'
import { daylight, everywhere, fullWidth } from '../scene/bands.ts'
import { silhouette } from '../shading.ts'
import { at, group, stroke } from '../svg.ts'

type Hung = {
  readonly art: string
  /** The outline that throws the shadow, with its box. */
  readonly outline: string
  readonly box: { readonly w: number; readonly h: number; readonly cy: number }
  /** Where the rail hangs in the picture. */
  readonly y: number
  readonly scale: number
}

/** The scene of a thing that hangs from a rail before the wall. */
export const hangingScene =
  ({ art, outline, box, y, scale }: Hung): RoomArt =>
  (sheet, { wall, table }) =>
    everywhere(
      sheet.linear(
        [
          [0.2, lighten(wall, 0.42)],
          [0.5, wall],
          [0.8, darken(wall, 0.14)],
        ],
        0.2,
        0.1,
        0.9,
        0.9,
      ),
    ) +
    fullWidth(
      1290,
      2500,
      sheet.linear(
        [
          [0, table],
          [1, darken(table, 0.3)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    fullWidth(1276, 1294, lighten(table, 0.45)) +
    fullWidth(1294, 1304, '#2A1320', 'fill-opacity=".14"') +
    daylight(sheet, 0.12) +
    group(at(848, y + 54, scale), silhouette(outline, box, darken(wall, 0.7), 0.32, 22)) +
    group(at(800, y, scale), art)

/** A wooden rail over the whole width, at y = 0. */
export const rail: string =
  stroke('M-1800 0H1800', '#8F5E2E', 26) +
  stroke('M-1800 -6H1800', '#C9985C', 8) +
  stroke('M-1800 10H1800', '#5E3A18', 5, 'stroke-opacity=".6"')
