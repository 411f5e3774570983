import type { Form } from '../drawn.ts'
import { shape, group, at, stroke, ellipse, ellipsePath, num, circle } from '../svg.ts'
import { weave } from '../weave.ts'
import { type Sheet } from '../sheet.ts'
import { PROPS } from '../props/props.ts'
import { type ArtProduct } from '../art-product.ts'
import { type Look } from '../looks/look.ts'
import { softShadow } from '../shading.ts'
import { PALETTE } from '../palette.ts'

// ---- Rattan, bamboo, sedge
const rattanBand = (sheet: Sheet, d: string, s = 26, turn = 45, cols = ['#DDB277', '#C08E4C', '#7A5222']) =>
  shape(d, weave(sheet, ...cols, s))

export const basket: Form = (sheet, product, look) => {
  const d = 'M-360 -250C-350 -120 -310 -30 -280 0C-180 26 180 26 280 0C310 -30 350 -120 360 -250Z'
  const fruit = (
    [
      [-210, -250, 'apple'],
      [-20, -262, 'appleGreen'],
      [180, -252, 'apple'],
      [-110, -200, 'apple'],
      [90, -196, 'apple'],
    ] as const
  )
    .map(([x, y, k]) => group(at(x, y + 40, 1.06), PROPS[k](sheet)))
    .join('')
  const handle = (c: string, w: number, dy: number) =>
    stroke(`M-330 ${-250 + dy}C-330 ${-640 + dy} 330 ${-640 + dy} 330 ${-250 + dy}`, c, w)
  const art =
    handle('#7A5222', 40, 0) +
    ellipse(0, -250, 360, 84, '#6E4A22') +
    fruit +
    shape(d, '#C08E4C') +
    rattanBand(sheet, d, 24) +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.4],
        [0.14, '#FFF6E0', 0.16],
        [0.3, '#FFF6E0', 0.1],
        [0.6, '#2A1320', 0.05],
        [1, '#2A1320', 0.5],
      ]),
    ) +
    shape(
      d,
      sheet.linear(
        [
          [0, '#2A1320', 0],
          [1, '#2A1320', 0.3],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    stroke('M-362 -252C-240 -160 240 -160 362 -252', '#7A5222', 34) +
    stroke('M-362 -256C-240 -164 240 -164 362 -256', '#DDB277', 22) +
    stroke(
      'M-362 -256C-240 -164 240 -164 362 -256',
      '#8F6430',
      22,
      'stroke-dasharray="4 16" stroke-linecap="butt"',
    ) +
    stroke('M-290 -6C-180 22 180 22 290 -6', '#8F6430', 20) +
    stroke('M-290 -10C-180 18 180 18 290 -10', '#DDB277', 8) +
    handle('#C9985C', 26, 0) +
    stroke(
      'M-330 -250C-330 -640 330 -640 330 -250',
      '#7A5222',
      27,
      'stroke-dasharray="4 18" stroke-opacity=".7" stroke-linecap="butt"',
    )
  return { svg: art, w: 760, h: 560, focus: { x: -120, y: -110, r: 160 }, shadow: d }
}

export const coasters: Form = (sheet, product, look) => {
  const disc = (x: number, y: number, k: number, up = 0) => {
    const spiral = []
    for (let r = 18; r < 180; r += 19) spiral.push(ellipsePath(0, 0, r, r))
    const rays = Array.from({ length: 28 }, (_, i) => {
      const a = (i / 28) * 6.283
      return `M${num(Math.cos(a) * 30)} ${num(Math.sin(a) * 30)}L${num(Math.cos(a) * 176)} ${num(Math.sin(a) * 176)}`
    }).join('')
    const id = sheet.symbol(
      'coaster',
      () =>
        circle(0, 0, 190, '#8F6430') +
        circle(
          0,
          0,
          186,
          sheet.radial(
            [
              [0, '#EBC68C'],
              [0.7, '#D4A562'],
              [1, '#B07F3E'],
            ],
            0.4,
            0.36,
            0.7,
          ),
        ) +
        stroke(spiral.join(''), '#8F6430', 3.4, 'stroke-opacity=".75"') +
        stroke(
          spiral.map(q => q).join(''),
          '#F6DDAE',
          6,
          'stroke-opacity=".45" stroke-dasharray="9 9" stroke-linecap="butt"',
        ) +
        stroke(rays, '#7A5222', 3, 'stroke-opacity=".5"') +
        stroke(ellipsePath(0, 0, 180, 180), '#7A5222', 16) +
        stroke(ellipsePath(0, 0, 180, 180), '#DDB277', 11) +
        stroke(ellipsePath(0, 0, 180, 180), '#8F6430', 11, 'stroke-dasharray="3 13" stroke-linecap="butt"'),
    )
    return `<g transform="translate(${x} ${y})">${softShadow(sheet, 16, 14, 220, 96, 0.45)}<ellipse cx="0" cy="10" rx="${190 * k}" ry="${76 * k}" fill="#7A5222"/><use href="#${id}" transform="scale(${k} ${num(k * 0.4 * 10) / 10})"/></g>`
  }
  const standing = (x: number, r: number) =>
    group(at(x, -190, 1, r), `<use href="#${sheet.symbol('coaster', '')}"/>`)
  const stack = [0, 1, 2, 3].map(i => disc(-190 + (i % 2) * 6, -20 - i * 24, 1)).join('')
  const art =
    softShadow(sheet, 200, -6, 190, 40, 0.5) +
    stack +
    standing(190, 14) +
    shape(
      'M190 -380C296 -380 380 -296 380 -190C380 -84 296 0 190 0C260 -60 290 -120 290 -190S260 -320 190 -380Z',
      '#2A1320',
      'fill-opacity=".12"',
    ) +
    stroke('M-300 -128C-240 -84 -140 -84 -80 -128', PALETTE.apple, 0)
  return {
    svg: art,
    w: 780,
    h: 390,
    focus: { x: 190, y: -190, r: 150 },
    shadow: 'M-380 -110H0V0H-380ZM190 -380A190 190 0 1 1 189 -380Z',
  }
}

export const chair: Form = (sheet, product, look) => {
  const pole = (d: string, w = 34) =>
    stroke(d, '#6E4A20', w) +
    stroke(d, '#C9985C', w * 0.72) +
    stroke(d, '#EBCB96', w * 0.2, 'stroke-opacity=".8"')
  const backF = 'M-200 -420C-220 -600 -190 -760 0 -790C190 -760 220 -600 200 -420Z',
    seat = 'M-250 -360L-190 -450H210L280 -360C200 -330 -170 -330 -250 -360Z'
  const bind = (
    [
      [-190, -440],
      [200, -440],
      [-240, -350],
      [270, -350],
      [0, -790],
    ] as const
  )
    .map(([x, y]) => group(at(x, y), stroke('M-22 -12L22 12M-22 0L22 20M-22 -24L22 0', '#7A5222', 8)))
    .join('')
  const art =
    pole('M-180 -430L-160 -20') +
    pole('M190 -430L180 -30') +
    pole('M-160 -170L190 -170', 24) +
    shape(backF, weave(sheet, '#E6C48A', '#C9985C', '#7A5222', 30)) +
    shape(
      backF,
      sheet.linear(
        [
          [0, '#FFF6E0', 0.2],
          [0.5, '#2A1320', 0],
          [1, '#2A1320', 0.3],
        ],
        0,
        0,
        1,
        0.6,
      ),
    ) +
    pole('M-200 -410C-226 -600 -196 -770 0 -796C196 -770 226 -600 200 -410', 40) +
    shape(seat, weave(sheet, '#E6C48A', '#C9985C', '#7A5222', 24)) +
    shape(
      seat,
      sheet.linear(
        [
          [0, '#FFF6E0', 0.3],
          [1, '#2A1320', 0.24],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    pole('M-250 -358C-170 -326 200 -326 280 -358', 40) +
    pole('M-250 -360L-190 -446', 26) +
    pole('M280 -360L210 -446', 26) +
    pole('M-244 -350L-262 0') +
    pole('M272 -350L292 0') +
    pole('M-254 -170H282', 26) +
    stroke('M-240 -300C-180 -210 -120 -190 20 -184C150 -190 220 -220 266 -300', '#C9985C', 16) +
    pole('M-206 -520C-310 -510 -320 -430 -252 -352', 28) +
    pole('M206 -520C320 -510 340 -430 280 -352', 28) +
    bind
  return {
    svg: art,
    w: 640,
    h: 820,
    focus: { x: 0, y: -560, r: 170 },
    shadow: 'M-262 0L-200 -790H200L292 0Z',
  }
}
