import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import { compileLabel } from '#app/domain/label/compile-label.ts'
import { inks, printedWalls } from '#app/gateways/documents/pack-label/designs.ts'
import type { Box, Mark, Panel } from '#app/gateways/documents/pack-label/drawing.ts'
import {
  halalPlace,
  type LabelDesign,
  type LabelSize,
  labelDesigns,
  labelSizeNames,
  panelsOf,
} from '#app/gateways/documents/pack-label/label-sizes.ts'
import { drawnLabel } from '#app/gateways/documents/pack-label/layout.ts'
import { faceFiles, lettering } from '#app/gateways/documents/pack-label/lettering.server.ts'
import { motifBand } from '#app/gateways/documents/pack-label/motifs.ts'
import { labelPdf, labelSheetPdf, sheetPlaces } from '#app/gateways/documents/pack-label/pdf-label.server.ts'
import { labelSvg } from '#app/gateways/documents/pack-label/svg-label.ts'
import { type PackLanguages, packWords } from '#app/i18n/pack-words.ts'
import { wellFormedness } from '#tests/art/well-formed.ts'
import { chipsMatter } from '#tests/domain/label/label-matter.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { partsOf } from '#tests/support/colours.ts'

const letters = lettering()
const origin = 'https://omaholeh.example'

const drawn = (
  size: LabelSize,
  design: LabelDesign = 'tembok',
  matter = chipsMatter(),
  languages: PackLanguages = 'id',
) => {
  const label = compileLabel(matter, '2026-11-24', true)
  return drawnLabel(packWords(label, languages), label.look, { size, design }, origin, letters)
}

type Words = Extract<Mark, { kind: 'words' }>
const wordsOf = (panel: Panel) => panel.marks.filter((mark): mark is Words => mark.kind === 'words')
/** From the top of the capitals to the foot of the g. */
const boxOf = ({ face, text, size, x, y }: Words): Box => ({
  x,
  y: y - size * 0.72,
  width: letters.width(face, text, size),
  height: size * 0.9,
})
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01

/** What is said within the place of the logo goes away under it. */
const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

function faultOf(panel: Panel): string | undefined {
  const boxes = [
    ...wordsOf(panel).map(words => ({ what: words.text, box: boxOf(words) })),
    ...panel.reserved.map(({ what, box }) => ({ what, box })),
  ]
  for (const { what, box } of boxes) {
    const inside =
      box.x >= 0.2 &&
      box.y >= 0 &&
      box.x + box.width <= panel.width - 0.2 &&
      box.y + box.height <= panel.height
    if (!inside) return `${what} leaves the label`
    if (panel.isRound) {
      const corners = [box.x, box.x + box.width].flatMap(x => [box.y, box.y + box.height].map(y => [x, y]))
      const r = panel.width / 2
      if (corners.some(([x = 0, y = 0]) => Math.hypot(x - r, y - r) > r)) return `${what} leaves the lid`
    }
  }
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      if (!(other.what === 'halal' && holds(other.box, one.box)) && overlap(one.box, other.box))
        return `${one.what} lies over ${other.what}`
  return undefined
}

const wordsIn = (panels: readonly Panel[]) =>
  panels
    .flatMap(wordsOf)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,.])/g, '$1')

describe.each(labelDesigns)('a label in %s', design => {
  test.each(['70x50', '100x70', 'pouch', 'round'] as const)(
    'of %s says everything, apart and inside',
    size => {
      const panels = granted(drawn(size, design))
      for (const panel of panels) expect(faultOf(panel)).toBeUndefined()
      const text = wordsIn(panels)
      for (const wanted of [
        'Berat bersih',
        'Komposisi: kedelai, tepung beras, garam.',
        'Mengandung alergen: kedelai.',
        'kacang tanah',
        'Kota Malang',
        'P-IRT No. 2153573019999-31',
        'ID35110000000000126',
        'KT12-261124-1K',
        '22 Feb 2027',
        'Rp11.000',
      ])
        expect(text).toContain(wanted)
    },
  )

  test('keeps the allergen bold and every small letter over 1 mm', () => {
    for (const size of labelSizeNames) {
      const label = drawn(size, design)
      if (!label.ok) continue
      const words = label.value.flatMap(wordsOf)
      expect(words.find(({ text }) => /(^| )kedelai$/.test(text))?.face).toBe('strong')
      // Figtree's small letters are half its size high, Calistoga's 0.53.
      for (const { size } of words) expect(size * 0.5).toBeGreaterThanOrEqual(1)
    }
  })
})

