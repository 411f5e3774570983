import type { PickupState } from '#db/schema/deliveries.ts'

/** Where a pick-up may go from each state; the database has the same arrows. */
export const pickupTransitions = {
  proposed: ['agreed', 'cancelled'],
  agreed: ['picked-up', 'cancelled'],
  'picked-up': ['received', 'received-with-difference'],
  received: ['closed'],
  'received-with-difference': ['closed'],
  closed: [],
  cancelled: [],
} as const satisfies Record<PickupState, readonly PickupState[]>
