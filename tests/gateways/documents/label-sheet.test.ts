import { expect, test } from 'vitest'
import type { StickerOrder } from '#app/gateways/documents/documents.ts'
import { pdfDocuments } from '#app/gateways/documents/label-sheet.server.ts'
import { makingRefusalSentence } from '#app/i18n/label-words.ts'
import { granted, refused } from '#tests/support/cast.ts'

const order: StickerOrder = {
  sticker: {
    name: 'Keripik Tempe Original',
    netContent: 'Berat bersih 180 g',
    code: 'Kode produksi KTE-261124-1K',
    madeOn: 'Dibuat 24 Nov 2026',
    bestBefore: { phrase: 'Baik digunakan sebelum', date: '22 Feb 2027' },
    link: 'https://omaholeh.example/01/02000000000428/10/KTE-261124-1K?17=270222',
  },
  paper: 'a4-24',
  pieces: 24,
  language: 'id',
}

async function sheet(change: Partial<StickerOrder> = {}): Promise<string> {
  const bytes = granted(await pdfDocuments.stickerSheet({ ...order, ...change }))
  return Buffer.from(bytes).toString('latin1')
}

const pageSizes = (pdf: string) =>
  [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map(points => Math.round((Number(points) * 25.4) / 72)),
  )

// The first sheet of a process reads both faces, which takes seconds on a busy machine.
test('the same order gives the same bytes', { timeout: 20_000 }, async () => {
  const first = await sheet({ pieces: 3 })
  expect(await sheet({ pieces: 3 })).toBe(first)
  expect(first.startsWith('%PDF-')).toBe(true)
  expect(await sheet({ pieces: 3, sticker: { ...order.sticker, name: 'Keripik Apel' } })).not.toBe(first)
})

test.each([
  ['a4-24', 24, 0, [[210, 297]]],
  [
    'a4-24',
    25,
    0,
    [
      [210, 297],
      [210, 297],
    ],
  ],
  ['a4-24', 22, 2, [[210, 297]]],
  [
    'a4-24',
    23,
    2,
    [
      [210, 297],
      [210, 297],
    ],
  ],
  ['a4-10', 10, 0, [[210, 297]]],
  [
    'roll-58',
    2,
    0,
    [
      [58, 40],
      [58, 40],
    ],
  ],
] as const)('%s, %i pieces after %i used places', async (paper, pieces, placesUsed, pages) => {
  expect(pageSizes(await sheet({ paper, pieces, placesUsed }))).toEqual(pages)
})

test('both faces are embedded, so that it prints the same on a machine without fonts', async () => {
  const pdf = await sheet()
  expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+Figtree-Regular/)
  expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+Figtree-Bold/)
  expect(pdf.match(/\/FontFile2/g)).toHaveLength(2)
})

test('signs that the face lacks do not stop the sheet', async () => {
  const name = 'Kripik “Ngalam” 日本 Łódź 🎁'
  expect(pageSizes(await sheet({ sticker: { ...order.sticker, name } }))).toHaveLength(1)
})

test.each([
  [{ pieces: 0 }, { code: 'stickers-not-a-count', pieces: 0, limit: 1_200 }],
  [{ pieces: 1_201 }, { code: 'stickers-not-a-count', pieces: 1_201, limit: 1_200 }],
  [{ pieces: 1.5 }, { code: 'stickers-not-a-count', pieces: 1.5, limit: 1_200 }],
  [{ placesUsed: 24 }, { code: 'places-not-on-sheet', placesUsed: 24, places: 24 }],
  [{ placesUsed: -1 }, { code: 'places-not-on-sheet', placesUsed: -1, places: 24 }],
  [
    { paper: 'roll-58', placesUsed: 1 },
    { code: 'places-not-on-sheet', placesUsed: 1, places: 1 },
  ],
] as [Partial<StickerOrder>, object][])('%j is refused', async (change, refusal) => {
  expect(refused(await pdfDocuments.stickerSheet({ ...order, ...change }))).toEqual(refusal)
})

test('every refusal of the sheet has its sentence', async () => {
  const refusal = refused(await pdfDocuments.stickerSheet({ ...order, pieces: 5_000 }))
  expect(makingRefusalSentence('id', refusal)).toBe('Tulis jumlah stiker antara 1 dan 1.200.')
})

test('a link that would make a code too fine for a phone is refused', async () => {
  const link = `https://omaholeh.example/${'x'.repeat(98)}`
  expect(refused(await pdfDocuments.stickerSheet({ ...order, sticker: { ...order.sticker, link } }))).toEqual(
    {
      code: 'link-too-long',
      length: 123,
    },
  )
})
