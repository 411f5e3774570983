import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { officeSpreadsheets } from '#app/gateways/spreadsheets/office-spreadsheets.server.ts'
import { type Sheet, SPREADSHEET_LIMITS } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { workbookAround, zipOf } from '#tests/support/workbooks.ts'

const read = (bytes: Uint8Array) => officeSpreadsheets.read(bytes)
const readText = (text: string, encoding: BufferEncoding = 'utf8') => read(Buffer.from(text, encoding))
const texts = (sheet: Sheet) =>
  sheet.rows.map(row => row.cells.map(cell => (cell?.kind === 'text' ? cell.text : cell?.kind)))

test('a workbook gives texts, whole numbers, days and formulas as what they are', async () => {
  const file = await writeExcelFile([
    [{ value: 'DAFTAR PESERTA', columnSpan: 4 }],
    [null],
    ['Nama', 'No HP', 'Tgl Mulai', 'Omzet'],
    [
      'Siti Aminah',
      81234567890,
      { value: new Date('2019-03-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { type: 'Formula', value: '=1+1' },
    ],
  ]).toBuffer()
  const sheet = granted(await read(file))
  expect(sheet.kind).toBe('xlsx')
  expect(sheet.rows.map(row => row.number)).toEqual([1, 3, 4])
  expect(sheet.rows[2]?.cells).toEqual([
    { kind: 'text', text: 'Siti Aminah' },
    { kind: 'number', number: 81234567890 },
    { kind: 'day', day: '2019-03-05' },
    { kind: 'formula' },
  ])
})

test('a district written once in a merged cell counts for every row beside it', async () => {
  const file = await writeExcelFile([
    ['Kecamatan', 'Nama'],
    [{ value: 'Blimbing', rowSpan: 3 }, 'Siti'],
    [null, 'Wulan'],
    [null, 'Endang'],
    ['Klojen', 'Rini'],
  ]).toBuffer()
  expect(texts(granted(await read(file))).map(row => row[0])).toEqual([
    'Kecamatan',
    'Blimbing',
    'Blimbing',
    'Blimbing',
    'Klojen',
  ])
})

test('a hidden first sheet is passed over', async () => {
  const row = (text: string) =>
    `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`
  const file = workbookAround(row('rahasia'), {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet2.xml': row('peserta'),
  })
  const sheet = granted(await read(file))
  expect(sheet.name).toBe('b')
  expect(texts(sheet)).toEqual([['peserta']])
})

test('days are counted from 1900, or from 1904 where the workbook says so', async () => {
  const sheetXml =
    '<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>43529</v></c></row></sheetData></worksheet>'
  const styles = {
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  }
  const from1904 = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  }
  expect(granted(await read(workbookAround(sheetXml, styles))).rows[0]?.cells).toEqual([
    { kind: 'day', day: '2019-03-05' },
  ])
  expect(granted(await read(workbookAround(sheetXml, { ...styles, ...from1904 }))).rows[0]?.cells).toEqual([
    { kind: 'day', day: '2023-03-06' },
  ])
})

test.each([
  [';', 'Nama;Kelurahan;Omzet\nSiti;Dinoyo;1,5\n'],
  [',', 'Nama,Kelurahan,Omzet\nSiti,Dinoyo,"1,5"\n'],
  ['\t', 'Nama\tKelurahan\tOmzet\nSiti\tDinoyo\t1,5\n'],
  ['sep=', 'sep=;\r\nNama;Kelurahan;Omzet\r\nSiti;Dinoyo;1,5\r\n'],
])('a table kept as text is read whatever stands between its columns: %s', async (_, text) => {
  const sheet = granted(await readText(text))
  expect(texts(sheet)).toEqual([
    ['Nama', 'Kelurahan', 'Omzet'],
    ['Siti', 'Dinoyo', '1,5'],
  ])
})

test('text is read as UTF-8 with or without a mark, as UTF-16 and as Windows-1252', async () => {
  const text = 'Nama;Catatan\nSiti;“Kué” – enak\n'
  const expected = [
    ['Nama', 'Catatan'],
    ['Siti', '“Kué” – enak'],
  ]
  expect(texts(granted(await readText(text)))).toEqual(expected)
  expect(texts(granted(await readText(`\ufeff${text}`)))).toEqual(expected)
  expect(texts(granted(await readText(`\ufeff${text}`, 'utf16le')))).toEqual(expected)
  const windows = Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'), 'latin1')
  expect(texts(granted(await read(windows)))).toEqual(expected)
})

test('what is no table is refused by what it is', async () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
  expect(refused(await readText(''))).toEqual({ code: 'spreadsheet-empty' })
  expect(refused(await readText(';;;\n\n;;\n'))).toEqual({ code: 'spreadsheet-empty' })
  expect(refused(await readText('%PDF-1.7\n'))).toEqual({ code: 'not-a-spreadsheet', looksLike: 'pdf' })
  expect(refused(await read(compound))).toEqual({ code: 'not-a-spreadsheet', looksLike: 'old-excel' })
  expect(refused(await read(locked))).toEqual({ code: 'spreadsheet-encrypted' })
  expect(refused(await readText('<html><table>'))).toEqual({
    code: 'not-a-spreadsheet',
    looksLike: 'web-page',
  })
  expect(refused(await read(zipOf({ 'word/document.xml': '<a/>' })))).toEqual({
    code: 'not-a-spreadsheet',
    looksLike: 'word',
  })
  expect(refused(await read(zipOf({ 'a.txt': 'x' })))).toEqual({
    code: 'not-a-spreadsheet',
    looksLike: 'zip',
  })
  expect(refused(await read(Buffer.from([1, 2, 0, 3])))).toEqual({
    code: 'not-a-spreadsheet',
    looksLike: 'unknown',
  })
})

