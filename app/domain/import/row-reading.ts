import type { SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'
import type { Day } from '../dates.ts'
import { cellText } from './cell-text.ts'
import type { Field } from './columns.ts'
import type { TableRow } from './participant-table.ts'
import { type Read, readPersons, readRupiah } from './read-amounts.ts'
import type { AreaReader, KelurahanRead } from './read-kelurahan.ts'
import { readName } from './read-name.ts'
import { readPhoneCell } from './read-phone-cell.ts'
import { readStartYear } from './read-start.ts'

/** A person as a row names her. Kept only until she is registered or the run is put away. */
export type Participant = {
  fullName: string
  givenName: string
  honorific?: 'Bu' | 'Pak' | undefined
  business?: string | undefined
  phoneE164?: string | undefined
  kelurahanCode: string
  address?: string | undefined
  trade?: string | undefined
  money?: { idr: number; measure: 'turnover' | 'income' } | undefined
  workers?: number | undefined
  sinceYear?: number | undefined
}

/** Why a row cannot be taken in. Only a corrected file brings it in. */
export type Fault =
  | { code: 'name-missing' }
  | { code: 'name-unreadable'; said: string }
  | { code: 'kelurahan-missing'; kecamatan?: string }
  | { code: 'kelurahan-unknown'; said: string; nearest: string[] }
  | { code: 'phone-unreadable'; said: string }
  | { code: 'phone-lost-digits'; said: string }
  | { code: 'cell-is-formula'; heading: string }
  | { code: 'cell-is-error'; heading: string; said: string }

/** What a person has to say before a row is taken in. */
export type Doubt =
  | { code: 'kelurahan-guessed'; said: string; kelurahan: string }
  | { code: 'kelurahan-elsewhere'; kelurahan: string; kecamatanSaid: string; kecamatanIs: string }
  | { code: 'kelurahan-or-kecamatan'; said: string }
  | { code: 'phone-of-another'; producerId: string; name: string }
  | { code: 'perhaps-known'; producerId: string; name: string }
  | { code: 'phone-in-row'; row: number; name: string }
  | { code: 'perhaps-in-row'; row: number; name: string }
  | { code: 'was-erased' }

/** What was read differently from what stands there, or left out. */
export type Note =
  | { code: 'phone-missing' }
  | { code: 'phone-landline'; said: string }
  | { code: 'phone-one-of-two'; phone: string }
  | { code: 'money-left-out'; said: string }
  | { code: 'workers-left-out'; said: string }
  | { code: 'start-left-out'; said: string }

export type RowReading = {
  number: number
  /** What the row says in the columns that are read. */
  said: Partial<Record<Field, string>>
  participant: Participant | undefined
  faults: Fault[]
  doubts: Doubt[]
  notes: Note[]
}

export function readRow(row: TableRow, areas: AreaReader, on: Day): RowReading {
  const reading: RowReading = {
    number: row.number,
    said: saidIn(row),
    participant: undefined,
    faults: [],
    doubts: [],
    notes: [],
  }
  const cell = (field: Field): SheetCell => row.cells.get(field)?.cell
  const text = (field: Field): string => cellText(cell(field))
  reading.faults.push(...brokenCells(row))

  const name = readName(text('name'))
  if (!name && !isBroken(cell('name')))
    reading.faults.push(
      text('name') === '' ? { code: 'name-missing' } : { code: 'name-unreadable', said: text('name') },
    )
  const kelurahanCode = readArea(row, areas, reading)
  const phoneE164 = readPhoneOf(cell('phone'), reading)
  const rest = readTheRest(cell, reading, on)

  if (reading.faults.length > 0 || !name || kelurahanCode === undefined) return reading
  reading.participant = {
    fullName: name.full,
    givenName: name.given,
    honorific: name.honorific ?? honorificOf(text('sex')),
    business: text('business') || undefined,
    phoneE164,
    kelurahanCode,
    address: text('address') || undefined,
    trade: text('trade') || undefined,
    ...rest,
  }
  return reading
}

function saidIn(row: TableRow): RowReading['said'] {
  const said: RowReading['said'] = {}
  for (const [field, { cell }] of row.cells) said[field] = cell?.kind === 'formula' ? '' : cellText(cell)
  return said
}

const isBroken = (cell: SheetCell): boolean => cell?.kind === 'formula' || cell?.kind === 'error'

function brokenCells(row: TableRow): Fault[] {
  return [...row.cells.values()].flatMap(({ cell, heading }): Fault[] => {
    if (cell?.kind === 'formula') return [{ code: 'cell-is-formula', heading }]
    return cell?.kind === 'error' ? [{ code: 'cell-is-error', heading, said: cell.text }] : []
  })
}

/** From the kelurahan's own column, from one shared with the kecamatan, from the line above the group, from the address. */
function readArea(row: TableRow, areas: AreaReader, reading: RowReading): string | undefined {
  const text = (field: Field): string => cellText(row.cells.get(field)?.cell)
  const kecamatanSaid = text('kecamatan') || areaParts(text('area'))[1] || row.section.kecamatan || ''
  const within = areas.kecamatan(kecamatanSaid)
  const said = text('kelurahan') || areaParts(text('area'))[0] || row.section.kelurahan || ''
  const read: KelurahanRead = said === '' ? areas.inAddress(text('address')) : areas.kelurahan(said, within)

  if (['kelurahan', 'area'].some(field => isBroken(row.cells.get(field as Field)?.cell))) return undefined
  if (read.is === 'missing') {
    reading.faults.push({ code: 'kelurahan-missing', ...(within === undefined ? {} : { kecamatan: within }) })
    return undefined
  }
  if (read.is === 'unknown') {
    reading.faults.push({ code: 'kelurahan-unknown', said: read.said, nearest: read.nearest })
    return undefined
  }
  const { name, kecamatan, code } = read.kelurahan
  if (read.is === 'guess')
    reading.doubts.push({ code: 'kelurahan-guessed', said: read.said, kelurahan: name })
  if (within !== undefined && within !== kecamatan)
    reading.doubts.push({
      code: 'kelurahan-elsewhere',
      kelurahan: name,
      kecamatanSaid: within,
      kecamatanIs: kecamatan,
    })
  // A cell for both that holds one name says the kelurahan, unless it is the name of both.
  const onlyInShared = text('kelurahan') === '' && text('area') !== '' && within === undefined
  if (onlyInShared && name === kecamatan) reading.doubts.push({ code: 'kelurahan-or-kecamatan', said: name })
  return code
}

/** `Dinoyo / Lowokwaru`, `Dinoyo, Kec. Lowokwaru`. */
function areaParts(text: string): [string, string] {
  const [kelurahan = '', kecamatan = ''] = text
    .split(/[/,]|\s-\s|\bkec(?:amatan)?\b\.?/i)
    .map(part => part.trim())
    .filter(part => part !== '')
  return [kelurahan, kecamatan]
}

function readPhoneOf(cell: SheetCell, reading: RowReading): string | undefined {
  if (isBroken(cell)) return undefined
  const read = readPhoneCell(cell)
  switch (read.is) {
    case 'found':
      if (read.oneOfTwo) reading.notes.push({ code: 'phone-one-of-two', phone: read.phone })
      return read.phone
    case 'missing':
      reading.notes.push({ code: 'phone-missing' })
      return undefined
    case 'landline':
      reading.notes.push({ code: 'phone-landline', said: read.said })
      return undefined
    case 'lost-digits':
      reading.faults.push({ code: 'phone-lost-digits', said: read.said })
      return undefined
    case 'unreadable':
      reading.faults.push({ code: 'phone-unreadable', said: read.said })
      return undefined
  }
}

/** What the registry can do without: left out, with a note, when it cannot be read. */
function readTheRest(
  cell: (field: Field) => SheetCell,
  reading: RowReading,
  on: Day,
): Pick<Participant, 'money' | 'workers' | 'sinceYear'> {
  const value = <Value>(
    read: Read<Value>,
    leftOut: Note['code'] & `${string}-left-out`,
  ): Value | undefined => {
    if (read.is === 'found') return read.value
    if (read.is === 'unreadable') reading.notes.push({ code: leftOut, said: read.said })
    return undefined
  }
  const turnover = value(readRupiah(cell('turnover')), 'money-left-out')
  const income = turnover === undefined ? value(readRupiah(cell('income')), 'money-left-out') : undefined
  return {
    money:
      turnover !== undefined
        ? { idr: turnover, measure: 'turnover' }
        : income !== undefined
          ? { idr: income, measure: 'income' }
          : undefined,
    workers: value(readPersons(cell('workers')), 'workers-left-out'),
    sinceYear: value(readStartYear(cell('since'), on), 'start-left-out'),
  }
}

function honorificOf(sex: string): Participant['honorific'] {
  if (/^(p|pr|perempuan|wanita|f)$/i.test(sex.trim())) return 'Bu'
  return /^(l|lk|laki|laki-laki|pria|m)$/i.test(sex.trim()) ? 'Pak' : undefined
}
