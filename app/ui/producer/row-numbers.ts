import type { Fields } from '#app/domain/listing/typed-fields.ts'

/** The rows of a group in a form: of `items.0.name` and `items.2.name` they are 0 and 2. */
export function rowNumbers(fields: Fields, group: string): number[] {
  const rows = new Set<number>()
  for (const name of Object.keys(fields)) {
    const [first, row] = name.split('.')
    if (first === group && /^\d{1,3}$/.test(row ?? '')) rows.add(Number(row))
  }
  return [...rows].sort((a, b) => a - b)
}