test('a workbook that is cut off or whose XML is broken is refused', async () => {
  const whole = await writeExcelFile([['Nama'], ['Siti']]).toBuffer()
  expect(refused(await read(whole.subarray(0, whole.length - 40)))).toEqual({ code: 'spreadsheet-broken' })
  expect(refused(await read(workbookAround('<worksheet><sheetData><row>')))).toEqual({
    code: 'spreadsheet-broken',
  })
  const entity =
    '<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData><row r="1"><c t="str"><v>&x;</v></c></row></sheetData></worksheet>'
  expect(refused(await read(workbookAround(entity)))).toEqual({ code: 'spreadsheet-broken' })
})

test('more than ten megabytes, and more rows than there are makers, are refused', async () => {
  const { bytes, rows } = SPREADSHEET_LIMITS
  expect(refused(await read(Buffer.alloc(bytes + 1, 65)))).toEqual({
    code: 'spreadsheet-too-large',
    limit: bytes,
    got: bytes + 1,
  })
  const line = (number: number) => `Siti ${number};Dinoyo`
  const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at)).join('\n')
  expect(granted(await readText(lines(rows))).rows).toHaveLength(rows)
  expect(refused(await readText(lines(rows + 1)))).toEqual({ code: 'spreadsheet-too-many-rows', limit: rows })
  const xmlRows = Array.from(
    { length: 100_000 },
    (_, at) => `<row r="${at + 1}"><c t="str"><v>x</v></c></row>`,
  )
  const many = workbookAround(`<worksheet><sheetData>${xmlRows.join('')}</sheetData></worksheet>`)
  expect(refused(await read(many))).toEqual({ code: 'spreadsheet-too-many-rows', limit: rows })
})

test('a small file that unpacks to a hundred megabytes is refused, and little of it is held', async () => {
  const bomb = workbookAround(' '.repeat(100_000_000))
  expect(bomb.length).toBeLessThan(120_000)
  const before = process.memoryUsage().rss
  expect(refused(await read(bomb))).toEqual({ code: 'spreadsheet-unpacks-too-large' })
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
})

test('a zip that lies about the size of a part is stopped while it unpacks', async () => {
  const parts = workbookAround(' '.repeat(100_000_000))
  // The declared sizes are made small in both places; the packed content stays as it is.
  const lie = Buffer.from(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(100_000_000)
  for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 1)) lie.writeUInt32LE(1000, at)
  expect(refused(await read(lie)).code).toMatch(/spreadsheet-(broken|unpacks-too-large)/)
})

test('what is written can be read again, and no cell becomes a formula', async () => {
  const table = {
    sheetName: 'Diperbaiki',
    headings: ['Nama', 'No HP', 'Yang perlu diperbaiki'],
    rows: [['Siti; "Tempe"', '0812-3456-7890', '=HYPERLINK("http://x")']],
  }
  const xlsx = granted(await read(await officeSpreadsheets.write('xlsx', table)))
  expect(texts(xlsx)).toEqual([table.headings, table.rows[0]])
  const csv = granted(await read(await officeSpreadsheets.write('csv', table)))
  expect(texts(csv)).toEqual([table.headings, ['Siti; "Tempe"', '0812-3456-7890', `'=HYPERLINK("http://x")`]])
})
