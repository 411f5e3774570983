import type { Language } from './language.ts'
import { parcelsEn } from './messages/parcels/en.ts'
import { parcelsId } from './messages/parcels/id.ts'
import type { Messages } from './messages.ts'

export type ParcelWords = Messages<typeof parcelsId>

/** Words of goods that a maker sends to an address: for the buyer, and for her. */
export const parcelWordsIn = (language: Language): ParcelWords => table[language]

const table: Readonly<Record<Language, ParcelWords>> = { id: parcelsId, en: parcelsEn }
