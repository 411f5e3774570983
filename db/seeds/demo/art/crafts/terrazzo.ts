import { nth, pick } from '../chance.ts'
import { lighten } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import { ellipse, num, shape } from '../svg.ts'

/** One small pot of terrazzo, empty as it is sold, on its saucer. */
export const terrazzo: Form = sheet => {
  const body = 'M-230 -400L-186 -44Q-182 -10 0 -10Q182 -10 186 -44L230 -400Z'
  const saucer = 'M-236 -30Q-226 14 -150 18H150Q226 14 236 -30Z'
  const round = sheet.linear([
    [0, '#2A1320', 0.26],
    [0.16, '#FFFFFF', 0.42],
    [0.34, '#FFFFFF', 0.02],
    [0.7, '#2A1320', 0.06],
    [1, '#2A1320', 0.42],
  ])
  const inside = sheet.linear(
    [
      [0, '#5E564C'],
      [0.5, '#A69C8C'],
      [1, '#CFC6B4'],
    ],
    0,
    0,
    0.3,
    1,
  )
  const clay = '#F1E8D8'
  const svg =
    ellipse(0, -30, 236, 40, '#C9BDA6') +
    shape(saucer, clay) +
    `<g ${sheet.clip(saucer)}>${chips(sheet, 26, -10)}</g>` +
    shape(saucer, round) +
    shape(body, clay) +
    `<g ${sheet.clip(body)}>${chips(sheet, 84, -210)}</g>` +
    shape(body, round) +
    ellipse(0, -400, 230, 50, lighten(clay, 0.5)) +
    ellipse(0, -397, 206, 40, inside) +
    ellipse(0, -376, 40, 7, '#2A1320', 'fill-opacity=".4"')
  return { svg, w: 500, h: 470, focus: { x: -20, y: -210, r: 160 }, shadow: `${body}${saucer}` }
}

const STONES = [PALETTE.terracotta, PALETTE.teal, PALETTE.turmeric, '#8A8078', PALETTE.ink, '#FFFFFF']

/** Splinters of stone and tile; the field is 480 wide and lies round the height y. */
const chips = (sheet: Sheet, count: number, y: number): string => {
  const { chance } = sheet
  const height = y === -10 ? 60 : 400
  return Array.from({ length: count }, (_, i) => {
    const size = 8 + chance() * 17
    const turn = chance() * 6.28
    const corners = Array.from({ length: 4 }, (_, corner) => {
      const a = turn + (corner / 4) * 6.28 + chance() * 0.7
      return `${num(Math.cos(a) * size)} ${num(Math.sin(a) * size)}`
    })
    const stone = i < STONES.length ? nth(STONES, i) : pick(chance, STONES)
    const where = `transform="translate(${num((chance() - 0.5) * 480)} ${num(y + (chance() - 0.5) * height)})"`
    return shape(`M${corners.join('L')}Z`, stone, where)
  }).join('')
}
