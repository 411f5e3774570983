import type { Words } from '#app/i18n/words.ts'
import type { HoursView } from './views.ts'

/** One line per group of days: "setiap hari 06.00–22.00 WIB", "Senin–Jumat 08.00–17.00 WIB". */
export function hoursWords({ shop, formats }: Words, hours: readonly HoursView[]): string[] {
  return hours.map(group => {
    const days = formats.opening(daysWords(group.days))
    if (group.opens === group.closes) return shop.places.allHours(days)
    return shop.places.hours(days, formats.time(group.opens), formats.time(group.closes))
  })

  function daysWords(days: readonly number[]): string {
    const first = days[0]
    const last = days[days.length - 1]
    if (days.length === 7) return shop.places.everyDay
    if (first === undefined || last === undefined) return ''
    if (days.length > 2 && last - first === days.length - 1) {
      return shop.places.dayRange(formats.weekday(first), formats.weekday(last))
    }
    return formats.joined(days.map(day => formats.weekday(day)))
  }
}

// A stroll of 80 m a minute; streets are about 1.3 times as long as the straight line.
const metresPerMinute = 80
const detour = 1.3

export function walkMinutes(straightM: number): number {
  return Math.max(1, Math.round((straightM * detour) / metresPerMinute))
}
