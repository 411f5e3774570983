import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitHeadline, HEADLINE_LEADING } from '#app/gateways/share-pictures/headline.ts'
import { drawable, outline } from '#app/gateways/share-pictures/outline.ts'
import { calistoga, figtree } from '#app/gateways/share-pictures/typefaces.server.ts'

const display = calistoga()
const text = figtree('600')

describe('words as outlines', () => {
  test('are path data and nothing else, as wide as they are large', () => {
    const small = outline('Keripik Tempe', display, 20)
    const large = outline('Keripik Tempe', display, 40)
    expect(small.path).toMatch(/^[MLQCZ0-9. -]+$/)
    expect(small.width).toBeGreaterThan(80)
    expect(large.width).toBeCloseTo(2 * small.width, 6)
    expect(outline('', display, 20)).toEqual({ path: '', width: 0 })
  })

  test('stand on their base line: a capital reaches up, a tail hangs down', () => {
    const heights = (path: string) =>
      [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(match => Number(match[2]))
    expect(Math.max(...heights(outline('H', text, 100).path))).toBe(0)
    expect(Math.min(...heights(outline('H', text, 100).path))).toBe(-70)
    expect(Math.max(...heights(outline('g', text, 100).path))).toBeGreaterThan(10)
  })

  test('figures in a column have one width', () => {
    const tabular = (figures: string) => outline(figures, text, 30, ['tnum']).width
    expect(tabular('1111')).toBeCloseTo(tabular('8888'), 6)
    expect(outline('1111', text, 30).width).toBeLessThan(outline('8888', text, 30).width)
  })

  test.each([
    ['Kue Łódź', 'Kue Łódź'],
    ['cafe\u0301', 'café'],
    ['Teh 茶 Rosela 🍎', 'Teh Rosela'],
    ['5 ₂ kg', '5 2 kg'],
    ['dari → ke', 'dari - ke'],
    ['  dua\n baris\t', 'dua baris'],
    ['\u202eterbalik\u0000\ufeff', 'terbalik'],
    ['\ud83c lepas', 'lepas'],
    ['🍎🍎', ''],
  ])('%j is drawn as %j: never an empty box', (written, drawn) => {
    expect(drawable(written, text)).toBe(drawn)
    expect(outline(written, text, 20)).toEqual(outline(drawn, text, 20))
  })

  test('no text whatsoever reaches for the sign of a missing letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), written => {
        for (const sign of drawable(written, display)) {
          const code = sign.codePointAt(0) ?? 0
          expect(display.faces.some(face => face.hasGlyphForCodePoint(code))).toBe(true)
        }
        expect(outline(written, display, 20).path).not.toMatch(/NaN|undefined|Infinity/)
      }),
    )
  })
})

describe('a headline', () => {
  const box = { width: 600, height: 300, largest: 92, smallest: 44, lines: 3 }
  const fits = (words: string) => {
    const { size, lines } = fitHeadline(words, display, box)
    expect(lines.length).toBeLessThanOrEqual(3)
    expect(lines.length * size * HEADLINE_LEADING).toBeLessThanOrEqual(300)
    for (const line of lines) expect(outline(line, display, size).width).toBeLessThanOrEqual(600)
    return { size, lines }
  }

  test('a short one is as large as may be, on one line', () => {
    expect(fits('Pia Apel')).toEqual({ size: 92, lines: ['Pia Apel'] })
  })

  test('a longer one wraps, and its lines are even', () => {
    expect(fits('Dibuat di rumah, dibawa pulang').lines).toEqual(['Dibuat di', 'rumah,', 'dibawa pulang'])
  })

  test('a long one shrinks and says every word', () => {
    const words = 'Batik Tulis Tugu Malang Motif Teratai dan Kawung Warna Alam'
    const { size, lines } = fits(words)
    expect(size).toBeLessThan(92)
    expect(lines.join(' ')).toBe(words)
  })

  test('what fits not even then is cut with three dots', () => {
    const { size, lines } = fits('oleh-oleh khas Malang '.repeat(20))
    expect(size).toBe(44)
    expect(lines[2]).toMatch(/…$/)
  })

  test('a word wider than the wall is broken', () => {
    expect(fits('a'.repeat(60)).lines.length).toBeGreaterThan(1)
  })

  test('nothing to say is no line', () => {
    expect(fitHeadline(' 🍎 ', display, box).lines).toEqual([])
  })

  test('whatever is said stays in its box', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 25 }), words => {
        fits(words)
      }),
      { numRuns: 40 },
    )
  })
})
