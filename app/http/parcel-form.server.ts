import { textOf } from './csrf-token.server.ts'

/** Longer than any address may be: what is too long is shown again as it was typed. */
const mostTyped = 1_000

/** The form of a parcel as it was typed; the goods are those whose price was shown. */
export function readParcelForm(form: FormData) {
  const named = (prefix: string): [string, string][] =>
    [...form.entries()].flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string'
        ? [[name.slice(prefix.length), value.slice(0, 20)]]
        : [],
    )
  const text = (name: string): string => textOf(form, name).slice(0, mostTyped)
  const pay = text('pay')
  const fee = text('fee')
  const pieces = named('pieces-')
  return {
    key: text('key'),
    zone: text('zone'),
    address: text('address'),
    buyer: { name: text('name'), contact: text('contact') },
    /** Undefined where no fee has been shown yet. */
    feeIdr: /^\d{1,9}$/.test(fee) ? Number(fee) : undefined,
    pay: (['card', 'transfer'] as const).find(way => way === pay),
    pieces,
    goods: named('price-').map(([variantId, price]) => ({ variantId, priceIdr: Number(price) })),
    fields: {
      ...Object.fromEntries(pieces.map(([variantId, typed]) => [`pieces-${variantId}`, typed])),
      ...{ zone: text('zone'), address: text('address'), pay },
      ...{ name: text('name'), contact: text('contact') },
    } as Record<string, string>,
  }
}
