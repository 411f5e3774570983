import type { AgreementState } from '#db/schema/consignment.ts'

/** Where an agreement may go from each state; the database has the same arrows. New versions leave it active. */
export const agreementTransitions = {
  draft: ['offered', 'ended'],
  offered: ['active', 'ended'],
  active: ['ended'],
  ended: [],
} as const satisfies Record<AgreementState, readonly AgreementState[]>
