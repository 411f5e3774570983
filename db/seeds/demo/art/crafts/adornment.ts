import { pick } from '../chance.ts'
import { darken, lighten } from '../colour.ts'
import type { Form, RoomArt } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { houseMark } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { PROPS } from '../props/props.ts'
import { daylight, everywhere } from '../scene/bands.ts'
import { softShadow } from '../shading.ts'
import { at, circle, group, roundedRect, shape, stroke } from '../svg.ts'

export const brooch: Form = (sheet, product, look) => {
  const bead = (x: number, y: number, r: number, c: string) =>
    circle(
      x,
      y,
      r,
      sheet.radial(
        [
          [0, lighten(c, 0.75)],
          [0.45, c],
          [1, darken(c, 0.5)],
        ],
        0.34,
        0.3,
        0.8,
      ),
    )
  const flower = (x: number, y: number, k: number, c: string, c2: string) => {
    let o = softShadow(sheet, 14, 24, 250, 240, 0.5)
    for (let q = 0; q < 8; q++) {
      const a = (q / 8) * 6.283
      for (let j = 0; j < 5; j++)
        for (const side of [-1, 1]) {
          const t = 70 + j * 30
          const w = Math.sin(((j + 0.7) / 5.2) * 3.14) * 34 * side
          o += bead(
            Math.cos(a) * t - Math.sin(a) * w,
            Math.sin(a) * t + Math.cos(a) * w,
            14,
            j % 2 ? c : lighten(c, 0.25),
          )
        }
      o +=
        bead(Math.cos(a) * 226, Math.sin(a) * 226, 15, c2) +
        bead(Math.cos(a) * 130, Math.sin(a) * 130, 16, c2)
    }
    for (let q = 0; q < 14; q++) {
      const a = (q / 14) * 6.283
      o += bead(Math.cos(a) * 48, Math.sin(a) * 48, 11, '#E6C25A')
    }
    return group(at(x, y, k), o + bead(0, 0, 40, '#FFF4E4'))
  }
  const card = group(
    'rotate(-5)',
    shape(
      roundedRect(-330, -430, 660, 860, 22),
      '#2A1320',
      'fill-opacity=".22" transform="translate(16 20)"',
    ) +
      shape(roundedRect(-330, -430, 660, 860, 22), PALETTE.paper) +
      stroke(roundedRect(-306, -406, 612, 812, 14), PALETTE.lilac, 4) +
      letterBlock(product.name.id, 0, 330, 420, 70, { voice: 'deco', fill: '#5B4390', max: 60 }) +
      houseMark(0, -340, 40, '#5B4390', look.sign) +
      flower(0, -10, 1.02, '#8C6FC0', PALETTE.turmeric),
  )
  const onBatik: RoomArt = (canvas, { wall, table }) =>
    everywhere(
      canvas.linear(
        [
          [0, lighten(wall, 0.4)],
          [0.5, wall],
          [1, table],
        ],
        0.1,
        0,
        0.8,
        1,
      ),
    ) +
    group(
      at(1180, 1190, 2.3, -10),
      PROPS.cloth(canvas, 'parang', PALETTE.indigo, PALETTE.cream, PALETTE.lilac),
    ) +
    daylight(canvas) +
    group(at(740, 770, 1.4), card)
  return {
    svg: group('translate(0 -440)', card),
    w: 680,
    h: 880,
    focus: { x: 0, y: -450, r: 200 },
    scene: onBatik,
    frontScene: (canvas, q) =>
      everywhere(
        canvas.linear(
          [
            [0, lighten(q.wall, 0.5)],
            [1, q.table],
          ],
          0.1,
          0,
          0.8,
          1,
        ),
      ) + group(at(800, 800, 1.4), card),
  }
}

export const wallet: Form = (sheet, _product, look) => {
  const c = look.base
  const back = roundedRect(-330, -470, 660, 470, 30)
  const d = roundedRect(-340, -400, 680, 410, 34)
  const art =
    group(
      'translate(14 0)',
      shape(back, darken(c, 0.3)) +
        shape(roundedRect(-300, -500, 280, 120, 8), '#E9D8B4') +
        shape(roundedRect(-280, -520, 240, 120, 8), '#9CCAD6') +
        letterLine('MALANG', -160, -470, 26, { voice: 'wide', fill: '#28407F' }),
    ) +
    shape(
      d,
      sheet.linear(
        [
          [0, lighten(c, 0.34)],
          [0.4, c],
          [1, darken(c, 0.36)],
        ],
        0,
        0,
        0.8,
        1,
      ),
    ) +
    Array.from({ length: 60 }, () =>
      circle(
        (sheet.chance() - 0.5) * 640,
        -sheet.chance() * 390,
        1.4 + sheet.chance() * 2.6,
        pick(sheet.chance, [darken(c, 0.4), lighten(c, 0.3)]),
        'fill-opacity=".3"',
      ),
    ).join('') +
    stroke(roundedRect(-320, -380, 640, 370, 26), '#F0D9A6', 4.6, 'stroke-dasharray="15 10"') +
    stroke(roundedRect(-320, -377, 640, 370, 26), darken(c, 0.5), 2, 'stroke-opacity=".5"') +
    shape(
      'M340 -260H250C190 -260 190 -130 250 -130H340Z',
      sheet.linear(
        [
          [0, lighten(c, 0.2)],
          [1, darken(c, 0.4)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    stroke('M336 -246H252C206 -246 206 -144 252 -144H336', '#F0D9A6', 4, 'stroke-dasharray="13 9"') +
    circle(252, -195, 21, '#C9A34A') +
    circle(248, -200, 15, '#F3E0A0') +
    group(
      'translate(-120 -196)',
      stroke('M-70 46C-30 -60 30 -60 70 46M-40 46C-20 -20 20 -20 40 46M0 46V-70', darken(c, 0.5), 6) +
        stroke('M-70 49C-30 -57 30 -57 70 49', lighten(c, 0.4), 2),
    ) +
    stroke('M-310 -392H310', '#FFF3DC', 5, 'stroke-opacity=".4"')
  return { svg: art, w: 700, h: 520, focus: { x: 190, y: -230, r: 190 }, shadow: d }
}
