import { fitHeadline, HEADLINE_LEADING } from './headline.ts'
import { drawable, outline, type Typeface } from './outline.ts'
import { ROOF_HEIGHT, roof } from './roof.ts'

export type ShareCard = {
  title: string
  /** What is said under the title, one short sentence a line; four at most are drawn. */
  lines: readonly string[]
  /** As it stands on the price card: `Rp11.000`. */
  priceText?: string
  /** A master; its middle fills the bay. */
  picture?: Uint8Array
  /** Colour of the wall, `#rrggbb`. */
  wall: `#${string}`
}

export type Typefaces = { display: Typeface; text: Typeface }

export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
const SIDE = 56
const RAIL = 10
const RAIL_WITH_PRICE = 536
const BAY_TOP = 56

/** The rail runs low enough for a price card to hang from it, or along the foot. */
const railTop = (card: ShareCard) => (card.priceText ? RAIL_WITH_PRICE : SHARE_HEIGHT - RAIL)

/** Where the picture stands: a square bay on the rail, at the right edge, its head under the roof. */
export function bayOf(card: ShareCard) {
  const side = railTop(card) - BAY_TOP
  return { left: SHARE_WIDTH - side, top: BAY_TOP, side }
}

const INK = '#2b1a1f'
const WHITE = '#ffffff'
const DARK = '#341a40'
const TURMERIC = '#f0b02e'

/** What lies under the picture: the wall and the floor it ends on. */
export function wallSvg(card: ShareCard): string {
  const foot = railTop(card)
  return svg(
    `<path d="M0 0H${SHARE_WIDTH}V${foot}H0Z" fill="${wallColour(card.wall)}"/>` +
      `<path d="M0 ${foot}H${SHARE_WIDTH}V${SHARE_HEIGHT}H0Z" fill="${WHITE}"/>`,
  )
}

/** What lies over the picture: roof, rail, price card and all words. Outlines only. */
export function wordsSvg(card: ShareCard, typefaces: Typefaces): string {
  return svg(
    roof(SHARE_WIDTH, SIDE, typefaces.display) +
      rail(railTop(card)) +
      words(card, typefaces) +
      (card.priceText
        ? priceCard(card.priceText, typefaces, card.picture ? bayOf(card).left + 24 : SIDE)
        : ''),
  )
}

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}">${body}</svg>`
}

function wallColour(wall: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(wall)) throw new TypeError(`Not a colour of a wall: ${JSON.stringify(wall)}`)
  return wall
}

const rail = (top: number) => `<path d="M0 ${top}h${SHARE_WIDTH}v${RAIL}H0Z" fill="${DARK}"/>`

const LINE_SIZE = 30
const LINE_LEADING = 42
const MOST_LINES = 4
const TITLE_TO_LINES = 26
/** Signs; more than the picture holds at its smallest, and few enough to be measured quickly. */
const LONGEST_TEXT = 240

/** Title and lines stand on the wall as one block, its foot a little above the rail. */
function words(card: ShareCard, { display, text }: Typefaces): string {
  const width = (card.picture ? bayOf(card).left : SHARE_WIDTH) - 2 * SIDE
  const lines = card.lines.filter(line => drawable(line, text)).slice(0, MOST_LINES)
  const linesHeight = lines.length > 0 ? TITLE_TO_LINES + lines.length * LINE_LEADING : 0
  const top = ROOF_HEIGHT + 64
  const foot = railTop(card) - 40
  const title = fitHeadline(card.title.slice(0, LONGEST_TEXT), display, {
    width,
    height: foot - top - linesHeight,
    largest: card.picture ? 88 : 116,
    smallest: 44,
    lines: 3,
  })
  const leading = title.size * HEADLINE_LEADING
  const height = title.lines.length * leading + linesHeight
  const begin = top + (foot - top - height) / 2
  const ink = inkOn(card.wall)
  const drawnTitle = title.lines.map((line, at) =>
    placed(outline(line, display, title.size).path, SIDE, begin + at * leading + title.size * 0.8, ink),
  )
  const firstLine = begin + title.lines.length * leading + TITLE_TO_LINES
  const drawnLines = lines.map((line, at) =>
    placed(lineOutline(line, text, width), SIDE, firstLine + at * LINE_LEADING + LINE_SIZE * 0.75, ink),
  )
  return [...drawnTitle, ...drawnLines].join('')
}

function lineOutline(line: string, typeface: Typeface, width: number): string {
  const { size, lines } = fitHeadline(line.slice(0, LONGEST_TEXT), typeface, {
    width,
    height: LINE_LEADING,
    largest: LINE_SIZE,
    smallest: LINE_SIZE - 6,
    lines: 1,
  })
  return outline(lines[0] ?? '', typeface, size, ['tnum']).path
}

const PRICE_SIZE = 46

/** Hangs from the rail, clipped to it. */
function priceCard(price: string, { display }: Typefaces, left: number): string {
  const { path, width } = outline(price, display, PRICE_SIZE)
  const wide = Math.round(width + 52)
  const top = RAIL_WITH_PRICE + 5
  return (
    `<path d="M${left} ${top}h${wide}v70a4 4 0 0 1-4 4H${left + 4}a4 4 0 0 1-4-4Z" fill="${TURMERIC}"/>` +
    `<rect x="${left + wide / 2 - 16}" y="${top + 6}" width="32" height="6" rx="3" fill="${DARK}"/>` +
    placed(path, left + 26, top + 58, INK)
  )
}

const placed = (path: string, x: number, y: number, fill: string) =>
  path ? `<path transform="translate(${x} ${Math.round(y)})" d="${path}" fill="${fill}"/>` : ''

/** Ink on every wall of the house; white only where ink could not be read (WCAG 2.2, 4.5 to 1). */
function inkOn(wall: string): string {
  return contrast(wall, INK) >= 4.5 ? INK : WHITE
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
