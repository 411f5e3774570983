import type { ArtProduct } from '../art-product.ts'
import { lighten } from '../colour.ts'
import { maskArt } from '../crafts/mask-faces.ts'
import { FORMS } from '../forms.ts'
import { lookOf } from '../looks/looks.ts'
import { PALETTE } from '../palette.ts'
import { PROPS } from '../props/props.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipse, group, shape, stroke } from '../svg.ts'

/** A thing in both hands: drawn standing on the origin, w wide. */
type Held = { readonly pose: 'hold'; readonly w: number; readonly svg: string }
/** A tool in the right hand, work on the table under the left. */
type AtWork = { readonly pose: 'work'; readonly tool: string; readonly work: string }
/** The trade on the table beside, hands out of sight. */
type Beside = { readonly pose: 'beside'; readonly svg: string }

export type Handwork = Held | AtWork | Beside
type Choice = (sheet: Sheet) => Handwork

/** What makers of each category are drawn with. */
const TRADES: Readonly<Record<string, readonly Choice[] | undefined>> = {
  'snack-savoury': [
    sheet => pack(sheet, 'keripik-tempe-original', 'Keripik Tempe', 250),
    sheet => beside(group('scale(.95)', PROPS.dish(sheet, 'tempe', '#F4ECDC', PALETTE.teal))),
    sheet => pack(sheet, 'rempeyek-kacang', 'Rempeyek Kacang', 240),
    sheet => frying(sheet),
  ],
  'fruit-chips': [
    sheet => pack(sheet, 'keripik-apel', 'Keripik Apel', 250),
    sheet => held(group('scale(1.05)', PROPS.apple(sheet)), 190),
    sheet => pack(sheet, 'keripik-nanas', 'Keripik Nanas', 250),
  ],
  'cakes-pastry': [
    sheet => held(group('scale(.98)', PROPS.dish(sheet, 'pia', '#F4ECDC', PALETTE.apple)), 290),
    sheet => pack(sheet, 'kukis-apel', 'Kukis Apel', 250),
    sheet => beside(PROPS.stack(sheet, 'pia', 4, 190)),
  ],
  sweets: [
    sheet => pack(sheet, 'selai-apel', 'Selai Apel', 240),
    sheet => pack(sheet, 'permen-susu', 'Permen Susu', 240),
    sheet => pack(sheet, 'manisan-apel-kering', 'Manisan Apel', 240),
  ],
  beverages: [
    sheet => pack(sheet, 'sari-apel-botol', 'Sari Apel', 270),
    sheet =>
      beside(
        group('scale(.95)', PROPS.ginger(sheet)) + group('translate(-90 20)scale(.7)', PROPS.glass(sheet)),
      ),
    sheet => pack(sheet, 'madu-bunga-kopi', 'Madu Kopi', 250),
  ],
  'coffee-tea': [
    sheet => held(group('scale(1.1)', PROPS.cup(sheet)), 240),
    sheet => pack(sheet, 'kopi-arabika-biji', 'Kopi Arabika', 250),
  ],
  condiments: [
    sheet => grinding(sheet),
    sheet => pack(sheet, 'sambal-bawang', 'Sambal Bawang', 230),
    sheet => beside(PROPS.shallots(sheet) + group('translate(70 30)', PROPS.chiliPair(sheet))),
  ],
  'dry-protein': [
    sheet => pack(sheet, 'abon-ayam', 'Abon Ayam', 240),
    sheet => held(group('scale(.98)', PROPS.dish(sheet, 'abonSapi', '#F4ECDC', PALETTE.indigo)), 290),
  ],
  'batik-textile': [
    sheet => waxing(sheet, 'lotus', PALETTE.indigo),
    sheet => pack(sheet, 'batik-cap-topeng', 'Kain Batik', 190),
    sheet => waxing(sheet, 'tugu', PALETTE.maroon),
  ],
  'masks-woodcraft': [
    sheet => held(group('translate(0 -100)scale(.36)', maskArt(sheet, 'panji')), 170),
    sheet => painting(sheet, group('translate(0 -96)scale(.34)', maskArt(sheet, 'klana'))),
  ],
  ceramics: [
    sheet => pack(sheet, 'mug-keramik-dinoyo', 'Mug', 220),
    sheet => painting(sheet, standing(sheet, 'vas-keramik-dinoyo', 'Vas', 330).svg),
  ],
  'rattan-bamboo': [
    sheet => pack(sheet, 'keranjang-rotan', 'Keranjang', 210),
    sheet => pack(sheet, 'tas-mendong', 'Tas Mendong', 230),
  ],
  'knit-accessories': [
    sheet => knitting(sheet, PALETTE.lilac),
    sheet => pack(sheet, 'boneka-rajut-apel', 'Boneka', 210),
    sheet => knitting(sheet, PALETTE.terracotta),
  ],
  'personal-care': [sheet => pack(sheet, 'sabun-apel', 'Sabun Apel', 130)],
  'home-fragrance': [sheet => pack(sheet, 'lilin-aroma-apel', 'Lilin Apel', 200)],
  stationery: [
    sheet => pack(sheet, 'buku-catatan-batik', 'Buku Catatan', 240),
    sheet => painting(sheet, standing(sheet, 'kartu-pos-malang', 'Kartu Pos', 230).svg),
  ],
}

