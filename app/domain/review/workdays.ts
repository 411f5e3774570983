import { addDays, type Day, weekdayOf } from '../dates.ts'

/** The office works Monday to Friday. */
export const isWorkday = (day: Day): boolean => weekdayOf(day) <= 5

/** The nth working day after a day; that day itself never counts. */
export function workdaysAfter(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkday(reached)) left--
  }
  return reached
}

/** Working days from a day on, itself included, up to another that is left out. */
export function workdaysBetween(from: Day, before: Day): number {
  let count = 0
  for (let day = from; day < before; day = addDays(day, 1)) if (isWorkday(day)) count++
  return count
}
