import type { Font, Glyph } from 'fontkit'

/** One design in one weight: the files that hold it, the one asked first first. */
export type Typeface = { faces: readonly Font[] }

/** SVG path data with the beginning of the base line at 0 0, and how far the words reach, in px. */
export type Outline = { path: string; width: number }

/**
 * Words as outlines, so that a picture or a label is the same on a machine without any font. What no face can
 * draw is first written plainer, then left out: there is never an empty box. `features` are OpenType tags, such
 * as `tnum` for figures of one width.
 */
export function outline(text: string, typeface: Typeface, size: number, features: string[] = []): Outline {
  const parts: string[] = []
  let pen = 0
  for (const { face, words } of runsOf(text, typeface)) {
    const scale = size / face.unitsPerEm
    const { glyphs, positions } = face.layout(words, features)
    glyphs.forEach((glyph, at) => {
      const position = positions[at]
      if (!position) return
      const path = glyphPath(glyph, pen + position.xOffset * scale, -position.yOffset * scale, scale)
      if (path) parts.push(path)
      pen += position.xAdvance * scale
    })
  }
  return { path: parts.join(''), width: pen }
}

/** The text as it will be drawn: white space is one space, and only signs that the typeface has. */
export function drawable(text: string, typeface: Typeface): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .map(sign => (faceFor(sign, typeface) ? sign : plainer(sign, typeface)))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const PLAINER: Readonly<Record<string, string>> = {
  '→': '-',
  '←': '-',
  '•': '·',
  '‑': '-',
  '−': '-',
  '″': '"',
  '′': "'",
}

/** Without its marks, or as another sign, or not at all. */
function plainer(sign: string, typeface: Typeface): string {
  const bare = PLAINER[sign] ?? sign.normalize('NFKD').replace(/\p{Mark}/gu, '')
  return [...bare].filter(part => faceFor(part, typeface)).join('')
}

function faceFor(sign: string, { faces }: Typeface): Font | undefined {
  const codePoint = sign.codePointAt(0) ?? 0
  return faces.find(face => face.hasGlyphForCodePoint(codePoint))
}

type Run = { face: Font; words: string }

/** Neighbours that one face can draw stay together, so that kerning holds. */
function runsOf(text: string, typeface: Typeface): Run[] {
  const runs: Run[] = []
  for (const sign of drawable(text, typeface)) {
    const face = faceFor(sign, typeface)
    if (!face) continue
    const last = runs[runs.length - 1]
    if (last?.face === face) last.words += sign
    else runs.push({ face, words: sign })
  }
  return runs
}

const LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const

/** Fonts count upwards, pictures downwards. */
function glyphPath(glyph: Glyph, x: number, y: number, scale: number): string {
  const place = (value: number, at: number) =>
    hundredths(at % 2 === 0 ? x + value * scale : y - value * scale)
  return glyph.path.commands.map(({ command, args }) => LETTERS[command] + args.map(place).join(' ')).join('')
}

const hundredths = (value: number) => Math.round(value * 100) / 100
