import { lighten } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import { glass } from '../props/crockery.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipsePath, group, num, shape, stroke } from '../svg.ts'
import { weave } from '../weave.ts'

const CANE = '#DDB277'
const DARK_CANE = '#7A5222'

/** A basket with a handle, empty as it is sold. */
export const basket: Form = sheet => {
  const body = 'M-360 -250C-350 -120 -310 -30 -280 0C-180 26 180 26 280 0C310 -30 350 -120 360 -250Z'
  const mouth = ellipsePath(0, -250, 350, 78)
  const round = sheet.linear([
    [0, '#2A1320', 0.4],
    [0.14, '#FFF6E0', 0.16],
    [0.3, '#FFF6E0', 0.1],
    [0.6, '#2A1320', 0.05],
    [1, '#2A1320', 0.5],
  ])
  const downward = sheet.linear(
    [
      [0, '#2A1320', 0],
      [1, '#2A1320', 0.3],
    ],
    0,
    0,
    0,
    1,
  )
  const depth = sheet.linear(
    [
      [0, '#2A1320', 0.3],
      [1, '#2A1320', 0.72],
    ],
    0,
    0,
    0.2,
    1,
  )
  const wall = weave(sheet, CANE, '#C08E4C', DARK_CANE, 24)
  const handle = 'M-330 -250C-330 -640 330 -640 330 -250'
  const rim = 'M-362 -256C-240 -164 240 -164 362 -256'
  const svg =
    shape(mouth, wall) +
    shape(mouth, depth) +
    stroke('M-350 -258C-300 -350 300 -350 350 -258', DARK_CANE, 26) +
    stroke('M-350 -260C-300 -352 300 -352 350 -260', '#C9985C', 15) +
    stroke(
      'M-350 -260C-300 -352 300 -352 350 -260',
      '#8F6430',
      15,
      'stroke-dasharray="4 16" stroke-linecap="butt"',
    ) +
    stroke(handle, DARK_CANE, 40) +
    shape(body, wall) +
    shape(body, round) +
    shape(body, downward) +
    stroke('M-362 -252C-240 -160 240 -160 362 -252', DARK_CANE, 34) +
    stroke(rim, CANE, 22) +
    stroke(rim, '#8F6430', 22, 'stroke-dasharray="4 16" stroke-linecap="butt"') +
    stroke('M-290 -6C-180 22 180 22 290 -6', '#8F6430', 20) +
    stroke('M-290 -10C-180 18 180 18 290 -10', CANE, 8) +
    stroke(handle, '#C9985C', 26) +
    stroke(handle, DARK_CANE, 27, 'stroke-dasharray="4 18" stroke-opacity=".7" stroke-linecap="butt"')
  return { svg, w: 760, h: 560, focus: { x: -120, y: -130, r: 170 }, shadow: body }
}

/** Six coasters: four in a stack, one leaning, one in use under a glass. */
export const coasters: Form = sheet => {
  const disc = sheet.symbol('coaster', () => coasterFace(sheet))
  const flat = (x: number, y: number) =>
    `<ellipse cx="${x}" cy="${y + 12}" rx="190" ry="76" fill="#6B4720"/><use href="#${disc}" transform="translate(${x} ${y})scale(1 .4)"/>`
  const stack = [0, 1, 2, 3].map(i => flat(-230 + (i % 2 ? 6 : -3), -60 - i * 25)).join('')
  const leaning = group(
    'translate(-20 -236)rotate(9)skewX(-7)',
    `${circle(9, 3, 190, '#6B4720')}<use href="#${disc}"/>`,
  )
  const svg =
    softShadow(sheet, 20, -30, 250, 60, 0.5) +
    leaning +
    softShadow(sheet, -210, -36, 250, 96, 0.55) +
    stack +
    softShadow(sheet, 232, -34, 240, 90, 0.5) +
    flat(214, -46) +
    group('translate(214 -52)scale(1.34)', glass(sheet, '#E7B84E'))
  return { svg, w: 880, h: 430, focus: { x: -20, y: -250, r: 150 }, shadow: 'M-420 -150H-40V0H-420Z' }
}

