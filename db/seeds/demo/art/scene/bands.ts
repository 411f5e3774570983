import type { Sheet } from '../sheet.ts'
import { shape } from '../svg.ts'

// Bands over the whole width of a picture. Scenes are drawn round a square of 1600, and wide enough to be
// cut wider or taller.

const LEFT = -900
const RIGHT = 2500
export const TOP = -900
export const BOTTOM = 2500
/** Where the wall meets the table. */
export const HORIZON = 1010

/** A band over the whole width. */
export const fullWidth = (y0: number, y1: number, fill: string, more = ''): string =>
  shape(`M${LEFT} ${y0}H${RIGHT}V${y1}H${LEFT}Z`, fill, more)
export const everywhere = (fill: string): string => fullWidth(TOP, BOTTOM, fill)

/** One colour running down from one opacity to another. */
export const fading = (sheet: Sheet, colour: string, from: number, to: number): string =>
  sheet.linear(
    [
      [0, colour, from],
      [1, colour, to],
    ],
    0,
    0,
    0,
    1,
  )

/**
 * The light over everything, warm from the upper left, darker to the lower right.
 * A straight gradient: a round one over the whole picture costs five times as much.
 */
export const daylight = (sheet: Sheet, shade = 0.2): string =>
  everywhere(
    sheet.linear(
      [
        [0.1, '#FFF6D8', 0.26],
        [0.42, '#FFF6D8', 0.02],
        [0.55, '#2A1320', 0],
        [0.85, '#2A1320', shade],
      ],
      0.15,
      0.1,
      0.85,
      0.9,
    ),
  )