export const handworkOf = (sheet: Sheet, trade: string, seed: number): Handwork => {
  const choices = TRADES[trade] ?? []
  const choice = choices[(seed >>> 3) % Math.max(1, choices.length)]
  return choice ? choice(sheet) : beside(group('scale(.9)', PROPS.apple(sheet)))
}

const sample = (name: string, slug: string): ArtProduct => ({
  slug,
  category: '',
  kind: 'food',
  name: { id: name, en: name },
  netContent: null,
})

/** A product of the catalogue, drawn `height` high. */
const standing = (sheet: Sheet, slug: string, name: string, height: number): { svg: string; w: number } => {
  const product = sample(name, slug)
  const look = lookOf(product, slug.length)
  const made = FORMS[look.form](sheet, product, look)
  const scale = Math.round((height / made.h) * 1000) / 1000
  return { svg: group(`scale(${scale})`, made.svg), w: made.w * scale }
}

const pack = (sheet: Sheet, slug: string, name: string, height: number): Held => {
  const { svg, w } = standing(sheet, slug, name, height)
  return held(svg, w)
}

const held = (svg: string, w: number): Held => ({ pose: 'hold', w, svg })
const beside = (svg: string): Beside => ({ pose: 'beside', svg })

// Tools pass through the fist at the origin and point to the lower left, where the work lies.

const waxing = (sheet: Sheet, motif: 'lotus' | 'tugu', dye: string): AtWork => ({
  pose: 'work',
  tool: group('translate(6 14)rotate(-24)scale(.95)', PROPS.canting(sheet)),
  work: group('translate(-10 26)scale(1.1)', PROPS.cloth(sheet, motif, dye, PALETTE.cream, PALETTE.turmeric)),
})

const painting = (sheet: Sheet, work: string): AtWork => ({
  pose: 'work',
  tool: group('translate(-30 2)rotate(-30)scale(.95)', PROPS.brush(sheet, PALETTE.apple)),
  work: softShadow(sheet, 8, 4, 110, 24, 0.5) + group('translate(0 6)', work),
})

const grinding = (sheet: Sheet): AtWork => {
  const stone = sheet.linear([
    [0, '#8A8580'],
    [0.4, '#6A6560'],
    [1, '#3E3A38'],
  ])
  const mortar =
    softShadow(sheet, 10, 0, 170, 36, 0.5) +
    shape('M-150 -70C-140 -14 -90 8 0 8C90 8 140 -14 150 -70Z', stone) +
    ellipse(0, -70, 150, 38, '#8F8A84') +
    ellipse(0, -66, 126, 28, '#4A4542') +
    ellipse(0, -62, 104, 20, '#B5341C') +
    group('translate(-40 -54)scale(.5)', PROPS.chili(sheet, '#C5281F', -8)) +
    group('translate(56 -66)scale(.4)', PROPS.shallot(sheet))
  const pestle = group(
    'rotate(38)',
    stroke('M0 -50V86', '#4A4542', 40),
    stroke('M-6 -50V80', '#8A8580', 20),
    ellipse(0, 90, 26, 20, '#5A5550'),
  )
  return { pose: 'work', tool: pestle, work: mortar }
}

const frying = (sheet: Sheet): AtWork => {
  const iron = sheet.linear([
    [0, '#5E5A5C'],
    [0.4, '#3A373A'],
    [1, '#1E1C20'],
  ])
  const wok =
    softShadow(sheet, 10, 0, 190, 36, 0.5) +
    shape('M-176 -66C-150 0 -80 14 0 14C80 14 150 0 176 -66Z', iron) +
    ellipse(0, -66, 176, 42, '#6A6668') +
    ellipse(0, -62, 158, 33, '#C98A2E') +
    group('translate(0 -24)scale(.9)', PROPS.lying(sheet, 'tempe'))
  const skimmer = group(
    'rotate(36)',
    stroke('M0 -40V70', '#B57E45', 13),
    stroke('M0 60V110', '#9AA0A5', 8),
    ellipse(0, 122, 46, 20, '#B9BFC3'),
    ellipse(0, 122, 36, 14, '#8A9095'),
  )
  return { pose: 'work', tool: skimmer, work: wok }
}

const knitting = (sheet: Sheet, colour: string): AtWork => ({
  pose: 'work',
  tool: group(
    'rotate(-62)',
    stroke('M-120 0H70', '#C99A5E', 9),
    circle(72, 0, 10, lighten(PALETTE.apple, 0.1)),
  ),
  work: group('translate(-30 6)scale(.82)', PROPS.yarn(sheet, colour)),
})
