import type { SaleState } from '#db/schema/sales.ts'

/** A sale is taken back only by a reversal, and never recorded again; the database has the same arrow. */
export const saleTransitions = {
  recorded: ['void'],
  void: [],
} as const satisfies Record<SaleState, readonly SaleState[]>
