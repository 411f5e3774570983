import { variants, PIECE_SIZE, HEAP_DENSITY, type FoodKind } from './foods.ts'
import { num, ellipse, hundredths } from '../svg.ts'
import { pick } from '../chance.ts'
import { type Sheet } from '../sheet.ts'

// Fill an area with pieces, back rows first. piece: diameter in user units; squash for pieces lying on a table.
export const heap = (
  sheet: Sheet,
  kind: FoodKind,
  { x, y, w, h, piece = 90, squash = 1, inside = null, spread = 0.62, jitter = 0.3, tilt = 180 },
) => {
  const ids = variants(sheet, kind),
    s = (piece / 100) * (PIECE_SIZE[kind] ?? 1),
    step = piece * (PIECE_SIZE[kind] ?? 1) * spread * (HEAP_DENSITY[kind] ?? 1)
  let out = '',
    row = 0
  for (let py = y; py <= y + h + 0.1; py += step * squash * 0.86, row++) {
    const list = []
    for (let px = x + (row % 2 ? step / 2 : 0); px <= x + w + 0.1; px += step) list.push(px)
    list.sort(() => sheet.chance() - 0.5)
    for (const px of list) {
      const qx = px + (sheet.chance() - 0.5) * step * jitter * 2,
        qy = py + (sheet.chance() - 0.5) * step * jitter * squash
      if (inside && !inside(qx, qy)) continue
      const k = s * (0.88 + sheet.chance() * 0.24),
        a = (sheet.chance() - 0.5) * tilt
      const lean =
        squash === 1
          ? `rotate(${num(a)})scale(${hundredths(k)} ${hundredths(k * (0.78 + sheet.chance() * 0.24))})`
          : `scale(1 ${hundredths(squash)})rotate(${num(a)})scale(${hundredths(k)})`
      out += `<use href="#${pick(sheet.chance, ids)}" transform="translate(${num(qx)} ${num(qy)})${lean}"/>`
    }
  }
  return out
}

// One piece lying on the table with its contact shadow.
export const lying = (
  sheet: Sheet,
  kind: FoodKind,
  x: number,
  y: number,
  size: number,
  turn = 0,
  squash = 0.62,
) =>
  ellipse(
    x + size * 0.06,
    y + size * 0.1,
    size * 0.5 * (PIECE_SIZE[kind] ?? 1),
    size * 0.3 * (PIECE_SIZE[kind] ?? 1),
    '#3A1710',
    'fill-opacity=".22"',
  ) +
  `<use href="#${pick(sheet.chance, variants(sheet, kind))}" transform="translate(${num(x)} ${num(y)})scale(1 ${squash})rotate(${turn})scale(${hundredths((size / 100) * (PIECE_SIZE[kind] ?? 1))})"/>`
