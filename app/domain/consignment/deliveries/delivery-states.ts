import type { DeliveryState } from '#db/schema/deliveries.ts'

/** Where a delivery may go from each state; the database has the same arrows. */
export const deliveryTransitions = {
  draft: ['sent'],
  sent: ['received', 'received-with-difference', 'cancelled'],
  received: ['closed'],
  'received-with-difference': ['closed'],
  closed: [],
  cancelled: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>

/** So long after a receipt the maker may say that it is not so. */
export const objectionHours = 48
/** So many days whoever has to clear a difference has for it. */
export const differenceDays = 7
