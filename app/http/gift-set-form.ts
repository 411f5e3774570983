import type { NewGiftSet } from '../domain/gifts/gift-sets.ts'
import { textOf } from './csrf-token.server.ts'

/** As many rows as the form has; those without a code are passed over. */
const rows = [1, 2, 3, 4, 5, 6, 7, 8]
const fields = [
  ...['nameId', 'nameEn', 'wordsId', 'wordsEn'],
  ...rows.flatMap(row => [`sku${row}`, `pieces${row}`]),
]

export const typedGiftSet = (form: FormData): Record<string, string> =>
  Object.fromEntries(fields.map(name => [name, textOf(form, name)]))

export function readGiftSet(form: FormData): NewGiftSet {
  const line = (name: string) => textOf(form, name).trim()
  return {
    name: { id: line('nameId').slice(0, 120), en: line('nameEn').slice(0, 120) },
    words: { id: line('wordsId').slice(0, 300), en: line('wordsEn').slice(0, 300) },
    parts: rows.flatMap(row => {
      const sku = line(`sku${row}`).slice(0, 80)
      if (sku === '') return []
      const pieces = line(`pieces${row}`)
      return [{ sku, pieces: pieces === '' ? 1 : Number(pieces) }]
    }),
    key: textOf(form, 'key'),
  }
}
