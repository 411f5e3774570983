import { darken, lighten } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipse, group, roundedRect, shape, stroke } from '../svg.ts'

/** Rows of knit stitches, as a paint. */
const stitch = (sheet: Sheet, c: string, s = 22) =>
  `url(#${sheet.once(`st${c}${s}`, id => `<pattern id="${id}" width="${s}" height="${s}" patternUnits="userSpaceOnUse"><path d="M0 0H${s}V${s}H0Z" fill="${c}"/><path d="M1 ${s * 0.1}C${s * 0.1} ${s * 0.5} ${s * 0.3} ${s * 0.8} ${s * 0.5} ${s * 0.95}C${s * 0.7} ${s * 0.8} ${s * 0.9} ${s * 0.5} ${s - 1} ${s * 0.1}" fill="none" stroke="${darken(c, 0.32)}" stroke-width="${s * 0.16}" stroke-linecap="round"/><path d="M${s * 0.2} ${s * 0.12}C${s * 0.26} ${s * 0.4} ${s * 0.38} ${s * 0.6} ${s * 0.5} ${s * 0.7}C${s * 0.62} ${s * 0.6} ${s * 0.74} ${s * 0.4} ${s * 0.8} ${s * 0.12}" fill="none" stroke="${lighten(c, 0.36)}" stroke-width="${s * 0.16}" stroke-linecap="round"/></pattern>`)})`

export const crochetBag: Form = (sheet, _product, look) => {
  const d =
    'M-290 -400C-330 -280 -330 -120 -280 -30C-250 16 -150 22 0 22C150 22 250 16 280 -30C330 -120 330 -280 290 -400Z'
  const flap =
    'M-300 -420C-330 -300 -240 -170 0 -160C240 -170 330 -300 300 -420C200 -450 -200 -450 -300 -420Z'
  const c = look.base
  const art =
    stroke('M-270 -400C-420 -800 420 -800 270 -400', darken(c, 0.3), 30) +
    stroke('M-270 -400C-420 -800 420 -800 270 -400', lighten(c, 0.2), 16, 'stroke-dasharray="16 12"') +
    shape(d, stitch(sheet, c, 30)) +
    `<g ${sheet.clip(d)}>${shape('M-340 -120C-200 -90 200 -90 340 -120V-60C200 -30 -200 -30 -340 -60Z', stitch(sheet, PALETTE.cream, 30))}</g>` +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.34],
        [0.16, '#FFF6E0', 0.18],
        [0.5, '#2A1320', 0],
        [1, '#2A1320', 0.42],
      ]),
    ) +
    shape(flap, '#2A1320', 'fill-opacity=".3" transform="translate(4 14)"') +
    shape(flap, stitch(sheet, look.second, 30)) +
    stroke('M-300 -420C-330 -300 -240 -170 0 -160C240 -170 330 -300 300 -420', PALETTE.cream, 22) +
    stroke(
      'M-300 -420C-330 -300 -240 -170 0 -160C240 -170 330 -300 300 -420',
      darken(PALETTE.cream, 0.25),
      22,
      'stroke-dasharray="4 20" stroke-linecap="butt"',
    ) +
    shape(
      flap,
      sheet.linear([
        [0, '#FFF6E0', 0.2],
        [0.5, '#2A1320', 0],
        [1, '#2A1320', 0.24],
      ]),
    ) +
    circle(0, -176, 36, '#6E431E') +
    circle(
      0,
      -176,
      36,
      sheet.radial(
        [
          [0, '#FFF6E0', 0.5],
          [1, '#2A1320', 0.3],
        ],
        0.35,
        0.3,
        0.8,
      ),
    ) +
    (
      [
        [-9, -9],
        [9, -9],
        [-9, 9],
        [9, 9],
      ] as const
    )
      .map(([x, y]) => circle(x, y - 176, 5, '#2A1320'))
      .join('')
  return { svg: art, w: 660, h: 720, focus: { x: -80, y: -290, r: 150 }, shadow: d }
}

