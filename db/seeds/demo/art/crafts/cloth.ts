import { darken, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock } from '../lettering.ts'
import { motifFill } from '../motif-fill.ts'
import type { MotifName } from '../motif-tiles.ts'
import { tileOf } from '../motif-tiles.ts'
import { houseMark } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { folds } from '../shading.ts'
import { group, num, shape, stroke } from '../svg.ts'
import { hangingScene, rail } from './hanging.ts'

// ---- Cloth
export const clothStack: Form = (sheet, product, look) => {
  const b = look.base
  const i1 = look.paper
  const i2 = look.ink2 ?? look.second
  if (look.fold === 'drape') {
    // over a gawangan
    const d =
      'M-300 -800C-312 -560 -296 -300 -310 -40C-200 -66 -120 -22 0 -44C110 -62 200 -20 312 -46C296 -300 312 -560 300 -800C200 -812 -200 -812 -300 -800Z'
    const legs =
      shape(
        'M-372 -840L-350 -840L-330 0L-362 0ZM372 -840L350 -840L330 0L362 0Z',
        sheet.linear([
          [0, '#A9713A'],
          [0.5, '#8A5628'],
          [1, '#5E3616'],
        ]),
      ) + shape('M-420 -14H-280V8H-420ZM280 -14H420V8H280Z', '#6E431E')
    const art =
      legs +
      shape(
        'M-400 -828H400V-800H-400Z',
        sheet.linear(
          [
            [0, '#C9985C'],
            [1, '#7A4A22'],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      shape(d, b) +
      shape(d, motifFill(sheet, look.motif, i1, i2, 1.5)) +
      `<g ${sheet.clip(d)}>` +
      `<g transform="translate(-320 -210)"><path d="M0 0H640V200H0Z" fill="${darken(b, 0.25)}"/><path d="M0 0H640V110H0Z" fill="${motifFill(sheet, look.motif2 ?? 'vine', i1, i2, 1.4)}"/><path d="M0 110H640V180H0Z" fill="${motifFill(sheet, 'tassel', i2, i1, 0.9)}"/></g>` +
      stroke('M-320 -212H320', i1, 5) +
      '</g>' +
      folds(
        sheet,
        d,
        [
          [-290, 90, -800, -30, -10],
          [-120, 80, -800, -30, 20],
          [60, 100, -800, -30, -14],
          [220, 70, -800, -30, 12],
        ],
        0.9,
      ) +
      shape(
        'M-302 -812C-200 -826 200 -826 302 -812V-776C200 -792 -200 -792 -302 -776Z',
        sheet.linear(
          [
            [0, '#FFF6E0', 0.5],
            [1, '#FFF6E0', 0],
          ],
          0,
          0,
          0,
          1,
        ),
      )
    return { svg: art, w: 800, h: 840, focus: { x: 0, y: -400, r: 240 }, shadow: d }
  }
  const one = (
    y: number,
    h: number,
    c: string,
    m: MotifName,
    a: string,
    bb: string,
    w: number,
    off: number,
  ) => {
    const x = w / 2
    const d = `M${-x + off} ${y - h}Q${-x - 26 + off} ${y - h / 2} ${-x + off} ${y}H${x - 10 + off}Q${x + 20 + off} ${y - h * 0.25} ${x - 2 + off} ${y - h / 2}Q${x + 20 + off} ${y - h * 0.75} ${x - 6 + off} ${y - h}Z`
    return (
      shape(d, darken(c, 0.1)) +
      shape(d, motifFill(sheet, m, a, bb, 0.8)) +
      shape(
        d,
        sheet.linear(
          [
            [0, '#FFF6E0', 0.3],
            [0.16, '#FFF6E0', 0],
            [0.46, '#2A1320', 0.08],
            [0.5, '#2A1320', 0.4],
            [0.54, '#FFF6E0', 0.26],
            [0.7, '#FFF6E0', 0],
            [1, '#2A1320', 0.36],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      shape(
        d,
        sheet.linear([
          [0, '#2A1320', 0.3],
          [0.1, '#FFF6E0', 0.16],
          [1, '#2A1320', 0.24],
        ]),
      )
    )
  }
  const top = 'M-330 -300L-250 -400H330L318 -300Z'
  const art =
    one(0, 104, PALETTE.indigo, 'lotus', PALETTE.cream, PALETTE.sky, 660, 0) +
    one(-104, 92, PALETTE.apple, 'parang', PALETTE.cream, PALETTE.turmeric, 640, 6) +
    one(-196, 104, b, look.motif, i1, i2, 650, -4) +
    shape(top, b) +
    shape(
      top,
      `url(#${sheet.once('ctop', id => {
        const m = tileOf(look.motif, i1, i2)
        return `<pattern id="${id}" width="${m.w}" height="${m.h}" patternUnits="userSpaceOnUse" patternTransform="skewX(-30)scale(1.1 .55)">${m.body}</pattern>`
      })})`,
    ) +
    shape(
      top,
      sheet.linear([
        [0, '#FFF6E0', 0.32],
        [1, '#2A1320', 0.1],
      ]),
    ) +
    shape('M-60 -400H60L66 -300V0H-54V-300Z', PALETTE.paper, 'fill-opacity=".96"') +
    `<g transform="translate(-54 -300)"><path d="M0 0H120V300H0Z" fill="${motifFill(sheet, 'kawung', mix(b, PALETTE.paper, 0.35), PALETTE.paper, 0.5)}"/></g>` +
    shape('M-46 -236H58V-70H-46Z', PALETTE.paper) +
    letterBlock(product.name.id.replace(/^Kain /, ''), 6, -160, 88, 120, {
      voice: 'deco',
      fill: b,
      max: 20,
    }) +
    houseMark(6, -96, 16, b, look.sign)
  return { svg: art, w: 680, h: 400, focus: { x: -180, y: -230, r: 190 }, shadow: 'M-330 -400H330V0H-330Z' }
}

export const scarf: Form = (sheet, _product, look) => {
  const d = 'M-170 -14C-186 200 -150 520 -182 900L-20 930C-40 560 -20 300 -6 -14Z'
  const d2 = 'M-6 -14C10 260 -10 500 30 760L196 730C160 460 190 200 170 -14Z'
  const side = (d: string, m: MotifName, y: number) =>
    shape(d, look.base) +
    shape(d, motifFill(sheet, m, look.paper, look.second, 1.15, m === 'parang' ? 45 : 0)) +
    `<g ${sheet.clip(d)}><g transform="translate(-240 ${y})"><path d="M0 0H480V170H0Z" fill="${darken(look.base, 0.35)}"/><path d="M0 0H480V90H0Z" fill="${motifFill(sheet, 'lotus', look.paper, look.second, 0.8)}"/></g></g>`
  const fr = (x0: number, y0: number, x1: number, y1: number) =>
    stroke(
      Array.from({ length: 22 }, (_, i) => {
        const t = i / 21
        return `M${num(x0 + (x1 - x0) * t)} ${num(y0 + (y1 - y0) * t)}q${num((sheet.chance() - 0.5) * 10)} 24 ${num((sheet.chance() - 0.5) * 8)} 46`
      }).join(''),
      look.second,
      3.4,
    )
  const art =
    rail +
    fr(-180, 898, -22, 928) +
    fr(32, 758, 194, 730) +
    side(d2, look.motif, 590) +
    side(d, 'parang', 740) +
    folds(sheet, d, [
      [-150, 50, -10, 930, -10],
      [-70, 40, -10, 930, 0],
    ]) +
    folds(sheet, d2, [
      [20, 60, -10, 760, 30],
      [110, 50, -10, 760, 16],
    ]) +
    shape('M-176 -20C-100 -34 100 -34 176 -20V26C100 8 -100 8 -176 26Z', look.base) +
    shape(
      'M-176 -20C-100 -34 100 -34 176 -20V26C100 8 -100 8 -176 26Z',
      sheet.linear(
        [
          [0, '#FFF6E0', 0.4],
          [1, '#2A1320', 0.2],
        ],
        0,
        0,
        0,
        1,
      ),
    )
  return {
    svg: group('translate(0 -960)', art),
    w: 420,
    h: 980,
    focus: { x: -90, y: -500, r: 150 },
    scene: hangingScene({ art, outline: d + d2, box: { w: 400, h: 944, cy: 450 }, y: 220, scale: 1.16 }),
  }
}
