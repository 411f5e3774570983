import type { PackWords } from '#app/i18n/pack-words.ts'
import { type QrBars, quietModules } from '../qr-bars.ts'
import { type Box, type Lettering, type Mark, type Reserved, rectangle } from './drawing.ts'
import { halalPlace, leastTextSize } from './label-sizes.ts'
import { heightOf, wrapped, written } from './typesetting.ts'

export type Told = { marks: Mark[]; reserved: Reserved[] }

/** The QR code and the place of the halal logo, side by side or one over the other, and the room they take. */
export type Emblems = {
  width: number
  height: number
  /** Into the lower right corner of a box. */
  draw(right: number, foot: number): Told
}

const apart = 1
/** Of the quiet border, which is white anyway, so much may lie in the margin to the right of the code and under it. */
const mostOverhang = 1.6

/** @param module side of one module of the code, in mm */
export function emblems(
  {
    words,
    code,
    letters,
    ink,
  }: { words: PackWords; code: QrBars | undefined; letters: Lettering; ink: string },
  module: number,
  isColumn: boolean,
): Emblems {
  const parts = [
    ...(words.halalPlace ? [halalEmblem(words.halalPlace, letters, ink)] : []),
    ...(code ? [codeEmblem(code, module)] : []),
  ]
  const spaces = Math.max(0, parts.length - 1) * apart
  const sum = (side: 'width' | 'height') => parts.reduce((total, part) => total + part[side], spaces)
  const most = (side: 'width' | 'height') => Math.max(0, ...parts.map(part => part[side]))
  return {
    width: isColumn ? most('width') : sum('width'),
    height: isColumn ? sum('height') : most('height'),
    draw(right, foot) {
      let [x, y] = [right, foot]
      const told = [...parts].reverse().map(part => {
        const drawn = part.draw(x, y)
        if (isColumn) y -= part.height + apart
        else x -= part.width + apart
        return drawn
      })
      return { marks: told.flatMap(({ marks }) => marks), reserved: told.flatMap(({ reserved }) => reserved) }
    },
  }
}

function codeEmblem(code: QrBars, module: number): Emblems {
  const side = (code.side + 2 * quietModules) * module
  const overhang = Math.min(mostOverhang, quietModules * module)
  return {
    width: side - overhang,
    height: side - overhang,
    draw(right, foot) {
      const box = { x: right + overhang - side, y: foot + overhang - side, width: side, height: side }
      return {
        marks: [{ kind: 'shape', d: barsOf(code, box, module), ink: '#000000' }],
        reserved: [{ what: 'code', box }],
      }
    },
  }
}

const barsOf = ({ bars }: QrBars, place: Box, module: number): string =>
  bars
    .map(({ x, y, width }) =>
      rectangle({
        x: place.x + (x + quietModules) * module,
        y: place.y + (y + quietModules) * module,
        width: width * module,
        height: module,
      }),
    )
    .join('')

/** A ruled place for the official logo, whose drawing is protected; the certificate's number stands with the permits. */
function halalEmblem(place: string, letters: Lettering, ink: string): Emblems {
  const said =
    wrapped([{ text: place, isStrong: false }], leastTextSize, halalPlace.width - 0.6, letters) ?? []
  return {
    ...halalPlace,
    draw(right, foot) {
      const box = { x: right - halalPlace.width, y: foot - halalPlace.height, ...halalPlace }
      const middle = { ...box, y: box.y + (box.height - heightOf(said, leastTextSize)) / 2 }
      return {
        marks: [
          { kind: 'line', d: rectangle(box), ink, width: 0.2 },
          ...written(said, leastTextSize, middle, ink, letters, true),
        ],
        reserved: [{ what: 'halal', box }],
      }
    },
  }
}
