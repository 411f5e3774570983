import { darken, lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock } from '../lettering.ts'
import { motifFill } from '../motif-fill.ts'
import { folds } from '../shading.ts'
import { circle, group, shape, stroke } from '../svg.ts'
import { hangingScene, rail } from './hanging.ts'

export const shirt: Form = (sheet, _product, look) => {
  const body =
    'M-92 60C-150 76 -210 92 -262 130L-372 350L-248 402L-222 330C-214 500 -220 660 -226 800C-80 824 80 824 226 800C220 660 214 500 222 330L248 402L372 350L262 130C210 92 150 76 92 60C60 104 -60 104 -92 60Z'
  const hanger =
    stroke('M0 -46C34 -56 34 -104 0 -104C-18 -104 -24 -92 -24 -80', '#8A8F94', 9) +
    stroke('M0 -46V10', '#8A8F94', 9) +
    shape(
      'M-250 118C-120 30 -40 4 0 4C40 4 120 30 250 118C244 134 236 136 226 130C120 60 50 34 0 34C-50 34 -120 60 -226 130C-236 136 -244 134 -250 118Z',
      sheet.linear(
        [
          [0, '#C99A5E'],
          [1, '#7A4A22'],
        ],
        0,
        0,
        0,
        1,
      ),
    )
  const c = look.base
  let art =
    rail +
    hanger +
    shape('M-92 60C-60 104 60 104 92 60L70 44C40 70 -40 70 -70 44Z', darken(c, 0.45)) +
    shape(body, c)
  if (!look.tee)
    art +=
      shape(body, motifFill(sheet, look.motif, look.paper, look.second, 1.02)) +
      stroke('M0 96V812', '#2A1320', 3, 'stroke-opacity=".4"') +
      stroke('M14 100V812', '#FFF6E0', 2, 'stroke-opacity=".3"') +
      [190, 320, 450, 580, 710].map(y => circle(4, y, 8, '#F1E2C4') + circle(4, y, 3, '#7B4A27')).join('') +
      shape('M-92 60L-70 40L0 98L-56 168Z', mix(c, '#FFFFFF', 0.1)) +
      shape('M92 60L70 40L0 98L56 168Z', darken(c, 0.15)) +
      stroke('M-92 60L-56 168L0 98L56 168L92 60', '#FFF6E0', 3, 'stroke-opacity=".5"') +
      shape('M64 250H170V350Q118 384 64 350Z', c) +
      shape('M64 250H170V350Q118 384 64 350Z', motifFill(sheet, look.motif, look.paper, look.second, 1.02)) +
      stroke('M64 250H170V350Q118 384 64 350Z', '#FFF6E0', 3, 'stroke-opacity=".5" stroke-dasharray="7 6"')
  else
    art +=
      stroke('M-92 60C-60 116 60 116 92 60', darken(c, 0.3), 16) +
      stroke('M-92 60C-60 116 60 116 92 60', lighten(c, 0.2), 4, 'stroke-opacity=".5"') +
      letterBlock(look.words ?? 'KERA NGALAM', 0, 366, 320, 190, {
        voice: 'round',
        fill: look.second,
        shadow: darken(c, 0.5),
        justify: true,
      }) +
      stroke('M-150 240Q0 214 150 240', look.paper, 6) +
      letterBlock('Boso Walikan', 0, 500, 250, 30, { voice: 'fine', fill: look.paper, maxLines: 1 }) +
      group(
        'translate(0 560)scale(.9)',
        shape('M-6 60L-3 -10L0 -24L3 -10L6 60Z', look.paper) +
          shape('M-26 60H26V68H-26Z', look.paper) +
          stroke('M-60 68H60', look.second, 5),
      )
  art +=
    folds(
      sheet,
      body,
      [
        [-210, 60, 180, 810, 0],
        [-90, 50, 420, 810, -20],
        [70, 60, 400, 810, 20],
        [180, 40, 200, 810, 10],
        [-330, 50, 190, 400, 0],
        [280, 40, 190, 400, 30],
      ],
      0.9,
    ) +
    shape(
      body,
      sheet.linear(
        [
          [0, '#FFF6E0', 0.22],
          [0.4, '#FFF6E0', 0],
          [1, '#2A1320', 0.26],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    stroke(
      'M-262 130C-236 210 -226 280 -222 340M262 130C236 210 226 280 222 340',
      '#2A1320',
      3,
      'stroke-opacity=".35"',
    ) +
    stroke(
      'M-366 338L-252 388M366 338L252 388M-224 784C-80 808 80 808 224 784',
      '#FFF6E0',
      2.6,
      'stroke-opacity=".4" stroke-dasharray="8 7"',
    )
  return {
    svg: group('translate(0 -860)', art),
    w: 760,
    h: 960,
    focus: { x: -60, y: -420, r: 210 },
    scene: hangingScene({ art, outline: body, box: { w: 744, h: 764, cy: 430 }, y: 250, scale: 1.24 }),
  }
}
