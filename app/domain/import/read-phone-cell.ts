import type { SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { type PhoneE164, readPhone } from '../identity/phone.ts'
import { cellText, saysNothing } from './cell-text.ts'

export type PhoneCellRead =
  | { is: 'found'; phone: PhoneE164; oneOfTwo: boolean }
  | { is: 'missing' }
  /** A number of a house or an office: fine, but nobody signs in with it. */
  | { is: 'landline'; said: string }
  /** The spreadsheet rounded it (8,12E+10): the last digits are gone for good. */
  | { is: 'lost-digits'; said: string }
  | { is: 'unreadable'; said: string }

export function readPhoneCell(cell: SheetCell): PhoneCellRead {
  const said = cellText(cell).replace(/^'/, '').trim()
  if (said === '' || saysNothing(said)) return { is: 'missing' }
  const restored = scientific(said)
  if (restored === 'lost') return { is: 'lost-digits', said }
  const text = restored ?? said
  if (cell?.kind === 'number' && /0{6,}$/.test(text)) return { is: 'lost-digits', said }

  const candidates = text
    .split(/[/;,&]|\b(?:dan|atau)\b/i)
    .map(part => part.replace(/[a-z.:()]+/gi, ' ').trim())
    .filter(part => part.replace(/\D/g, '').length >= 5)
  const numbers = candidates.flatMap(part => {
    const read = readPhone(part)
    return read.ok ? [read.value] : []
  })
  const [phone] = numbers
  if (phone !== undefined) return { is: 'found', phone, oneOfTwo: candidates.length > 1 }
  return candidates.some(isLandline) ? { is: 'landline', said } : { is: 'unreadable', said }
}

/** 8,1234567891E+10 still has all its digits, 8,12E+10 has not. Undefined for what is not written so. */
function scientific(text: string): string | 'lost' | undefined {
  const parts = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text.replace(/\s/g, ''))
  if (!parts) return undefined
  const [, first = '', decimals = '', exponent = ''] = parts
  return decimals.length < Number(exponent) ? 'lost' : first + decimals.slice(0, Number(exponent))
}

/** 0341 is Malang; other area codes of Java begin with 02 or 03 as well. */
const isLandline = (text: string): boolean => /^(\+?62|0)?[23]\d{6,10}$/.test(text.replace(/[\s-]/g, ''))
