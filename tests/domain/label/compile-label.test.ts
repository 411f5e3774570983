import { describe, expect, test } from 'vitest'
import { compileLabel, type LabelMatter } from '#app/domain/label/compile-label.ts'
import type { LabelFacts } from '#app/domain/label/listing-facts.ts'
import { type PackLanguages, packWords } from '#app/i18n/pack-words.ts'
import { batch, chipsMatter, verified } from './label-matter.ts'
import { honey, scarf, soap } from './labels.ts'

const today = '2026-11-24'

/** What the label says, bold in stars, one paragraph a line; hard spaces as spaces. */
function said(
  change: Partial<Omit<LabelMatter, 'facts'>> = {},
  facts: Partial<LabelFacts> = {},
  { on = today, languages = 'id' as PackLanguages, withPrice = false } = {},
): string {
  const words = packWords(compileLabel(chipsMatter(change, facts), on, withPrice), languages)
  const paragraphs = [...words.body, ...words.foot].map(
    ({ runs, isToWrite }) =>
      runs.map(run => (run.isStrong ? `*${run.text}*` : run.text)).join('') + (isToWrite ? ' ____' : ''),
  )
  return [words.brand, words.name, ...words.under, `${words.net.label} ${words.net.value}`, ...paragraphs]
    .filter(line => line !== undefined)
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

test('a food says everything in the order of the law', () => {
  expect(said({}, { brand: 'Bu Lastri' })).toBe(
    [
      'Bu Lastri',
      'Keripik Tempe',
      'Pedas',
      'Berat bersih 180 g',
      '*Komposisi: **kedelai*, tepung beras, garam.',
      '*Mengandung alergen: kedelai.*',
      'Dibuat dengan alat yang juga mengolah *kacang tanah*.',
      'Simpan di tempat kering, jauh dari matahari. Setelah dibuka, habiskan dalam 14 hari.',
      'Diproduksi oleh *Dapur Lastri*, Kel. Purwantoro, Kota Malang, Jawa Timur, Indonesia.',
      '*P-IRT No. 2153573019999-31*',
      'Halal *ID35110000000000126*',
      'Kode produksi *KT12-261124-1K*',
      'Tanggal produksi *24 Nov 2026*',
      'Baik digunakan sebelum *22 Feb 2027*',
    ].join('\n'),
  )
})

test('English follows the Indonesian and never stands alone', () => {
  const both = said({}, {}, { languages: 'id-en' })
  expect(both).toContain('Keripik Tempe\nTempeh Chips')
  expect(both.indexOf('*Ingredients: **soybean*, rice flour, salt.')).toBeGreaterThan(
    both.indexOf('Diproduksi'),
  )
  expect(both).toContain('*Contains allergens: soy.*')
  expect(said()).not.toContain('Ingredients')
})

test('a highlighted ingredient says how much of it is in', () => {
  const apple = [
    { slug: 'apel', name: 'Apel', grams: 700 },
    { slug: 'gula', name: 'gula', grams: 300 },
  ]
  expect(said({}, { name: { id: 'Selai Apel' }, ingredients: apple })).toContain('apel (70%), gula.')
  expect(said({}, { name: { id: 'Selai' }, ingredients: apple })).toContain('apel, gula.')
})

test('an artificial sweetener brings its warning, a halal claim is silent where she says not halal', () => {
  const sweet = [{ slug: 's', name: 'pemanis buatan siklamat' }]
  expect(said({}, { ingredients: sweet })).toContain('*Mengandung pemanis buatan.')
  const notHalal = said({}, { halal: { status: 'not-halal' } })
  expect(notHalal).toContain('*Tidak halal.*')
  expect(notHalal).not.toContain('ID351')
})

describe('the date of a pack', () => {
  test.each([
    ['up to three months the day', batch, 90, 'Baik digunakan sebelum *22 Feb 2027*'],
    [
      'beyond them the last month that is good to its end',
      { ...batch, bestBeforeOn: '2027-05-23' },
      180,
      'Baik digunakan sebelum *April 2027*',
    ],
    ['a place to write the day', undefined, 92, 'Baik digunakan sebelum (tanggal-bulan-tahun) ____'],
    ['a place to write the month', undefined, 93, 'Baik digunakan sebelum (bulan-tahun) ____'],
  ])('%s', (_, of, shelfLifeDays, line) => {
    expect(said({ batch: of }, { shelfLifeDays })).toContain(line)
  })

  test('goods that do not spoil have none, but a code', () => {
    const mask = said({ batch: undefined }, { shelfLifeDays: undefined })
    expect(mask).not.toContain('sebelum')
    expect(mask).toContain('Kode produksi ____')
  })
})

describe('a licence', () => {
  test.each([
    ['that was not verified', { verifiedAt: null }],
    ['that was revoked', { revokedAt: '2026-10-01T00:00:00.000Z' }],
    ['that has lapsed', { validUntilOn: '2026-11-23' }],
  ])('%s is not on the label', (_, change) => {
    const licences = [
      verified('P-IRT', '215357301999931', change),
      verified('halal', 'ID35110000000000126', change),
    ]
    const words = packWords(compileLabel(chipsMatter({ licences }), today, false), 'id')
    expect(said({ licences })).not.toMatch(/P-IRT|Halal/)
    expect(words.halalPlace).toBeUndefined()
  })

  test('holds to the end of its last day', () => {
    const licences = [verified('P-IRT', '215357301999931', { validUntilOn: today })]
    expect(said({ licences })).toContain('P-IRT No.')
    expect(said({ licences }, {}, { on: '2026-11-25' })).not.toContain('P-IRT No.')
  })

  test.each([
    ['BPOM-MD', 'MD 123456789012', 'BPOM RI MD 123456789012'],
    ['PSAH', 'PSAH 0001', 'PSAH 0001'],
    ['BPOM-COSMETIC', 'NA00000000001', 'BPOM NA00000000001'],
  ] as const)('of kind %s is printed as the law prints it', (kind, number, line) => {
    expect(said({ licences: [verified(kind, number)] })).toContain(`*${line}*`)
  })

  test('a certified product keeps a place for the official logo, whose drawing we do not have', () => {
    expect(packWords(compileLabel(chipsMatter(), today, false), 'id').halalPlace).toBe('Logo Halal resmi')
  })
})

test('a craft names material, size and care, and nothing of food', () => {
  const label = said(
    { licences: [], batch: undefined, size: { netQuantity: 1, netUnit: 'pcs', priceIdr: 1 } },
    {
      ...scarf,
      shelfLifeDays: undefined,
      storage: 'none',
      dimensions: '200 x 60 cm',
      care: 'Cuci dengan tangan.',
      ingredients: [{ slug: 'katun', name: 'Katun' }],
    },
  )
  expect(label).toContain('*Bahan: *katun.')
  expect(label).toContain('*Ukuran: *200 x 60 cm.')
  expect(label).toContain('*Perawatan: *Cuci dengan tangan.')
  expect(label).toContain('Isi 1 buah')
  expect(label).not.toMatch(/alergen|Simpan|sebelum|Pedas/)
})

test('a cosmetic names its composition without allergens of food', () => {
  const label = said({ licences: [verified('BPOM-COSMETIC', 'NA00000000001')] }, soap)
  expect(label).toContain('*Komposisi: *kedelai')
  expect(label).not.toContain('alergen')
})

test('millilitres and pieces in a pack are said as the law and the buyer want them', () => {
  const size = { netQuantity: 1500, netUnit: 'ml', pieces: 6, priceIdr: 1 } as const
  expect(said({ size }, honey)).toContain('Isi bersih 1,5 l, isi 6')
})

test('her street stands there only where she has agreed, the price only where she wants it', () => {
  expect(said()).not.toMatch(/Jl\.|Rp/)
  const maker = { ...chipsMatter().maker, street: 'Jl. Contoh 7' }
  expect(said({ maker })).toContain('*Dapur Lastri*, Jl. Contoh 7, Kel. Purwantoro')
  expect(said({}, {}, { withPrice: true })).toContain('Harga *Rp11.000*')
})
