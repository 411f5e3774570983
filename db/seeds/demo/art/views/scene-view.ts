import { mix } from '../colour.ts'
import type { Subject } from '../drawn.ts'
import type { Ground } from '../looks/look.ts'
import { PALETTE } from '../palette.ts'
import { company } from '../scene/company.ts'
import { tableArt, wallArt } from '../scene/room.ts'
import { board, castShadow, plinth, runner } from '../scene/stands.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, group, num } from '../svg.ts'

/** Where the foot of the product is, per ground. */
const FOOT: Record<Ground, number> = {
  table: 1370,
  sweep: 1376,
  tegel: 1370,
  cloth: 1370,
  cloth2: 1360,
  board: 1300,
  plinth: 1300,
  plinthwide: 1310,
  floor: 1400,
  hang: 1280,
  wallhang: 1180,
  door: 1200,
}
/** The most height a product takes, per ground. */
const TALLEST: Partial<Record<Ground, number>> = { plinth: 1000, plinthwide: 900, board: 1060 }
/** Bottles and other slender things may reach higher, or they look lost. */
const TALLEST_SLENDER: Partial<Record<Ground, number>> = { plinth: 1180, board: 1190 }

/** The product in a room, with company: the picture on the shelf. */
export const sceneView = (sheet: Sheet, { look, made, room }: Subject): string => {
  if (made.scene) return made.scene(sheet, room)
  const ground = look.set ?? 'table'
  const { wall, table, flip } = room
  const alone = look.companions.length === 0
  const foot = FOOT[ground]
  const slender = made.w < made.h * 0.55
  const tallest = slender ? (TALLEST_SLENDER[ground] ?? 1240) : (TALLEST[ground] ?? 1120)
  const scale = Math.min(tallest / made.h, (alone ? 1160 : 960) / made.w, slender ? 2 : 1.72)
  const width = made.w * scale
  const middle = alone ? 800 : middleWithCompany(width)
  const x = flip ? 1600 - middle : middle

  const stand = standUnder(sheet, ground, x, foot, width, mix(table, PALETTE.paper, 0.5))
  const shadedTop = ground === 'plinth' ? mix(table, PALETTE.paper, 0.4) : table
  const contact = softShadow(sheet, x + 10 * scale, foot - 2, width * 0.58, Math.max(16, width * 0.06), 0.7)
  const product = {
    y: foot,
    svg: castShadow(made, x, foot, scale, shadedTop) + contact + group(at(x, foot, scale), made.svg),
  }
  const beside = company(sheet, look.companions, middle, flip, width / 2)
  const standing = [product, ...beside].sort((a, b) => a.y - b.y).map(placed => placed.svg)
  // Low things move up a little, company and all, so the picture keeps its weight near the middle.
  const lift = Math.max(0, Math.min(120, (760 - made.h * scale) * 0.34))
  return (
    wallArt(sheet, wall, look.wall ?? 'none', flip) +
    tableArt(sheet, wall, table, ground) +
    clothUnder(sheet, ground, x) +
    group(`translate(0 ${num(-lift)})`, stand, ...standing)
  )
}

const middleWithCompany = (width: number): number =>
  width > 700
    ? Math.max(width / 2 + 90, 650)
    : Math.max(width / 2 + 120, 700 - Math.max(0, (width - 560) * 0.2))

const standUnder = (
  sheet: Sheet,
  ground: Ground,
  x: number,
  foot: number,
  width: number,
  colour: string,
): string => {
  if (ground === 'plinth') return plinth(sheet, x, foot, Math.max(330, width * 0.66), 110, colour)
  if (ground === 'plinthwide') return plinth(sheet, x, foot - 10, Math.max(420, width * 0.62), 70, colour)
  if (ground === 'board') return board(sheet, x, foot + 44, Math.max(400, width * 0.66))
  return ''
}

const clothUnder = (sheet: Sheet, ground: Ground, x: number): string => {
  if (ground === 'cloth') return runner(sheet, x, 'lotus', PALETTE.cream, PALETTE.sogan, PALETTE.apple)
  if (ground === 'cloth2') return runner(sheet, x, 'parang', '#EAE3F2', PALETTE.indigo, PALETTE.lilac)
  return ''
}
