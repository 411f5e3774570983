import { darken, lighten } from '../colour.ts'
import type { MaskCharacter } from '../looks/look.ts'
import { PALETTE } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipse, group, shape, stroke } from '../svg.ts'

// Masks of Malang. Klana: red, large round eyes, moustache, a proud closed mouth. Panji: green, lowered
// rice-grain eyes, slender nose, a quiet smile. Sekartaji: the same calm, in ivory.

const GOLD = '#E0AE3E'
const OLD_GOLD = '#8F5E14'
const BLACK = '#1B0E0C'
const IVORY = '#FBF3E2'

const COLOURS: Record<MaskCharacter, string> = { klana: '#B5261E', panji: '#2F7D58', sekartaji: '#F2E7CF' }

const CROWN =
  'M-216 -96C-240 -190 -206 -236 -214 -300C-176 -280 -160 -252 -150 -226C-142 -290 -106 -316 -100 -366C-64 -336 -48 -300 -44 -268C-36 -330 -14 -356 0 -414C14 -356 36 -330 44 -268C48 -300 64 -336 100 -366C106 -316 142 -290 150 -226C160 -252 176 -280 214 -300C206 -236 240 -190 216 -96C150 -146 -150 -146 -216 -96Z'
const BROAD_FACE =
  'M-206 -110C-224 0 -206 110 -150 190C-110 246 -60 286 0 300C60 286 110 246 150 190C206 110 224 0 206 -110C150 -160 -150 -160 -206 -110Z'
const SLENDER_FACE =
  'M-186 -110C-206 0 -186 110 -128 200C-92 254 -50 296 0 312C50 296 92 254 128 200C186 110 206 0 186 -110C140 -160 -140 -160 -186 -110Z'

/** The outline of crown and face, for shadows; the box that maskArt fills is 520 wide and 730 high. */
export const MASK_OUTLINE =
  'M-216 -96C-240 -190 -206 -236 -214 -300L0 -414L214 -300C206 -236 240 -190 216 -96C224 0 206 110 150 190C110 246 60 286 0 300C-60 286 -110 246 -150 190C-206 110 -224 0 -216 -96Z'

/** A mask round the origin, which lies between its eyes. */
export const maskArt = (sheet: Sheet, who: MaskCharacter): string => {
  const colour = COLOURS[who]
  const face = who === 'klana' ? BROAD_FACE : SLENDER_FACE
  const features =
    who === 'klana' ? klanaFeatures(sheet, colour) : refinedFeatures(sheet, colour, who === 'panji')
  return earPlates() + crown(sheet) + carvedFace(sheet, face, colour) + features + browJewel() + goldRim(who)
}

const onBothSides = (draw: string): string => draw + group('scale(-1 1)', draw)
const gleam = (d: string, width: number, opacity = 0.34): string =>
  stroke(d, '#FFF3DC', width, `stroke-opacity="${opacity}"`)

const earPlates = (): string =>
  onBothSides(
    shape('M204 -60C262 -70 270 30 226 96C214 110 204 90 200 60Z', GOLD) +
      stroke('M224 -40C246 -20 242 40 220 70', OLD_GOLD, 5, 'stroke-opacity=".7"') +
      circle(226, 112, 17, PALETTE.apple),
  )

const crown = (sheet: Sheet): string => {
  const metal = sheet.linear(
    [
      [0, '#F8DE92'],
      [0.4, GOLD],
      [1, '#A9741E'],
    ],
    0,
    0,
    0.7,
    1,
  )
  const chasing =
    'M0 -390C10 -330 26 -300 26 -250M100 -344C92 -300 112 -280 118 -230M100 -344C74 -310 68 -280 70 -240M204 -276C188 -240 206 -210 198 -160'
  const band = 'M-214 -112C-150 -176 150 -176 214 -112L218 -84C150 -146 -150 -146 -218 -84Z'
  return (
    shape(CROWN, metal) +
    onBothSides(stroke(chasing, OLD_GOLD, 4.5)) +
    jewel(sheet, 0, -290, 17, PALETTE.apple) +
    onBothSides(jewel(sheet, 94, -262, 14, '#2F7D58') + jewel(sheet, 180, -196, 12, PALETTE.apple)) +
    shape(band, '#2F5E46') +
    stroke('M-208 -104C-150 -162 150 -162 208 -104', '#FBE7A8', 12, 'stroke-dasharray="0 21"')
  )
}

const jewel = (sheet: Sheet, x: number, y: number, r: number, colour: string): string => {
  const cut = sheet.radial(
    [
      [0, lighten(colour, 0.5)],
      [0.5, colour],
      [1, darken(colour, 0.4)],
    ],
    0.35,
    0.3,
    0.8,
  )
  return circle(x, y, r + 4, '#FBE7A8') + circle(x, y, r, cut)
}

const carvedFace = (sheet: Sheet, face: string, colour: string): string => {
  const wood = sheet.radial(
    [
      [0, lighten(colour, 0.34)],
      [0.4, colour],
      [0.8, darken(colour, 0.24)],
      [1, darken(colour, 0.46)],
    ],
    0.38,
    0.32,
    0.72,
  )
  return stroke(face, '#3A0A08', 8, 'stroke-opacity=".35"') + shape(face, wood)
}

