import { GLYPHS } from './glyphs.ts'
import { thousandths } from './svg.ts'

// Lettering drawn as strokes, so a label looks the same on every machine and its width is known exactly.

type VoiceStyle = {
  /** Stroke weights of stems and hairs, in hundredths of the capital height. */
  readonly stem: number
  readonly hair: number
  readonly gap: number
  /** Width factor. */
  readonly x: number
  readonly cap: 'round' | 'square'
  /** Slope in degrees. */
  readonly lean?: number
}

const VOICES = {
  round: { stem: 21, hair: 21, gap: 15, x: 0.86, cap: 'round' },
  bold: { stem: 27, hair: 27, gap: 14, x: 0.86, cap: 'round' },
  deco: { stem: 23, hair: 8, gap: 17, x: 0.9, cap: 'square' },
  wide: { stem: 11, hair: 11, gap: 34, x: 1.02, cap: 'square' },
  tall: { stem: 18, hair: 18, gap: 15, x: 0.6, cap: 'round' },
  lean: { stem: 22, hair: 15, gap: 14, x: 0.84, cap: 'round', lean: -11 },
  fine: { stem: 13, hair: 13, gap: 25, x: 0.95, cap: 'round' },
} satisfies Record<string, VoiceStyle>

export type Voice = keyof typeof VOICES
type Anchor = 'start' | 'middle' | 'end'

const styleOf = (voice: Voice): VoiceStyle => VOICES[voice]

const plainCapitals = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()

/** Width in hundredths of the letter size, weight of the strokes included. */
export const measure = (text: string, voice: Voice = 'round'): number => {
  const style = styleOf(voice)
  let width = 0
  for (const letter of plainCapitals(text)) {
    const glyph = GLYPHS[letter]
    if (letter === ' ') width += 50 * style.x + style.gap
    else if (glyph) width += glyph[0] * style.x + style.stem + style.gap
  }
  return Math.max(0, width - style.gap)
}

type LineOptions = { voice?: Voice; fill?: string; anchor?: Anchor }

/** One line on the base line y; size is the height of the capitals in user units. */
export const letterLine = (
  text: string,
  x: number,
  y: number,
  size: number,
  { voice = 'round', fill = '#2B1A1F', anchor = 'middle' }: LineOptions = {},
): string => {
  const style = styleOf(voice)
  const scale = size / (100 + style.hair)
  const width = measure(text, voice)
  let pen = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0
  let stems = ''
  let hairs = ''
  for (const letter of plainCapitals(text)) {
    if (letter === ' ') {
      pen += 50 * style.x + style.gap
      continue
    }
    const glyph = GLYPHS[letter]
    if (!glyph) continue
    const [advance, stemPath, hairPath] = glyph
    stems += shiftPath(stemPath, style.x, pen + style.stem / 2)
    hairs += shiftPath(hairPath, style.x, pen + style.stem / 2)
    pen += advance * style.x + style.stem + style.gap
  }
  const join = style.cap === 'round' ? 'round' : 'miter'
  const common = `fill="none" stroke="${fill}" stroke-linecap="${style.cap}" stroke-linejoin="${join}"`
  const lineOf = (d: string, width: number) => (d ? `<path d="${d}" stroke-width="${width}" ${common}/>` : '')
  const letters =
    style.stem === style.hair
      ? lineOf(stems + hairs, style.stem)
      : lineOf(stems, style.stem) + lineOf(hairs, style.hair)
  const baseline = y - (style.hair / 2) * scale
  const slope = style.lean ? `skewX(${style.lean})` : ''
  return `<g transform="translate(${thousandths(x)} ${thousandths(baseline)})${slope}scale(${Math.round(scale * 1e4) / 1e4})">${letters}</g>`
}

