import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Paper } from '#app/gateways/documents/consignment/paper.ts'
import { pdfPapers } from '#app/gateways/documents/consignment/pdf-paper.server.ts'

const paper: Paper = {
  language: 'id',
  title: 'Surat jalan',
  number: 'SJ/2026/11/0007',
  state: 'Di jalan',
  parties: [
    { role: 'Dari', name: 'Dapur Bu Lastri' },
    { role: 'Untuk', name: 'Lobi Hotel Arunika', below: 'Hotel Arunika, Jl. Brantas 1' },
  ],
  facts: [{ label: 'Berangkat', value: 'Selasa 24 Nov, 09.00 WIB' }],
  columns: [
    { label: 'Barang', share: 4, isNumber: false },
    { label: 'Kode produksi', share: 2.4, isNumber: false },
    { label: 'Dikirim', share: 1, isNumber: true },
  ],
  rows: [['Keripik Tempe, 180 gram', 'KTE-261124-1K', '40']],
  totals: [{ label: 'Jumlah', value: '40 bungkus', isStrong: true }],
  notes: ['Barang tetap milik pembuat sampai terjual dan dibayar.'],
  signatures: ['Yang menyerahkan', 'Penerima'],
  code: { link: 'https://omaholeh.example/documents/delivery/dlv_x', caption: 'Buka untuk menerima' },
  fine: `SHA-256 ${'ab'.repeat(32)}`,
}

const printed = async (change: Partial<Paper> = {}, size: 'a5' | 'a4' = 'a5') =>
  Buffer.from(await pdfPapers.paper({ ...paper, ...change }, size))

const pagesOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(sides =>
    sides.slice(1).map(points => Math.round((Number(points) * 25.4) / 72)),
  )

/**
 * The words of a PDF, read back by the tables that each face carries from its glyphs to letters: once by each table,
 * since a page does not say which is whose. What stands in one face is whole in one of the readings.
 */
function readingsOf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf)
  const glyphs = streams
    .filter(one => one.includes('BT'))
    .flatMap(page => [...page.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []))
  return streams
    .filter(one => one.includes('beginbfrange'))
    .map(lettersOf)
    .map(letters => glyphs.map(glyph => letters.get(glyph) ?? '').join(''))
}

/** How far below the upper edge the lowest ruled line of any page stands, in mm. */
const lowestRule = (pdf: Buffer): number =>
  Math.max(
    ...streamsOf(pdf)
      .flatMap(page => [...page.matchAll(/[\d.]+ ([\d.]+) m\n[\d.]+ \1 l/g)])
      .map(([, y]) => (Number(y) * 25.4) / 72),
  )

function streamsOf(pdf: Buffer): string[] {
  const found: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue
    const end = pdf.indexOf('\nendstream', at)
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // A face or an image: not packed so.
    }
  }
  return found
}

function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    for (const [at, one] of (list.match(/<([0-9a-f]+)>/g) ?? []).entries()) {
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(one.slice(1, -1), 'hex').swap16().toString('utf16le'))
    }
  return letters
}

// The first paper of a process reads three faces, which takes seconds on a busy machine.
test('the same paper gives the same bytes, on the sheet that was asked for', {
  timeout: 20_000,
}, async () => {
  const a5 = await printed()
  expect((await printed()).equals(a5)).toBe(true)
  expect(pagesOf(a5)).toEqual([[148, 210]])
  expect(pagesOf(await printed({}, 'a4'))).toEqual([[210, 297]])
  expect((await printed({ number: 'SJ/2026/11/0008' })).equals(a5)).toBe(false)
})

test('it says its number, parties, goods, sum and hash, in words that can be searched', async () => {
  const readings = readingsOf(await printed()).map(said => said.replaceAll(' ', ''))
  for (const part of [
    'SJ/2026/11/0007',
    'LobiHotelArunika',
    'KTE-261124-1K',
    '40bungkus',
    'Yangmenyerahkan',
    'abababab',
  ])
    expect(
      readings.some(said => said.includes(part)),
      part,
    ).toBe(true)
})

test('a hundred lines go on over pages, and each page names the document', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => [`Barang ${at}`, `KTE-${at}`, '1'])
  const pages = pagesOf(await printed({ rows }))
  expect(pages.length).toBeGreaterThan(3)
  const readings = readingsOf(await printed({ rows })).map(said => said.replaceAll(' ', ''))
  for (const page of [1, pages.length]) {
    const foot = `SJ/2026/11/0007·OmahOleh·${page}/${pages.length}`
    expect(
      readings.some(said => said.includes(foot)),
      foot,
    ).toBe(true)
  }
  expect(new Set(pages.map(String))).toEqual(new Set(['148,210']))
})

test('a line never runs over the foot of its page, however much it says', async () => {
  const long = 'Keripik Tempe Sagu Daun Jeruk Pedas Manis '.repeat(8)
  const rows = (height: number) => [
    ...Array.from({ length: height }, () => ['Kue', 'KUE-1', '1']),
    [long, 'KTE-1', '1'],
  ]
  for (let lines = 20; lines < 32; lines++) {
    const bare = { totals: [], notes: [], signatures: [], fine: undefined }
    // 210 mm high, with a margin of 11 and the foot above it.
    expect(lowestRule(await printed({ rows: rows(lines), ...bare })), `${lines} lines`).toBeLessThan(196)
  }
})

test('names that the faces do not have are written plainer, and break nothing', async () => {
  const odd = await printed({ parties: [{ role: 'Dari', name: 'Dapur 🍌 ꦝ “Bu” Łastri' }] })
  expect(odd.subarray(0, 5).toString()).toBe('%PDF-')
})
