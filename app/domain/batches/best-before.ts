import { addDays, type Day } from '../dates.ts'

/** Three months are 92 days at most; goods that keep no longer show the day (PerBPOM 31/2018). */
const dayShownUpToDays = 92

/** Whether a label names the day, and not the month alone. */
export const isDayShown = (shelfLifeDays: number): boolean => shelfLifeDays <= dayShownUpToDays

/**
 * The last good day of a batch.
 * @param shelfLifeDays whole days, at least 1, counted from the day after it was made
 */
export function bestBefore(madeOn: Day, shelfLifeDays: number): Day {
  if (!Number.isInteger(shelfLifeDays) || shelfLifeDays < 1)
    throw new RangeError(`not a shelf life in days: ${shelfLifeDays}`)
  return addDays(madeOn, shelfLifeDays)
}

/** What stands after `Baik digunakan sebelum`. */
export type BestBeforeWords =
  | { form: 'day'; on: Day }
  /** `month` is 1 for January. */
  | { form: 'month'; year: number; month: number }

/**
 * Day, month and year up to three months; beyond, the month alone, and then the last month that is good to its
 * end: the label never promises a day more than the food keeps.
 */
export function bestBeforeWords(madeOn: Day, shelfLifeDays: number): BestBeforeWords {
  const on = bestBefore(madeOn, shelfLifeDays)
  if (isDayShown(shelfLifeDays)) return { form: 'day', on }
  const isWholeMonth = addDays(on, 1).endsWith('-01')
  const lastOfMonth = isWholeMonth ? on : addDays(`${on.slice(0, 8)}01`, -1)
  return { form: 'month', year: Number(lastOfMonth.slice(0, 4)), month: Number(lastOfMonth.slice(5, 7)) }
}
