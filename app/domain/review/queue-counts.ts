import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { ReviewKind, ReviewState } from '#db/schema/reviews.ts'
import { isOpen } from './review-states.ts'

export type FacetCount = {
  track: ReviewTrack
  kind: ReviewKind
  state: ReviewState
  isMine: boolean
  isOverdue: boolean
  count: number
}

/** What the queue would hold with this one filter changed and all others as they are. */
export type QueueCounts = {
  total: number
  tracks: Partial<Record<ReviewTrack, number>>
  kinds: Partial<Record<ReviewKind, number>>
  states: Partial<Record<ReviewState, number>>
  mine: number
  overdue: number
}

export type QueueFilter = {
  track?: ReviewTrack | undefined
  kind?: ReviewKind | undefined
  /** `open`: waiting or claimed. */
  state?: ReviewState | 'open' | undefined
  mine?: boolean | undefined
  overdue?: boolean | undefined
}

export function facetsOf(groups: readonly FacetCount[], filter: QueueFilter): QueueCounts {
  const passing = (except?: keyof QueueFilter) =>
    groups.filter(
      group =>
        (except === 'track' || !filter.track || group.track === filter.track) &&
        (except === 'kind' || !filter.kind || group.kind === filter.kind) &&
        (except === 'state' || isIn(group.state, filter.state ?? 'open')) &&
        (except === 'mine' || !filter.mine || group.isMine) &&
        (except === 'overdue' || !filter.overdue || group.isOverdue),
    )
  const sum = (some: readonly FacetCount[]) => some.reduce((total, group) => total + group.count, 0)
  return {
    total: sum(passing()),
    tracks: countBy(passing('track'), group => group.track),
    kinds: countBy(passing('kind'), group => group.kind),
    states: countBy(passing('state'), group => group.state),
    mine: sum(passing('mine').filter(group => group.isMine)),
    overdue: sum(passing('overdue').filter(group => group.isOverdue)),
  }
}

const isIn = (state: ReviewState, wanted: ReviewState | 'open'): boolean =>
  wanted === 'open' ? isOpen(state) : state === wanted

function countBy<Key extends string>(
  groups: readonly FacetCount[],
  keyOf: (group: FacetCount) => Key,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {}
  for (const group of groups) {
    const key = keyOf(group)
    counts[key] = (counts[key] ?? 0) + group.count
  }
  return counts
}