const coasterFace = (sheet: Sheet): string => {
  const rings = Array.from({ length: 9 }, (_, i) => ellipsePath(0, 0, 18 + i * 19, 18 + i * 19)).join('')
  const ribs = Array.from({ length: 28 }, (_, i) => {
    const [x, y] = [Math.cos((i / 28) * 6.283), Math.sin((i / 28) * 6.283)]
    return `M${num(x * 30)} ${num(y * 30)}L${num(x * 176)} ${num(y * 176)}`
  }).join('')
  const cane = sheet.radial(
    [
      [0, '#EBC68C'],
      [0.7, '#D4A562'],
      [1, '#B07F3E'],
    ],
    0.4,
    0.36,
    0.7,
  )
  const rim = ellipsePath(0, 0, 180, 180)
  return (
    circle(0, 0, 190, '#8F6430') +
    circle(0, 0, 186, cane) +
    stroke(rings, '#8F6430', 3.4, 'stroke-opacity=".75"') +
    stroke(rings, '#F6DDAE', 6, 'stroke-opacity=".45" stroke-dasharray="9 9" stroke-linecap="butt"') +
    stroke(ribs, DARK_CANE, 3, 'stroke-opacity=".5"') +
    circle(0, 0, 22, lighten(PALETTE.apple, 0.1)) +
    stroke(ellipsePath(0, 0, 22, 22), '#7A1A18', 4) +
    stroke(rim, DARK_CANE, 16) +
    stroke(rim, CANE, 11) +
    stroke(rim, '#8F6430', 11, 'stroke-dasharray="3 13" stroke-linecap="butt"')
  )
}

/** A child's armchair. */
export const chair: Form = sheet => {
  const back = 'M-200 -420C-220 -600 -190 -760 0 -790C190 -760 220 -600 200 -420Z'
  const seat = 'M-250 -360L-190 -450H210L280 -360C200 -330 -170 -330 -250 -360Z'
  const turned = (to: number) =>
    sheet.linear(
      [
        [0, '#FFF6E0', 0.25],
        [0.5, '#2A1320', 0],
        [1, '#2A1320', 0.28],
      ],
      0,
      0,
      1,
      to,
    )
  const joints = [
    [-190, -440],
    [200, -440],
    [-240, -350],
    [270, -350],
    [0, -790],
  ] as const
  const svg =
    pole('M-180 -430L-160 -20') +
    pole('M190 -430L180 -30') +
    pole('M-160 -170L190 -170', 24) +
    shape(back, weave(sheet, '#E6C48A', '#C9985C', DARK_CANE, 30)) +
    shape(back, turned(0.6)) +
    pole('M-200 -410C-226 -600 -196 -770 0 -796C196 -770 226 -600 200 -410', 40) +
    shape(seat, weave(sheet, '#E6C48A', '#C9985C', DARK_CANE, 24)) +
    shape(seat, turned(1)) +
    pole('M-250 -358C-170 -326 200 -326 280 -358', 40) +
    pole('M-250 -360L-190 -446', 26) +
    pole('M280 -360L210 -446', 26) +
    pole('M-244 -350L-262 0') +
    pole('M272 -350L292 0') +
    pole('M-254 -170H282', 26) +
    stroke('M-240 -300C-180 -210 -120 -190 20 -184C150 -190 220 -220 266 -300', '#C9985C', 16) +
    pole('M-206 -520C-310 -510 -320 -430 -252 -352', 28) +
    pole('M206 -520C320 -510 340 -430 280 -352', 28) +
    joints.map(([x, y]) => group(`translate(${x} ${y})`, binding())).join('')
  return { svg, w: 640, h: 820, focus: { x: 0, y: -560, r: 170 }, shadow: 'M-262 0L-200 -790H200L292 0Z' }
}

const pole = (d: string, width = 34): string =>
  stroke(d, '#6E4A20', width) +
  stroke(d, '#C9985C', width * 0.72) +
  stroke(d, '#EBCB96', width * 0.2, 'stroke-opacity=".8"')

const binding = (): string => stroke('M-22 -12L22 12M-22 0L22 20M-22 -24L22 0', DARK_CANE, 8)
