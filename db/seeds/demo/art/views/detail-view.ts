import { lighten } from '../colour.ts'
import type { Subject } from '../drawn.ts'
import type { FoodKind } from '../food/foods.ts'
import { HEAP_GROUND } from '../food/foods.ts'
import { heap } from '../food/heap.ts'
import { everywhere } from '../scene/bands.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, group } from '../svg.ts'
import { bowlOfPaste, glassUpClose, honeyUpClose, oilUpClose, powderUpClose } from './close-ups.ts'

/** Close up: the food itself when there is any to see, else the most telling part of the thing. */
export const detailView = (sheet: Sheet, subject: Subject): string => {
  const { look, room } = subject
  if (look.fill && look.form === 'jar') return bowlOfPaste(sheet, look.fill, room.table, look.kind)
  if (look.fill && look.form === 'bottle') return liquidUpClose(sheet, subject, look.fill)
  if (look.powder) return powderUpClose(sheet, look.powder, room.table)
  if (look.kind) return foodUpClose(sheet, look.kind)
  return partUpClose(sheet, subject)
}

const liquidUpClose = (sheet: Sheet, { look, room }: Subject, colour: string): string => {
  if (look.shape === 'honey') return honeyUpClose(sheet, colour)
  if (look.shape === 'dropper') return oilUpClose(sheet, colour)
  return glassUpClose(sheet, colour, room.wall, room.table, look.shape === 'vinegar')
}

const LOOSE = /abon|teh|serundeng|serbuk|bubuk|bawang|biji|kacang/
const SMALL = /biji|kacang|bawang/

const foodUpClose = (sheet: Sheet, kind: FoodKind): string =>
  everywhere(HEAP_GROUND[kind] ?? '#8A5A2A') +
  heap(sheet, kind, {
    x: -120,
    y: -120,
    w: 1840,
    h: 1840,
    piece: LOOSE.test(kind) ? 330 : 400,
    spread: SMALL.test(kind) ? 0.52 : 0.64,
  }) +
  everywhere(
    sheet.linear(
      [
        [0.3, '#FFF6D8', 0.22],
        [0.5, '#FFF6D8', 0],
        [0.75, '#2A1320', 0.34],
      ],
      0.1,
      0,
      0.9,
      1,
    ),
  )

const partUpClose = (sheet: Sheet, { made, room }: Subject): string => {
  const { x, y, r } = made.focus
  const scale = 780 / r
  const [left, foot] = [800 - x * scale, 800 - y * scale]
  const ground = sheet.linear(
    [
      [0.25, lighten(room.wall, 0.4)],
      [0.75, room.table],
    ],
    0.2,
    0,
    0.8,
    1,
  )
  return (
    everywhere(ground) +
    softShadow(sheet, left + 30, foot, made.w * scale * 0.6, made.w * scale * 0.07, 0.6) +
    group(at(left, foot, scale), made.svg)
  )
}
