import type { TripQuery } from '../i18n/paths.ts'
import { readProductsQuery } from './products-query.ts'

/** What an address tells of a trip; empty fields of a form say nothing, and days without a day of leaving neither. */
export function readTripQuery(search: URLSearchParams): TripQuery {
  const { leave, after } = readProductsQuery(search).query
  const from = search.get('from') || undefined
  return { from, leave, after: leave === undefined ? undefined : after }
}