test('a size in which the letters would be too small is refused with those that fit', () => {
  expect(refused(drawn('50x30'))).toEqual({
    code: 'label-too-small',
    size: '50x30',
    fits: ['70x50', '100x70', 'pouch', 'round'],
  })
  const endless = chipsMatter({}, { name: { id: 'Keripik'.repeat(20) } })
  expect(refused(drawn('pouch', 'polos', endless))).toMatchObject({ fits: [] })
})

test('a small craft fits a small label', () => {
  const matter = chipsMatter(
    { licences: [], batch: undefined, spiceLevel: 0, size: { netQuantity: 1, netUnit: 'pcs', priceIdr: 1 } },
    {
      kind: 'non-food',
      ingredients: [{ slug: 'k', name: 'katun' }],
      shelfLifeDays: undefined,
      storage: 'none',
    },
  )
  for (const panel of granted(drawn('60x40', 'topeng', matter))) expect(faultOf(panel)).toBeUndefined()
})

test('an address too long for a code that a phone reads is refused', () => {
  const path = `/01/${'9'.repeat(120)}`
  expect(refused(drawn('pouch', 'tembok', chipsMatter({ path })))).toEqual({
    code: 'link-too-long',
    length: 148,
  })
})

test('the QR code on the label is the address of the batch, module for module, in its white border', () => {
  const [panel] = granted(drawn('100x70'))
  const place = panel?.reserved.find(({ what }) => what === 'code')?.box
  const { size, data } = QRCode.create(`${origin}/01/02000000000428/10/KT12-261124-1K`, {
    errorCorrectionLevel: 'M',
  }).modules
  const module = (place?.width ?? 0) / (size + 8)
  const code = panel?.marks.filter(mark => mark.kind === 'shape').at(-1)
  expect(module).toBeGreaterThanOrEqual(0.33)
  const dark = new Set<number>()
  for (const [, x, y, to] of code?.d.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V/g) ?? []) {
    const column = Math.round((Number(x) - (place?.x ?? 0)) / module) - 4
    const row = Math.round((Number(y) - (place?.y ?? 0)) / module) - 4
    const end = Math.round((Number(to) - (place?.x ?? 0)) / module) - 4
    for (let at = column; at < end; at++) dark.add(row * size + at)
  }
  expect([...dark].sort((a, b) => a - b)).toEqual([...data].flatMap((on, at) => (on ? [at] : [])))
})

test('the place of the halal logo is ruled and as large as wanted', () => {
  const [, back] = granted(drawn('pouch'))
  expect(back?.reserved.find(({ what }) => what === 'halal')?.box).toMatchObject(halalPlace)
  const [, without] = granted(drawn('pouch', 'tembok', chipsMatter({ licences: [] })))
  expect(without?.reserved.some(({ what }) => what === 'halal')).toBe(false)
})

test('a label without a batch has places that a pen can fill', () => {
  const [, back] = granted(drawn('pouch', 'polos', chipsMatter({ batch: undefined })))
  const places = back?.reserved.filter(({ what }) => what === 'to-write') ?? []
  expect(places).toHaveLength(2)
  for (const { box } of places) expect(box.width > 30 && box.height >= 4).toBe(true)
})

test('black on white costs no colour; ink on every wall is read in grey as well', () => {
  for (const size of ['70x50', '100x70', 'pouch', 'round'] as const)
    for (const { marks } of granted(drawn(size, 'polos')))
      for (const mark of marks) expect([inks.black, inks.ink]).toContain(mark.ink)
  for (const wall of Object.values(printedWalls)) {
    expect(contrast(inks.ink, wall)).toBeGreaterThan(7)
    expect(contrast(inks.dark, wall)).toBeGreaterThan(4.5)
  }
})

