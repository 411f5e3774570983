/** Beside which field of a sending a refusal is told. */
export const sendingFields = {
  'not-a-day': 'sentOn',
  'paid-in-the-future': 'sentOn',
  'payout-proof-missing': 'reference',
} as const