const knitApple = (sheet: Sheet, c: string, faceArt = '') => {
  const d =
    'M0 -400C-70 -450 -250 -430 -250 -220C-250 -70 -140 10 -50 10C-24 10 -16 0 0 0C16 0 24 10 50 10C140 10 250 -70 250 -220C250 -430 70 -450 0 -400Z'
  return (
    shape(
      'M-12 -396C-16 -450 0 -490 34 -520L62 -500C36 -470 22 -440 20 -396Z',
      stitch(sheet, PALETTE.sogan, 20),
    ) +
    group(
      'translate(34 -450)rotate(58)',
      shape('M0 0C60 -40 60 -150 0 -200C-60 -150 -60 -40 0 0Z', stitch(sheet, PALETTE.leaf, 20)) +
        stroke('M0 -10V-184', darken(PALETTE.leaf, 0.4), 7),
    ) +
    shape(d, stitch(sheet, c, 26)) +
    shape(
      d,
      sheet.radial(
        [
          [0, '#FFF6E0', 0.4],
          [0.45, '#FFF6E0', 0],
          [0.75, '#2A1320', 0.16],
          [1, '#2A1320', 0.5],
        ],
        0.36,
        0.3,
        0.74,
      ),
    ) +
    shape('M-90 -410Q0 -350 90 -410Q30 -392 0 -392Q-30 -392 -90 -410Z', '#2A1320', 'fill-opacity=".4"') +
    faceArt
  )
}

const APPLE_SHADOW =
  'M0 -400C-70 -450 -250 -430 -250 -220C-250 -70 -140 10 0 10C140 10 250 -70 250 -220C250 -430 70 -450 0 -400Z'

export const applePurse: Form = (sheet, _product, look) => {
  const art = knitApple(
    sheet,
    look.base,
    stroke('M-236 -290C-120 -250 120 -250 236 -290', '#3A2A20', 26) +
      stroke(
        'M-232 -290C-120 -250 120 -250 232 -290',
        '#D9B45A',
        10,
        'stroke-dasharray="4 7" stroke-linecap="butt"',
      ) +
      shape(roundedRect(150, -292, 50, 36, 8), '#E6C873') +
      group('translate(196 -270)rotate(50)', shape(roundedRect(0, -10, 76, 20, 10), '#D9B45A')) +
      ellipse(-130, -150, 30, 60, '#FFF6E0', 'fill-opacity=".18" transform="rotate(16 -130 -150)"'),
  )
  return { svg: art, w: 520, h: 520, focus: { x: 0, y: -230, r: 150 }, shadow: APPLE_SHADOW }
}

export const appleDoll: Form = (sheet, _product, look) => {
  const face =
    circle(-76, -210, 21, PALETTE.ink) +
    circle(-83, -218, 7, '#FFFFFF') +
    circle(76, -210, 21, PALETTE.ink) +
    circle(69, -218, 7, '#FFFFFF') +
    stroke('M-40 -160Q0 -118 40 -160', PALETTE.ink, 10) +
    ellipse(-128, -160, 34, 22, '#F3A48A', 'fill-opacity=".8"') +
    ellipse(128, -160, 34, 22, '#F3A48A', 'fill-opacity=".8"')
  const limb = (d: string) =>
    stroke(d, darken(PALETTE.leaf, 0.3), 62) +
    stroke(d, PALETTE.leaf, 52) +
    stroke(d, lighten(PALETTE.leaf, 0.36), 26, 'stroke-dasharray="3 15" stroke-opacity=".6"')
  const art =
    limb('M-110 -30C-120 20 -150 30 -190 26') +
    limb('M110 -30C120 20 150 30 190 26') +
    group(
      'translate(0 -20)',
      limb('M-230 -180C-300 -150 -310 -90 -290 -50') +
        limb('M230 -180C300 -210 330 -260 320 -310') +
        knitApple(sheet, look.base, face),
    )
  return { svg: art, w: 680, h: 560, focus: { x: 0, y: -210, r: 160 }, shadow: APPLE_SHADOW }
}
