import type { Db } from '#db/engines/database.ts'
import { type Changes, currentRevision } from '../changes.ts'
import type { Instant } from '../dates.ts'

/** What is kept in memory of the catalogue. */
export type LiveCatalogue = Changes & { start(): Promise<void>; stop(): Promise<void> }

export function createLiveCatalogue(db: Db, _options: { now: () => Instant }): LiveCatalogue {
  let known = 0
  return {
    revision: () => known,
    committed: revision => {
      known = Math.max(known, revision)
    },
    start: async () => {
      known = await currentRevision(db)
    },
    stop: async () => {},
  }
}
