import type { Person } from './sessions.ts'

/** The kitchen that somebody keeps themselves; not one that an officer fills in for. */
export const ownKitchenOf = (person: Person): string | undefined =>
  person.roles.find(held => held.role === 'producer')?.producerId