/** Widens glyph data by k and moves it dx to the right. Absolute M, L, C, H and V only. */
const shiftPath = (d: string, k: number, dx: number): string => {
  let moved = ''
  for (const [, command = '', args = ''] of d.matchAll(/([MLCHV])([^MLCHV]*)/g)) {
    const values = (args.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    const isX = (i: number) => (command === 'H' ? true : command === 'V' ? false : i % 2 === 0)
    moved += command + values.map((v, i) => Math.round((isX(i) ? v * k + dx : v) * 10) / 10).join(' ')
  }
  return moved
}

type BlockOptions = LineOptions & {
  maxLines?: number
  /** The largest letter size. */
  max?: number
  /** Line distance in letter sizes. */
  lead?: number
  shadow?: string
  /** Every line as wide as the block, as on a display label. */
  justify?: boolean
}

type Setting = { lines: { text: string; size: number }[]; gap: number; height: number; score: number }

/** A block of lines centred on y, broken so that it fills the box best. */
export const letterBlock = (
  text: string,
  x: number,
  y: number,
  w: number,
  h: number,
  options: BlockOptions = {},
): string => {
  const { voice = 'round', fill, anchor, shadow } = options
  const setting = bestSetting(text, w, h, options)
  let baseline = y - setting.height / 2
  let letters = ''
  for (const { text, size } of setting.lines) {
    baseline += size
    if (shadow)
      letters += letterLine(text, x + size * 0.06, baseline + size * 0.06, size, {
        voice,
        fill: shadow,
        anchor,
      })
    letters += letterLine(text, x, baseline, size, { voice, fill, anchor })
    baseline += setting.gap || size * ((options.lead ?? 1.34) - 1)
  }
  return letters
}

const bestSetting = (text: string, w: number, h: number, options: BlockOptions): Setting => {
  const breaks = lineBreaks(plainCapitals(text).split(/\s+/).filter(Boolean), options.maxLines ?? 4)
  const best = (set: (lines: string[]) => Setting) =>
    breaks.map(set).reduce((a, b) => (b.score > a.score ? b : a), { lines: [], gap: 0, height: 0, score: 0 })
  if (options.justify) {
    const full = best(lines => setFullWidth(lines, w, h, options))
    if (full.lines.length > 1) return full
  }
  return best(lines => setEven(lines, w, h, options))
}

const lineBreaks = (words: readonly string[], maxLines: number): string[][] => {
  let breaks: string[][] = [[]]
  for (const word of words)
    breaks = breaks.flatMap(lines => {
      const last = lines.at(-1)
      const apart = [...lines, word]
      return last === undefined ? [apart] : [apart, [...lines.slice(0, -1), `${last} ${word}`]]
    })
  return breaks.filter(lines => lines.length <= maxLines)
}

/** All lines in one size. */
const setEven = (lines: string[], w: number, h: number, options: BlockOptions): Setting => {
  const { voice = 'round', max = Number.POSITIVE_INFINITY, lead = 1.34 } = options
  const style = styleOf(voice)
  const widths = lines.map(text => measure(text, voice))
  const widest = Math.max(...widths)
  const usable = w * (style.lean ? 0.94 : 1) * (100 + style.hair)
  const size = Math.min(max, usable / widest, h / (1 + (lines.length - 1) * lead))
  const ragged = widths.reduce((sum, width) => sum + (widest - width) / widest, 0) / lines.length
  return {
    lines: lines.map(text => ({ text, size })),
    gap: size * (lead - 1),
    height: size * (1 + (lines.length - 1) * lead),
    score: size * (1 - ragged * 0.25),
  }
}

/** Every line as wide as the block, as far as the sizes stay kin. */
const setFullWidth = (lines: string[], w: number, h: number, options: BlockOptions): Setting => {
  const { voice = 'round', max = Number.POSITIVE_INFINITY } = options
  const style = styleOf(voice)
  const usable = w * (style.lean ? 0.94 : 1) * (100 + style.hair)
  const full = lines.map(text => usable / measure(text, voice))
  const smallest = Math.min(...full)
  const sizes = full.map(size => Math.min(size, smallest * 1.75, max))
  const least = Math.min(...sizes)
  const gap = least * 0.34
  const sum = sizes.reduce((a, b) => a + b, 0)
  const total = sum + (lines.length - 1) * gap
  const shrink = Math.min(1, h / total)
  return {
    lines: lines.map((text, i) => ({ text, size: (sizes[i] ?? 0) * shrink })),
    gap: gap * shrink,
    height: total * shrink,
    score: (least * 0.65 + (sum / sizes.length) * 0.35) * shrink,
  }
}