const klanaFeatures = (sheet: Sheet, colour: string): string => {
  const lid = 'M36 0C62 -42 140 -48 172 -6'
  const eye =
    shape('M30 -34C60 -78 136 -88 184 -40C150 -60 90 -56 34 -14Z', BLACK) +
    stroke('M184 -40C196 -52 200 -66 196 -80', BLACK, 9) +
    shape(`${lid}C148 38 68 42 36 0Z`, IVORY) +
    stroke(`${lid}C148 38 68 42 36 0Z`, GOLD, 7) +
    stroke(lid, BLACK, 5) +
    circle(102, -4, 27, BLACK) +
    stroke('M44 40C76 62 128 60 160 34', darken(colour, 0.45), 4, 'stroke-opacity=".6"')
  const nose =
    'M-26 -10C-34 50 -64 78 -62 104C-58 128 -26 126 0 118C26 126 58 128 62 104C64 78 34 50 26 -10C14 -20 -14 -20 -26 -10Z'
  const roundNose = sheet.linear([
    [0, lighten(colour, 0.3)],
    [0.45, colour],
    [1, darken(colour, 0.4)],
  ])
  // Half of the moustache: it leaves the middle thick and turns up at its end.
  const moustache =
    'M0 134C40 122 84 142 124 136C148 132 160 112 158 92C170 108 172 134 150 152C116 176 46 172 0 154Z'
  const lips =
    'M-70 190C-34 180 -16 184 0 188C16 184 34 180 70 190C48 216 24 222 0 222C-24 222 -48 216 -70 190Z'
  return (
    ellipse(-112, 70, 62, 50, '#FFF3DC', 'fill-opacity=".1"') +
    ellipse(112, 70, 62, 50, '#2A0A08', 'fill-opacity=".12"') +
    onBothSides(eye) +
    circle(-110, -13, 7, '#FFFFFF') +
    circle(94, -13, 7, '#FFFFFF') +
    shape(nose, roundNose) +
    onBothSides(ellipse(34, 108, 14, 9, '#4A0A08')) +
    gleam('M-8 0C-12 40 -18 70 -14 96', 8) +
    shape(lips, '#7A1512') +
    shape('M-46 197C-20 192 20 192 46 197L40 204C16 209 -16 209 -40 204Z', IVORY) +
    stroke('M-30 196V206M-10 195V207M10 195V207M30 196V206', '#8A6A4A', 2.4) +
    stroke('M-74 186C-34 182 34 182 74 186', '#4A0A08', 4.5) +
    gleam('M-30 214Q0 219 26 214', 4, 0.28) +
    onBothSides(shape(moustache, BLACK)) +
    stroke('M-40 250Q0 266 40 250M-26 264Q0 274 26 264', BLACK, 5, 'stroke-opacity=".75"')
  )
}

const refinedFeatures = (sheet: Sheet, colour: string, moustache: boolean): string => {
  const eye =
    stroke('M42 -50C78 -80 124 -76 160 -46', BLACK, 7) +
    shape('M38 4C72 -22 128 -22 164 6C128 30 72 30 38 4Z', darken(colour, 0.2), 'fill-opacity=".6"') +
    shape('M46 6C78 -8 122 -8 156 8C124 21 78 21 46 6Z', IVORY) +
    shape('M84 3C94 -2 110 -2 118 4C112 17 92 17 84 3Z', BLACK) +
    stroke('M42 5C76 -12 124 -12 162 8', BLACK, 4.4) +
    stroke('M50 12C80 26 124 26 152 14', GOLD, 3.4)
  const nose =
    'M-14 -14C-18 50 -40 92 -34 108C-28 122 -12 118 0 114C12 118 28 122 34 108C40 92 18 50 14 -14C8 -20 -8 -20 -14 -14Z'
  const slenderNose = sheet.linear([
    [0, lighten(colour, 0.36)],
    [0.5, colour],
    [1, darken(colour, 0.36)],
  ])
  const mouth =
    shape('M-60 176C-34 160 -14 162 0 170C14 162 34 160 60 176C34 186 -34 186 -60 176Z', '#A8342A') +
    shape('M-60 176C-30 190 30 190 60 176C40 210 -40 210 -60 176Z', '#B84A3C') +
    stroke('M-70 170C-40 187 40 187 70 170', '#5A0A0C', 4.4)
  return (
    onBothSides(eye) +
    shape(nose, slenderNose) +
    gleam('M-4 -4C-6 40 -10 70 -8 96', 6, 0.45) +
    onBothSides(stroke('M24 108Q16 116 8 112', darken(colour, 0.6), 4)) +
    group('translate(0 34)scale(.8)', mouth) +
    gleam('M-16 190Q0 195 14 190', 4, 0.4) +
    (moustache ? onBothSides(stroke('M44 152C30 146 14 147 6 152', BLACK, 4.4)) : '')
  )
}

const browJewel = (): string => {
  const petal = shape('M0 -12C8 -18 8 -30 0 -36C-8 -30 -8 -18 0 -12Z', '#FBE7A8')
  const petals = [0, 60, 120, 180, 240, 300]
    .map(turn => group(`translate(0 -74)rotate(${turn})`, petal))
    .join('')
  return circle(0, -74, 17, GOLD) + petals + circle(0, -74, 9, PALETTE.apple)
}

const goldRim = (who: MaskCharacter): string => {
  const [side, chin] = who === 'klana' ? [196, 302] : [206, 314]
  return (
    gleam('M-160 -70C-180 10 -160 90 -118 150', 14, 0.2) +
    stroke(
      `M-150 ${side}C-110 246 -60 286 0 ${chin}C60 286 110 246 150 ${side}`,
      GOLD,
      9,
      'stroke-dasharray="0 18"',
    )
  )
}
