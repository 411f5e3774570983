import type { Changes } from '../changes.ts'

/** What is kept in memory of the catalogue. */
export type LiveCatalogue = Changes
