import { darken, mix } from '../colour.ts'
import type { Form, RoomArt } from '../drawn.ts'
import { letterBlock } from '../lettering.ts'
import type { Look } from '../looks/look.ts'
import { motifFill } from '../motif-fill.ts'
import { type MotifName, tileOf } from '../motif-tiles.ts'
import { houseMark } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { folds, softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, group, num, shape, stroke } from '../svg.ts'
import { hangingScene, rail } from './hanging.ts'
import { vaseWithFlowers } from './vase.ts'

/** A length of batik, over its frame or folded in a paper band. */
export const clothStack: Form = (sheet, product, look) =>
  look.fold === 'drape' ? drapedCloth(sheet, look) : foldedCloth(sheet, product.name.id, look)

const downGleam = (sheet: Sheet, from: number, shade: number): string =>
  sheet.linear(
    [
      [0, '#FFF6E0', from],
      [1, '#2A1320', shade],
    ],
    0,
    0,
    0,
    1,
  )

/** Over a gawangan, the wooden frame that batik makers hang a cloth on. */
const drapedCloth = (sheet: Sheet, look: Look) => {
  const { base, paper: ink, motif, motif2 = 'vine' } = look
  const ink2 = look.ink2 ?? look.second
  const d =
    'M-300 -800C-312 -560 -296 -300 -310 -40C-200 -66 -120 -22 0 -44C110 -62 200 -20 312 -46C296 -300 312 -560 300 -800C200 -812 -200 -812 -300 -800Z'
  const teak = sheet.linear([
    [0, '#A9713A'],
    [0.5, '#8A5628'],
    [1, '#5E3616'],
  ])
  const beam = sheet.linear(
    [
      [0, '#C9985C'],
      [1, '#7A4A22'],
    ],
    0,
    0,
    0,
    1,
  )
  const border =
    shape('M0 0H640V200H0Z', darken(base, 0.25)) +
    shape('M0 0H640V110H0Z', motifFill(sheet, motif2, ink, ink2, 1.4)) +
    shape('M0 110H640V180H0Z', motifFill(sheet, 'tassel', ink2, ink, 0.9))
  const svg =
    shape('M-372 -840L-350 -840L-330 0L-362 0ZM372 -840L350 -840L330 0L362 0Z', teak) +
    shape('M-420 -14H-280V8H-420ZM280 -14H420V8H280Z', '#6E431E') +
    shape('M-400 -828H400V-800H-400Z', beam) +
    shape(d, base) +
    shape(d, motifFill(sheet, motif, ink, ink2, 1.5)) +
    `<g ${sheet.clip(d)}>${group('translate(-320 -210)', border)}${stroke('M-320 -212H320', ink, 5)}</g>` +
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
  return { svg, w: 800, h: 840, focus: { x: 0, y: -400, r: 240 }, shadow: d }
}

/** One cloth folded three times, a corner of its border turned out, in a paper band. */
const foldedCloth = (sheet: Sheet, name: string, look: Look) => {
  const { base, paper, motif } = look
  const ink2 = look.ink2 ?? look.second
  const top = 'M-340 -330L-256 -446H340L326 -330Z'
  const layers = [
    { y: 0, h: 112, w: 676, shift: 0 },
    { y: -112, h: 108, w: 660, shift: 5 },
    { y: -220, h: 110, w: 670, shift: -4 },
  ]
  const band = 'M-62 -446H62L68 -330V0H-56V-330Z'
  const label = letterBlock(name.replace(/^Kain /, ''), 6, -176, 92, 120, {
    voice: 'deco',
    fill: base,
    max: 20,
  })
  const svg =
    layers.map(layer => foldedLayer(sheet, layer, base, motif, paper, ink2)).join('') +
    shape(top, base) +
    shape(top, sheet.pattern(tileOf(motif, paper, ink2), 'skewX(-30)scale(1.1 .55)')) +
    shape(top, downGleam(sheet, 0.32, 0.1)) +
    shape('M170 -446H340L326 -330V-222H196Z', darken(look.second, 0.1)) +
    shape('M170 -446H340L326 -330V-222H196Z', motifFill(sheet, look.motif2 ?? 'vine', paper, ink2, 0.8)) +
    shape('M170 -446H340L326 -330V-222H196Z', downGleam(sheet, 0.3, 0.2)) +
    stroke('M176 -446L200 -222', paper, 4) +
    shape(band, paper, 'fill-opacity=".96"') +
    group(
      'translate(-56 -330)',
      shape('M0 0H124V330H0Z', motifFill(sheet, 'kawung', mix(base, paper, 0.35), paper, 0.5)),
    ) +
    shape('M-48 -256H60V-74H-48Z', PALETTE.paper) +
    label +
    houseMark(6, -108, 16, base, look.sign)
  return { svg, w: 700, h: 446, focus: { x: -190, y: -230, r: 200 }, shadow: 'M-340 -446H340V0H-340Z' }
}

