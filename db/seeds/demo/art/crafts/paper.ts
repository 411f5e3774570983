import { nth } from '../chance.ts'
import { darken, lighten } from '../colour.ts'
import type { Form, RoomArt } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { motifFill } from '../motif-fill.ts'
import { houseMark } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { PROPS } from '../props/props.ts'
import { daylight, everywhere } from '../scene/bands.ts'
import { at, circle, group, roundedRect, shape, stroke } from '../svg.ts'

/** Old corners of Malang, 300 by 200 round the origin, with their captions. */
const POSTCARD_VIEWS = [
  () =>
    shape('M-150 -100H150V100H-150Z', '#F3D7A0') +
    circle(80, -40, 34, '#E8A04A') +
    shape('M-150 60L-60 -20L0 30L70 -50L150 40V100H-150Z', '#7A9A8A') +
    shape('M-12 90L-7 -40L0 -66L7 -40L12 90Z', '#4A3A3A') +
    shape('M-40 90H40V100H-40Z', '#4A3A3A') +
    shape('M-150 92Q0 76 150 92V100H-150Z', '#5D8A3C'),
  () =>
    shape('M-150 -100H150V100H-150Z', '#BFD9DC') +
    [-120, -60, 0, 60, 120]
      .map(
        (x, i) =>
          shape(`M${x - 34} 20L${x} -20L${x + 34} 20Z`, '#B5522E') +
          shape(
            `M${x - 28} 20H${x + 28}V90H${x - 28}Z`,
            nth(['#F0B02E', '#E8743B', '#8D7CC4', '#6FB7B0', '#F2A7A6'], i),
          ) +
          shape(`M${x - 8} 50h16v40h-16Z`, '#3A2A30', 'fill-opacity=".6"'),
      )
      .join('') +
    shape('M-150 88H150V100H-150Z', '#6E5A50'),
  () =>
    shape('M-150 -100H150V100H-150Z', '#F1C9B4') +
    shape('M-150 100V20C-100 0 -60 30 0 20S100 0 150 24V100Z', '#8A6A5A') +
    shape('M-60 -60H60V60H-60Z', '#F6EAD2') +
    shape('M-74 -56L0 -96L74 -56Z', '#8F4A2C') +
    [-36, 0, 36].map(x => shape(`M${x - 10} -30a10 10 0 0 1 20 0v50h-20Z`, '#4A6A6E')).join('') +
    shape('M-16 60V34a16 16 0 0 1 32 0V60Z', '#5A3A2A'),
]

const CAPTIONS = ['TUGU MALANG', 'KAMPUNG WARNA', 'IJEN TEMPO DULU']

