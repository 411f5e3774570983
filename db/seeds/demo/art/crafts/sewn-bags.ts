import { nth } from '../chance.ts'
import { darken } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { motifFill } from '../motif-fill.ts'
import type { MotifName } from '../motif-tiles.ts'
import { houseMark } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { folds } from '../shading.ts'
import { group, roundedRect, shape, stroke } from '../svg.ts'

export const zipPouch: Form = (sheet, _product, look) => {
  const d =
    'M-300 -380C-310 -260 -322 -120 -306 -20C-304 4 -290 12 -270 12H270C290 12 304 4 306 -20C322 -120 310 -260 300 -380Z'
  const art =
    shape(d, look.base) +
    shape(d, motifFill(sheet, look.motif, look.paper, look.second, 1.05)) +
    `<g ${sheet.clip(d)}>` +
    shape('M60 -400H320V40H-40Z', PALETTE.apple) +
    shape('M60 -400H320V40H-40Z', motifFill(sheet, 'lotus', look.paper, PALETTE.turmeric, 0.9)) +
    stroke('M60 -400L-40 40', look.paper, 5, 'stroke-dasharray="12 9"') +
    '</g>' +
    folds(
      sheet,
      d,
      [
        [-250, 60, -380, 0, 10],
        [120, 60, -380, 0, 20],
      ],
      0.7,
    ) +
    shape(
      d,
      sheet.linear(
        [
          [0, '#FFF6E0', 0.22],
          [0.4, '#2A1320', 0],
          [1, '#2A1320', 0.32],
        ],
        0,
        0,
        0.6,
        1,
      ),
    ) +
    shape('M-306 -402H306V-366H-306Z', '#3A2A20') +
    stroke('M-300 -384H300', '#D9B45A', 11, 'stroke-dasharray="4 7" stroke-linecap="butt"') +
    shape(roundedRect(196, -400, 46, 34, 7), '#E6C873') +
    group(
      'translate(240 -382)rotate(24)',
      shape(roundedRect(0, -10, 84, 20, 10), '#D9B45A') +
        stroke('M80 0C110 10 100 50 120 80', PALETTE.apple, 7) +
        group('translate(120 80)', stroke('M0 0L-14 60M0 0L-4 66M0 0L6 66M0 0L16 58', PALETTE.apple, 5)),
    ) +
    shape(roundedRect(-306, -60, 74, 44, 4), look.paper) +
    houseMark(-269, -38, 16, look.base, look.sign)
  return { svg: art, w: 620, h: 402, focus: { x: -120, y: -190, r: 170 }, shadow: d }
}

export const tote: Form = (sheet, _product, look) => {
  const d = 'M-290 -580L-306 -10Q-306 10 -284 10H284Q306 10 306 -10L290 -580Z'
  const motifs: readonly MotifName[] = look.motifs ?? ['lotus', 'tugu']
  const cols = [
    [PALETTE.indigo, PALETTE.cream, PALETTE.sky],
    [PALETTE.apple, PALETTE.cream, PALETTE.turmeric],
    [PALETTE.sogan, PALETTE.cream, PALETTE.turmeric],
    [PALETTE.forest, PALETTE.cream, PALETTE.pandan],
  ] as const
  let patch = ''
  ;(
    [
      [-200, -420, 200, 180],
      [10, -420, 190, 180],
      [-200, -230, 150, 190],
      [-40, -230, 240, 190],
    ] as const
  ).forEach(([x, y, w, h], i) => {
    const [b, a1, a2] = nth(cols, i)
    const motif = nth(motifs, i)
    patch +=
      shape(roundedRect(x, y, w, h, 6), b) +
      shape(roundedRect(x, y, w, h, 6), motifFill(sheet, motif, a1, a2, 0.95, motif === 'parang' ? 45 : 0)) +
      stroke(roundedRect(x + 7, y + 7, w - 14, h - 14, 4), '#FFF6E0', 3, 'stroke-dasharray="10 8"')
  })
  const strap = (c: string, k: number) =>
    stroke(`M-150 -560C-150 ${-920 * k} 150 ${-920 * k} 150 -560`, c, 36, 'stroke-linecap="butt"')
  const art =
    strap(darken('#E9D8B4', 0.3), 0.96) +
    shape(d, '#EBDCBB') +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.16],
        [0.1, '#FFF6E0', 0.3],
        [0.6, '#2A1320', 0],
        [1, '#2A1320', 0.3],
      ]),
    ) +
    patch +
    folds(
      sheet,
      d,
      [
        [-260, 50, -580, 0, 10],
        [220, 50, -580, 0, 10],
      ],
      0.8,
    ) +
    stroke('M-288 -560H288M-292 -546H292', '#A9854A', 3, 'stroke-opacity=".7"') +
    strap('#DCC79A', 1) +
    stroke('M-150 -560C-150 -920 150 -920 150 -560', '#F6EAD0', 5, 'stroke-opacity=".7"') +
    shape(roundedRect(-172, -566, 44, 60, 4), '#DCC79A') +
    shape(roundedRect(128, -566, 44, 60, 4), '#DCC79A') +
    stroke('M-166 -560L-134 -512M-134 -560L-166 -512M134 -560L166 -512M166 -560L134 -512', '#8A6630', 3)
  return { svg: art, w: 610, h: 840, focus: { x: 0, y: -320, r: 190 }, shadow: d }
}
