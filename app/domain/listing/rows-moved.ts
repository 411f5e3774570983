import type { Fields } from './typed-fields.ts'

/** What a button beside a row does to it. */
export type RowDeed = { verb: 'up' | 'down' | 'remove'; row: number }

/** Reads `up.2`. */
export function readRowDeed(text: string): RowDeed | undefined {
  const parts = /^(up|down|remove)\.(\d{1,3})$/.exec(text)
  return parts ? { verb: parts[1] as RowDeed['verb'], row: Number(parts[2]) } : undefined
}

/** The form with one row moved or gone; what was typed in all others stays. */
export function withRowDeed(fields: Fields, group: string, { verb, row }: RowDeed): Fields {
  const rows = [...rowNumbers(fields, group)].sort((a, b) => a - b)
  const at = rows.indexOf(row)
  if (at === -1) return fields
  const order = [...rows]
  if (verb === 'remove') order.splice(at, 1)
  else swap(order, at, verb === 'up' ? at - 1 : at + 1)
  const moved = order.flatMap((old, now) =>
    Object.entries(fields).flatMap(([name, value]) => {
      const [first, number, part] = name.split('.')
      return first === group && number === String(old) ? [[`${group}.${now}.${part}`, value] as const] : []
    }),
  )
  const others = Object.entries(fields).filter(([name]) => !name.startsWith(`${group}.`))
  return Object.fromEntries([...others, ...moved])
}

function rowNumbers(fields: Fields, group: string): Set<number> {
  const numbers = Object.keys(fields).flatMap(name => {
    const [first, number] = name.split('.')
    return first === group && /^\d{1,3}$/.test(number ?? '') ? [Number(number)] : []
  })
  return new Set(numbers)
}

function swap(order: number[], a: number, b: number): void {
  const [first, second] = [order[a], order[b]]
  if (first === undefined || second === undefined) return
  order[a] = second
  order[b] = first
}