export const postcards: Form = (sheet, product, look) => {
  const card = (x: number, y: number, r: number, k: number) =>
    group(
      at(x, y, 1.25, r),
      shape(
        roundedRect(-176, -126, 352, 252, 6),
        '#2A1320',
        'fill-opacity=".24" transform="translate(9 11)"',
      ) +
        shape(roundedRect(-176, -126, 352, 252, 6), '#FFF8E8') +
        group('translate(0 -10)', nth(POSTCARD_VIEWS, k)()) +
        letterLine(nth(CAPTIONS, k), 0, 117, 14, {
          voice: 'wide',
          fill: '#5A3A2A',
        }) +
        shape(
          roundedRect(-176, -126, 352, 252, 6),
          sheet.linear(
            [
              [0, '#FFF8E8', 0.2],
              [1, '#2A1320', 0.12],
            ],
            0,
            0,
            1,
            1,
          ),
        ),
    )
  const band = group(
    'rotate(-4)',
    shape(roundedRect(-220, -160, 440, 300, 8), '#2A1320', 'fill-opacity=".2" transform="translate(10 12)"') +
      shape(roundedRect(-220, -160, 440, 300, 8), look.second) +
      shape(roundedRect(-220, -160, 440, 300, 8), motifFill(sheet, 'jacaranda', '#E9A78E', '#D06A50', 0.8)) +
      shape(roundedRect(-220, -70, 440, 120, 0), '#FFF8E8') +
      letterBlock(product.name.id, 0, -10, 390, 92, { voice: 'deco', fill: look.second, max: 34 }),
  )
  const onTheTable: RoomArt = (canvas, { table }) =>
    everywhere(
      canvas.linear(
        [
          [0, lighten(table, 0.5)],
          [0.5, table],
          [1, darken(table, 0.14)],
        ],
        0.1,
        0,
        0.8,
        1,
      ),
    ) +
    shape('M-900 -900L500 -900L-200 2500H-900Z', '#FFFFFF', 'fill-opacity=".1"') +
    daylight(canvas) +
    group(
      at(760, 800, 1.25),
      card(-230, -330, -12, 0) +
        card(190, -230, 8, 1) +
        card(-190, 60, 5, 2) +
        group(at(170, 220, 1.36), band),
    ) +
    group(at(1260, 420, 1.2, 30), PROPS.jacaranda(canvas)) +
    group(at(330, 1420, 1.3, -20), PROPS.brush(canvas, PALETTE.indigo))
  return {
    svg: group(
      'translate(0 -470)scale(.9)',
      card(-180, -240, -10, 0) +
        card(190, -140, 8, 1) +
        card(-170, 130, 5, 2) +
        group(at(150, 250, 1.1), band),
    ),
    w: 900,
    h: 960,
    focus: { x: -160, y: -660, r: 190 },
    scene: onTheTable,
  }
}

export const notebook: Form = (sheet, product, look) => {
  const w = 560
  const h = 760
  const x = w / 2
  const cover = `M${-x} ${-h}H${x - 14}Q${x} ${-h} ${x} ${-h + 14}V-14Q${x} 0 ${x - 14} 0H${-x}Z`
  const art =
    shape(`M${-x + 10} ${-h - 12}H${x + 6}V-6H${x - 4}`, '#E9DEC4') +
    shape(`M${x - 8} ${-h + 4}h22v${h - 14}h-22Z`, '#FBF3E2') +
    stroke(Array.from({ length: 5 }, (_, i) => `M${x + 2 + i * 3} ${-h + 8}V-14`).join(''), '#C9B994', 1.6) +
    shape(cover, look.base) +
    shape(cover, motifFill(sheet, look.motif, look.paper, '#8FA0D0', 1.28)) +
    shape(`M${-x} ${-h}H${-x + 74}V0H${-x}Z`, darken(look.base, 0.45)) +
    stroke(`M${-x + 78} ${-h}V0`, look.paper, 3, 'stroke-dasharray="12 9"') +
    shape(roundedRect(-90, -500, 300, 210, 10), look.paper) +
    stroke(roundedRect(-78, -488, 276, 186, 6), look.base, 3) +
    letterBlock(product.name.id, 60, -404, 230, 110, { voice: 'deco', fill: look.base, max: 40 }) +
    houseMark(60, -318, 15, look.base, look.sign) +
    shape(
      cover,
      sheet.linear([
        [0, '#2A1320', 0.3],
        [0.05, '#FFF6E0', 0.16],
        [0.13, '#2A1320', 0.2],
        [0.16, '#FFF6E0', 0.14],
        [0.6, '#2A1320', 0],
        [1, '#2A1320', 0.26],
      ]),
    ) +
    shape(`M${x - 70} ${-h}h24v${h}h-24Z`, PALETTE.apple) +
    shape(
      `M${x - 70} ${-h}h24v${h}h-24Z`,
      sheet.linear([
        [0, '#FFF6E0', 0.3],
        [1, '#2A1320', 0.24],
      ]),
    ) +
    shape('M40 0L40 70L56 52L72 70V0Z', PALETTE.turmeric)
  return { svg: art, w: w + 20, h: h + 12, focus: { x: 40, y: -540, r: 190 }, shadow: cover }
}
