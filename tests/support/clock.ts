import type { Instant } from '#app/domain/dates.ts'

/** A Tuesday morning in Malang: 24 November 2026, 09:00 WIB. */
export const tuesdayMorning: Instant = '2026-11-24T02:00:00.000Z'