describe('SVG and PDF', () => {
  const panels = granted(drawn('pouch', 'topeng'))
  const svg = labelSvg(panels, letters)

  test('the SVG is well formed, in real millimetres, and needs no font', () => {
    expect(wellFormedness(svg)).toBe('well formed')
    expect(svg).toContain('width="184mm" height="130mm" viewBox="0 0 184 130"')
    expect(svg).not.toMatch(/<text|font|NaN|undefined/)
  })

  test('the PDF has a page a piece of real size, with its faces in it', async () => {
    const pdf = Buffer.from(await labelPdf(panels, 'Keripik Tempe')).toString('latin1')
    expect(pageSizes(pdf)).toEqual([
      [90, 130],
      [90, 130],
    ])
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(3)
    expect(Object.keys(faceFiles)).toHaveLength(3)
  })

  test('both place the same words at the same points', async () => {
    const pdf = Buffer.from(await labelPdf(panels, 'Keripik Tempe'))
    const inSvg = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)scale/g)].map(([, x, y]) =>
      [x, y].map(Number),
    )
    const inPdf = pagesOf(pdf).flatMap(page =>
      [...page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g)].map(([, x, y]) => [
        Number(x),
        (130 * 72) / 25.4 - Number(y),
      ]),
    )
    expect(inPdf).toHaveLength(inSvg.length)
    for (const [at, [x = 0, y = 0]] of inPdf.entries()) {
      expect(x).toBeCloseTo(inSvg[at]?.[0] ?? 0, 2)
      expect(y).toBeCloseTo(inSvg[at]?.[1] ?? 0, 2)
    }
  })

  test('the same label gives the same bytes', async () => {
    expect(await labelPdf(panels, 'Keripik')).toEqual(await labelPdf(panels, 'Keripik'))
  })

  test('a sheet is A4, full, and its labels lie apart', async () => {
    const pdf = Buffer.from(await labelSheetPdf(panels, 'Keripik')).toString('latin1')
    expect(pageSizes(pdf)).toEqual([
      [210, 297],
      [210, 297],
    ])
    const most: Record<string, number> = {}
    for (const [size, shapes] of Object.entries(panelsOf)) {
      const places = shapes.map(sheetPlaces)
      most[size] = places[0]?.length ?? 0
      for (const boxes of places)
        for (const [at, box] of boxes.entries()) {
          expect(box.x >= 8 && box.y >= 8 && box.x + box.width <= 202 && box.y + box.height <= 289).toBe(true)
          expect(boxes.slice(at + 1).some(other => overlap(box, other))).toBe(false)
        }
    }
    expect(most).toEqual({ '50x30': 24, '60x40': 18, '70x50': 10, '100x70': 3, pouch: 4, round: 12 })
  })
})

test('whatever she writes, nothing on a label overlaps or leaves it', () => {
  const word = fc.stringMatching(/^[A-Z]?[a-zé]{2,12}$/)
  const line = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: most }).map(words => words.join(' '))
  fc.assert(
    fc.property(
      line(6),
      fc.array(fc.record({ name: line(3), allergen: fc.option(fc.constant('soy'), { nil: undefined }) }), {
        minLength: 1,
        maxLength: 14,
      }),
      line(4),
      fc.boolean(),
      fc.constantFrom(...labelSizeNames),
      fc.constantFrom(...labelDesigns),
      fc.constantFrom<PackLanguages>('id', 'id-en'),
      (name, items, brand, hasBatch, size, design, languages) => {
        const ingredients = items.map((item, at) => ({ ...item, slug: `i${at}` }))
        const { batch } = chipsMatter()
        const matter = chipsMatter(
          { batch: hasBatch ? batch : undefined },
          { name: { id: name }, brand, ingredients },
        )
        const label = drawn(size, design, matter, languages)
        if (!label.ok) return
        for (const panel of label.value) expect(faultOf(panel)).toBeUndefined()
      },
    ),
    { numRuns: 40 },
  )
})

test('a band of every motif is whole tiles within its box', () => {
  for (const motif of ['kawung', 'vine', 'lotus', 'crown', 'tassel', 'parang', 'tugu'] as const) {
    const band = motifBand(motif, { x: 10, y: 20, width: 47, height: 6 })
    const points = [...band.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z]|$)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    expect(points.length).toBeGreaterThan(20)
    for (const [x = 0, y = 0] of points) {
      expect(x >= 9.5 && x <= 57.5, `${motif} at ${x}`).toBe(true)
      expect(y >= 19.7 && y <= 26.3, `${motif} at ${y}`).toBe(true)
    }
  }
})

const pageSizes = (pdf: string) =>
  [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map(points => Math.round((Number(points) * 25.4) / 72)),
  )

/** The drawing of each page. */
function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/FlateDecode\n>>\nstream\n/g)]
    .map(({ index, 0: head }) => {
      const from = index + head.length
      return inflateSync(pdf.subarray(from, text.indexOf('\nendstream', from))).toString('latin1')
    })
    .filter(stream => stream.includes(' Tm\n'))
}

/** By WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = partsOf(colour).map(part =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, pale = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (pale + 0.05) / (dark + 0.05)
}
