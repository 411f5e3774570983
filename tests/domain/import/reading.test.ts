import { expect, test } from 'vitest'
import { fieldOf } from '#app/domain/import/columns.ts'
import { participantTable } from '#app/domain/import/participant-table.ts'
import { readPersons, readRupiah } from '#app/domain/import/read-amounts.ts'
import { createAreaReader } from '#app/domain/import/read-kelurahan.ts'
import { nameKey, readName } from '#app/domain/import/read-name.ts'
import { readPhoneCell } from '#app/domain/import/read-phone-cell.ts'
import { readDay, readStartYear } from '#app/domain/import/read-start.ts'
import { type RowReading, readRow } from '#app/domain/import/row-reading.ts'
import type { Sheet, SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { kecamatan, kelurahan } from '#db/seeds/reference/areas.ts'
import { granted, refused } from '#tests/support/cast.ts'

const text = (said: string): SheetCell => ({ kind: 'text', text: said })
const number = (value: number): SheetCell => ({ kind: 'number', number: value })
const cellOf = (value: string | number | SheetCell | null): SheetCell => {
  if (value === null || value === '') return undefined
  if (typeof value === 'string') return text(value)
  return typeof value === 'number' ? number(value) : value
}
const sheetOf = (...rows: (string | number | SheetCell | null)[][]): Sheet => ({
  kind: 'xlsx',
  name: 'Peserta',
  rows: rows
    .map((row, at) => ({ number: at + 1, cells: row.map(cellOf) }))
    .filter(row => row.cells.some(Boolean)),
})
const areas = createAreaReader(
  kelurahan.map(one => ({
    code: one.code,
    name: one.name,
    kecamatan: kecamatan.find(district => district.code === one.kecamatan_code)?.name ?? '',
  })),
)
const nameOf = (code: string | undefined) => kelurahan.find(one => one.code === code)?.name
const readAll = (...rows: (string | number | SheetCell | null)[][]): RowReading[] =>
  granted(participantTable(sheetOf(...rows))).rows.map(row => readRow(row, areas, '2026-11-24'))

test.each([
  ['name', ['Nama', 'NAMA LENGKAP', 'Nama Peserta', 'Nama Pelaku Usaha', 'Nama Pemilik']],
  ['business', ['Nama Usaha', 'Merk', 'Brand', 'Nama UMKM', 'Merek Dagang', 'Nama Toko']],
  ['phone', ['No HP', 'No. Telp/WA', 'Nomor WhatsApp (aktif)', 'HP', 'No. Telepon', 'Kontak']],
  ['kelurahan', ['Kelurahan', 'Kel.', 'KELURAHAN', 'Kel', 'Desa/Kelurahan']],
  ['kecamatan', ['Kecamatan', 'Kec.', 'KEC']],
  ['area', ['Kel/Kec', 'Kelurahan / Kecamatan', 'Kel. & Kec.']],
  ['address', ['Alamat', 'Alamat Rumah', 'ALAMAT LENGKAP']],
  ['trade', ['Jenis Usaha', 'Produk', 'Nama Produk', 'Bidang Usaha', 'Jenis Produk']],
  ['turnover', ['Omzet/bln', 'OMSET PER BULAN (Rp)', 'Omzet', 'Penjualan / bulan']],
  ['income', ['Pendapatan per bulan', 'Penghasilan']],
  ['workers', ['Tenaga kerja', 'Jml Tenaga Kerja', 'Jumlah Karyawan', 'TK']],
  ['since', ['Tgl Mulai', 'Tahun Mulai Usaha', 'Berdiri Sejak', 'Th. Berdiri']],
  ['sex', ['L/P', 'Jenis Kelamin', 'JK']],
  [undefined, ['No', 'No.', 'NIK', 'Tgl Lahir', 'Omzet per tahun', 'Pendidikan', 'Status', 'Email', '']],
])('a column of %s is known by its many spellings', (field, headings) => {
  for (const heading of headings) expect([heading, fieldOf(heading)]).toEqual([heading, field])
})

test('titles above, column numbers, repeated headings, sums and signatures are no participants', () => {
  const table = granted(
    participantTable(
      sheetOf(
        ['PEMERINTAH KOTA MALANG'],
        ['DAFTAR HADIR PESERTA PELATIHAN'],
        [],
        ['No', 'NAMA PESERTA', 'NIK', 'No HP', 'Kelurahan', 'Omzet/bln'],
        [1, 2, 3, 4, 5, 6],
        [1, 'Siti Aminah', '3573', '081234567890', 'Dinoyo', 2000000],
        ['No', 'NAMA PESERTA', 'NIK', 'No HP', 'Kelurahan', 'Omzet/bln'],
        [2, 'Wulan', '3573', '081234567891', 'Sukun', 500000],
        [null, 'JUMLAH', null, null, null, 2500000],
        [null, null, null, null, 'Malang, 3 November 2026'],
        [null, null, null, null, 'Kepala Bidang'],
        [null, null, null, null, 'NIP 19700101'],
      ),
    ),
  )
  expect(table.headingRow).toBe(4)
  expect(table.rows.map(row => row.number)).toEqual([6, 8])
  expect(table.ignored).toEqual(['No', 'NIK'])
})

test('headings may take two rows, and the area may stand above a group of rows', () => {
  const rows = readAll(
    ['No', 'Nama', 'Alamat', null, null, 'No HP'],
    [null, null, 'Jalan', 'Kel.', 'Kec.', null],
    ['Kecamatan Klojen'],
    [1, 'Siti', 'Jl. A', 'Oro2 Dowo', null, '081234567890'],
    ['II. Kec. Sukun'],
    [2, 'Wulan', 'Jl. B', 'Pisang Candi', null, '081234567891'],
  )
  expect(rows.map(row => nameOf(row.participant?.kelurahanCode))).toEqual(['Oro-oro Dowo', 'Pisangcandi'])
  expect(rows.flatMap(row => [...row.doubts, ...row.faults])).toEqual([])
})

test('a sheet without a list, without names or without places is refused with what was seen', () => {
  expect(refused(participantTable(sheetOf(['Halo'], ['dunia'])))).toEqual({ code: 'headings-not-found' })
  expect(refused(participantTable(sheetOf(['No HP', 'Kelurahan'], ['0812', 'Dinoyo'])))).toEqual({
    code: 'heading-missing',
    field: 'name',
    headings: ['No HP', 'Kelurahan'],
  })
  expect(refused(participantTable(sheetOf(['Nama', 'No HP'], ['Siti', '0812']))).code).toBe('heading-missing')
  expect(refused(participantTable(sheetOf(['Nama', 'Kelurahan']))).code).toBe('no-participants')
})

test.each([
  ['0812 3456 7890', '+6281234567890'],
  ['+62 (0)812-3456-7890', '+6281234567890'],
  ["'081234567890", '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['8,1234567890E+10', '+6281234567890'],
  ['0812-3456-7890 (WA)', '+6281234567890'],
  ['WA: 081234567890', '+6281234567890'],
])('a phone number written %s is read', (said, phone) => {
  expect(readPhoneCell(text(said))).toEqual({ is: 'found', phone, oneOfTwo: false })
})

test('a phone number that lost its 0 gets it back; one that lost its digits is never guessed', () => {
  expect(readPhoneCell(number(81234567890))).toMatchObject({ is: 'found', phone: '+6281234567890' })
  expect(readPhoneCell(text('081234567890 / 081234567891'))).toEqual({
    is: 'found',
    phone: '+6281234567890',
    oneOfTwo: true,
  })
  for (const lost of [text('8.12E+10'), text('8,12346E+11'), number(81200000000)])
    expect(readPhoneCell(lost).is).toBe('lost-digits')
  for (const none of [undefined, text('-'), text('tidak ada'), text('0')])
    expect(readPhoneCell(none)).toEqual({ is: 'missing' })
  expect(readPhoneCell(text('0341-551234')).is).toBe('landline')
  expect(readPhoneCell(text('081234')).is).toBe('unreadable')
  expect(readPhoneCell(text('punya suami')).is).toBe('unreadable')
})

test.each([
  ['Rampal Celaket', 'Rampalcelaket'],
  ['Kel. Rampal-Celaket', 'Rampalcelaket'],
  ['TASIKMADU', 'Tasik Madu'],
  ['Oro-Oro Dowo', 'Oro-oro Dowo'],
  ['oro2 dowo', 'Oro-oro Dowo'],
  ['Kelurahan Kota Lama', 'Kotalama'],
  ['Dinoyo, Kec. Lowokwaru', 'Dinoyo'],
])('the kelurahan in %s is found', (said, name) => {
  expect(areas.kelurahan(said)).toMatchObject({ is: 'found', kelurahan: { name } })
})

test('a misspelt kelurahan is a guess to confirm, and a strange one is refused with the nearest', () => {
  expect(areas.kelurahan('Purwantara')).toMatchObject({ is: 'guess', kelurahan: { name: 'Purwantoro' } })
  expect(areas.kelurahan('Tunggul Wulun')).toMatchObject({
    is: 'guess',
    kelurahan: { name: 'Tunggulwulung' },
  })
  const strange = areas.kelurahan('Singosari')
  expect(strange).toMatchObject({ is: 'unknown', said: 'Singosari' })
  expect(strange.is === 'unknown' && strange.nearest).toHaveLength(3)
  expect(areas.kelurahan(' ')).toEqual({ is: 'missing' })
})

test('the kelurahan is also found in an address, and kecamatan are read with slips', () => {
  expect(areas.inAddress('Jl. Contoh 3 RT 2 RW 5 Kel. Tasik Madu Kec. Lowokwaru')).toMatchObject({
    kelurahan: { name: 'Tasik Madu' },
  })
  expect(areas.inAddress('Jl. Contoh 3')).toEqual({ is: 'missing' })
  expect(areas.kecamatan('Kec. Lowokwari')).toBe('Lowokwaru')
  expect(areas.kecamatan('Batu')).toBeUndefined()
})

test.each([
  [number(3500000), 3_500_000],
  [text('Rp 3.500.000,-'), 3_500_000],
  [text('Rp3.500.000,00'), 3_500_000],
  [text('3,500,000'), 3_500_000],
  [text('3,5 jt'), 3_500_000],
  [text('2jt/bln'), 2_000_000],
  [text('500rb'), 500_000],
  [text('750 ribu'), 750_000],
])('a sum written %j is read', (cell, value) => {
  expect(readRupiah(cell)).toEqual({ is: 'found', value })
})

test('a range or a guess is no sum, and persons are whole', () => {
  for (const said of ['3-5 juta', '< 5 jt', 'tidak tentu', '1.2.3'])
    expect(readRupiah(text(said)).is).toBe('unreadable')
  expect(readRupiah(text('-'))).toEqual({ is: 'missing' })
  expect(readRupiah(number(-5)).is).toBe('unreadable')
  expect(readPersons(text('2 orang'))).toEqual({ is: 'found', value: 2 })
  expect(readPersons(number(0))).toEqual({ is: 'found', value: 0 })
  expect(readPersons(text('2,5')).is).toBe('unreadable')
})

test.each([
  [{ kind: 'day', day: '2019-03-05' } as const, '2019-03-05'],
  [text('05/03/2019'), '2019-03-05'],
  [text('5-3-19'), '2019-03-05'],
  [text('5 Maret 2019'), '2019-03-05'],
  [text('Selasa, 5 Agt 2019'), '2019-08-05'],
  [text('2019-03-05'), '2019-03-05'],
  [number(43529), '2019-03-05'],
  [text('31/02/2019'), undefined],
  [text('kemarin'), undefined],
])('the day in %j is %s', (cell, day) => {
  expect(readDay(cell)).toBe(day)
})

test('a start may be a year or a month, but not in the future', () => {
  expect(readStartYear(number(2015), '2026-11-24')).toEqual({ is: 'found', value: 2015 })
  expect(readStartYear(text('Okt 2018'), '2026-11-24')).toEqual({ is: 'found', value: 2018 })
  expect(readStartYear(text('2031'), '2026-11-24').is).toBe('unreadable')
})

test('names are written as one writes them, and the greeting comes off', () => {
  expect(readName('IBU SITI AMINAH, S.Pd')).toEqual({
    full: 'Siti Aminah, S.Pd',
    given: 'Siti',
    honorific: 'Bu',
  })
  expect(readName('H. Slamet')).toEqual({ full: 'Slamet', given: 'Slamet', honorific: 'Pak' })
  expect(readName('3. Wulan Sari')).toMatchObject({ full: 'Wulan Sari', honorific: undefined })
  expect(readName('-')).toBeUndefined()
  expect(nameKey('HJ. SITI AMINAH, S.Pd')).toBe(nameKey('Siti Aminah'))
})

test('a whole row becomes a person, and what is not asked is not kept', () => {
  const [row] = readAll(
    [
      'Nama',
      'NIK',
      'L/P',
      'No HP',
      'Kel.',
      'Kec.',
      'Alamat',
      'Produk',
      'Omzet/bln',
      'Tenaga kerja',
      'Tgl Mulai',
    ],
    [
      'SITI AMINAH',
      '3573014505800001',
      'P',
      81234567890,
      'Dinoyo',
      'Lowokwaru',
      'Jl. Contoh 1',
      'Keripik tempe',
      '3,5 jt',
      2,
      '05/03/2019',
    ],
  )
  expect(row?.participant).toEqual({
    fullName: 'Siti Aminah',
    givenName: 'Siti',
    honorific: 'Bu',
    business: undefined,
    phoneE164: '+6281234567890',
    kelurahanCode: kelurahan.find(one => one.name === 'Dinoyo')?.code,
    address: 'Jl. Contoh 1',
    trade: 'Keripik tempe',
    money: { idr: 3_500_000, measure: 'turnover' },
    workers: 2,
    sinceYear: 2019,
  })
  expect(JSON.stringify(row)).not.toContain('3573014505800001')
})

test('each fault of a row has its reason, and a formula is refused only in a column that is read', () => {
  const [bare, formula, other] = readAll(
    ['No', 'Nama', 'No HP', 'Kelurahan', 'Kecamatan', 'Umur'],
    [1, null, '0812', 'Singosari', null, null],
    [2, { kind: 'formula' }, { kind: 'error', text: '#REF!' }, null, 'Klojen', null],
    [{ kind: 'formula' }, 'Rini', '081234567890', 'Kasin', 'Klojen', { kind: 'formula' }],
  )
  expect(bare?.faults.map(fault => fault.code)).toEqual([
    'name-missing',
    'kelurahan-unknown',
    'phone-unreadable',
  ])
  expect(formula?.faults).toEqual([
    { code: 'cell-is-formula', heading: 'Nama' },
    { code: 'cell-is-error', heading: 'No HP', said: '#REF!' },
    { code: 'kelurahan-missing', kecamatan: 'Klojen' },
  ])
  expect(other?.faults).toEqual([])
})

test('a kelurahan that lies in another kecamatan, or may be one, is asked about', () => {
  const [elsewhere, shared, clear] = readAll(
    ['Nama', 'Kelurahan', 'Kecamatan', 'Kel/Kec'],
    ['Siti', 'Dinoyo', 'Sukun', null],
    ['Wulan', null, null, 'Sukun'],
    ['Rini', null, null, 'Sukun / Sukun'],
  )
  expect(elsewhere?.doubts).toEqual([
    { code: 'kelurahan-elsewhere', kelurahan: 'Dinoyo', kecamatanSaid: 'Sukun', kecamatanIs: 'Lowokwaru' },
  ])
  expect(shared?.doubts).toEqual([{ code: 'kelurahan-or-kecamatan', said: 'Sukun' }])
  expect(clear?.doubts).toEqual([])
})
