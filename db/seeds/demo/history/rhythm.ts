import { chance, chanceBetween } from '../chance.ts'
import { demoCounters } from '../shelves/demo-counters.ts'
import type { Stand } from '../shelves/stands.ts'
import type { Calendar } from './calendar.ts'

/** How much fuller a counter is than on a usual day, from Monday to Sunday: guests come for the weekend. */
const weekdays = [0.8, 0.7, 0.75, 0.85, 1.2, 1.7, 1.5]
const holiday = 2.2

const weightOf = (calendar: Calendar, daysAgo: number): number =>
  (weekdays[calendar.weekday(daysAgo) - 1] ?? 1) * (calendar.isHoliday(daysAgo) ? holiday : 1)

/** It takes a month and a half until guests know that there are such shelves. */
const custom = ({ days }: Calendar, daysAgo: number): number => Math.min(1, 0.1 + (days - daysAgo) / 45)

const isOpen = (counterSlug: string, weekday: number): boolean =>
  demoCounters[counterSlug]?.hours.some(shift => shift.weekday === weekday) ?? true

export type Sold = {
  pieces: number
  /** Below the price where the counter gives a discount. */
  paidIdr?: number | undefined
}

/** What a counter sells of a good on a day. */
export function soldOn(calendar: Calendar, stand: Stand, daysAgo: number): Sold | undefined {
  const { good, counter, priceIdr } = stand
  if (!isOpen(counter.slug, calendar.weekday(daysAgo))) return undefined
  const key = [stand.sku, counter.slug, daysAgo] as const
  const usual = 0.06 + (0.19 * good.popularity) / 1000
  const wanted = usual * weightOf(calendar, daysAgo) * custom(calendar, daysAgo)
  if (chance(...key, 'sold') > wanted) return undefined
  return { pieces: sizeOf(priceIdr, key), paidIdr: discounted(stand, key) }
}

/** One cloth at a time, but chips by the handful. */
function sizeOf(priceIdr: number, key: readonly (string | number)[]): number {
  if (priceIdr > 100_000) return 1
  return chance(...key, 'many') < 0.6 ? 1 : chanceBetween(2, priceIdr > 40_000 ? 2 : 4, ...key, 'pieces')
}

/** Hotels now and then give a guest a tenth off, from their own part. */
function discounted({ counter, priceIdr }: Stand, key: readonly (string | number)[]): number | undefined {
  if (counter.kind !== 'hotel' || priceIdr < 10_000 || chance(...key, 'discount') > 0.05) return undefined
  return Math.round((priceIdr * 0.9) / 500) * 500
}
