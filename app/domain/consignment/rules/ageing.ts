import { type Day, daysBetween } from '../../dates.ts'
import { type Rupiah, rupiah } from '../../money.ts'

/** How long something is overdue, in days after the last day to pay. */
export type Age = 'not-due' | '1-7' | '8-14' | '15-30' | 'over-30'

export type LateAge = Exclude<Age, 'not-due'>
export const lateAges = ['1-7', '8-14', '15-30', 'over-30'] as const satisfies LateAge[]

const steps: readonly { upToDays: number; age: Age }[] = [
  { upToDays: 0, age: 'not-due' },
  { upToDays: 7, age: '1-7' },
  { upToDays: 14, age: '8-14' },
  { upToDays: 30, age: '15-30' },
]

/** @param dueOn the last day to pay: on it nothing is late yet */
export function ageOf(dueOn: Day, today: Day): Age {
  const days = daysBetween(dueOn, today)
  return steps.find(step => days <= step.upToDays)?.age ?? 'over-30'
}

/** What is open by its age. */
export function openByAge(open: readonly { dueOn: Day; openIdr: number }[], today: Day): Record<Age, Rupiah> {
  const sums = { 'not-due': 0, '1-7': 0, '8-14': 0, '15-30': 0, 'over-30': 0 }
  for (const one of open) sums[ageOf(one.dueOn, today)] += one.openIdr
  return {
    'not-due': rupiah(sums['not-due']),
    '1-7': rupiah(sums['1-7']),
    '8-14': rupiah(sums['8-14']),
    '15-30': rupiah(sums['15-30']),
    'over-30': rupiah(sums['over-30']),
  }
}
