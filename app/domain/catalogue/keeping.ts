import type { Day } from '../dates.ts'
import type { Standing } from './standing.ts'

type Dated = Pick<Standing, 'pieces' | 'earliestBestBeforeOn'>

/**
 * Until when all pieces of a shelf surely keep: the earliest date on them, null when such goods do not expire.
 * Undefined for an empty shelf and for one whose dates nobody knows: it proves nothing.
 *
 * @param shelfLifeDays of the product; null does not expire
 */
export function keepsUntilOn(standing: Dated, shelfLifeDays: number | null): Day | null | undefined {
  if (standing.pieces <= 0) return undefined
  return standing.earliestBestBeforeOn ?? (shelfLifeDays === null ? null : undefined)
}

/** Whether a shelf proves that whatever is taken from it still keeps on a day. */
export function keepsOnShelf(standing: Dated, shelfLifeDays: number | null, on: Day): boolean {
  const untilOn = keepsUntilOn(standing, shelfLifeDays)
  return untilOn === null || (untilOn !== undefined && untilOn >= on)
}

export function shelvesThatKeep(
  standing: readonly Standing[],
  shelfLifeDays: number | null,
): { counterId: string; untilOn: Day | null }[] {
  return standing.flatMap(each => {
    const untilOn = keepsUntilOn(each, shelfLifeDays)
    return untilOn === undefined ? [] : [{ counterId: each.counterId, untilOn }]
  })
}