type Layer = { readonly y: number; readonly h: number; readonly w: number; readonly shift: number }

const foldedLayer = (
  sheet: Sheet,
  { y, h, w, shift }: Layer,
  base: string,
  motif: MotifName,
  ink: string,
  ink2: string,
): string => {
  const x = w / 2
  const d = `M${-x + shift} ${y - h}Q${-x - 26 + shift} ${y - h / 2} ${-x + shift} ${y}H${x - 10 + shift}Q${x + 20 + shift} ${y - h * 0.25} ${x - 2 + shift} ${y - h / 2}Q${x + 20 + shift} ${y - h * 0.75} ${x - 6 + shift} ${y - h}Z`
  const edge = sheet.linear(
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
  )
  const sides = sheet.linear([
    [0, '#2A1320', 0.3],
    [0.1, '#FFF6E0', 0.16],
    [1, '#2A1320', 0.24],
  ])
  return (
    shape(d, darken(base, 0.1)) +
    shape(d, motifFill(sheet, motif, ink, ink2, 0.8)) +
    shape(d, edge) +
    shape(d, sides)
  )
}

/** A scarf hung over a rail, both ends to be seen, with a vase for its size. */
export const scarf: Form = (sheet, _product, look) => {
  const front = 'M-270 -14C-290 240 -236 560 -286 960L-26 990C-58 600 -34 300 -10 -14Z'
  const back = 'M-10 -14C16 270 -14 520 46 800L306 766C252 470 294 200 270 -14Z'
  const svg =
    rail +
    fringe(sheet, look.second, [-284, 958], [-28, 988]) +
    fringe(sheet, look.second, [48, 798], [304, 766]) +
    scarfEnd(sheet, back, look, look.motif, 620) +
    scarfEnd(sheet, front, look, look.motif, 800) +
    folds(sheet, front, [
      [-240, 80, -10, 990, -16],
      [-110, 60, -10, 990, 0],
    ]) +
    folds(sheet, back, [
      [30, 90, -10, 800, 46],
      [170, 70, -10, 800, 26],
    ]) +
    shape('M-278 -22C-160 -38 160 -38 278 -22V30C160 10 -160 10 -278 30Z', look.base) +
    shape('M-278 -22C-160 -38 160 -38 278 -22V30C160 10 -160 10 -278 30Z', downGleam(sheet, 0.4, 0.2))
  const hung = hangingScene({
    art: svg,
    outline: front + back,
    box: { w: 600, h: 1004, cy: 480 },
    y: 170,
    scale: 1.08,
  })
  const withVase: RoomArt = (sheet, room) =>
    hung(sheet, room) +
    softShadow(sheet, 1330, 1412, 170, 34, 0.6) +
    group(at(1310, 1412, 0.62), vaseWithFlowers(sheet, PALETTE.teal))
  return {
    svg: group('translate(0 -1020)', svg),
    w: 640,
    h: 1040,
    focus: { x: -150, y: -500, r: 190 },
    scene: withVase,
    frontScene: hung,
  }
}

const scarfEnd = (sheet: Sheet, d: string, look: Look, motif: MotifName, borderY: number): string => {
  const border =
    shape('M0 0H640V220H0Z', darken(look.base, 0.35)) +
    shape('M0 0H640V124H0Z', motifFill(sheet, 'lotus', look.paper, look.second, 1)) +
    stroke('M0 0H640M0 128H640', look.second, 5)
  return (
    shape(d, look.base) +
    shape(d, motifFill(sheet, motif, look.paper, look.second, 1.3, motif === 'parang' ? 45 : 0)) +
    `<g ${sheet.clip(d)}>${group(`translate(-320 ${borderY})`, border)}</g>`
  )
}

type Spot = readonly [x: number, y: number]

const fringe = (sheet: Sheet, colour: string, [x0, y0]: Spot, [x1, y1]: Spot): string => {
  const threads = Array.from({ length: 30 }, (_, i) => {
    const t = i / 29
    const [sway, swing] = [(sheet.chance() - 0.5) * 10, (sheet.chance() - 0.5) * 8]
    return `M${num(x0 + (x1 - x0) * t)} ${num(y0 + (y1 - y0) * t)}q${num(sway)} 28 ${num(swing)} 54`
  })
  return stroke(threads.join(''), colour, 3.6)
}
