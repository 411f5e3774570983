import type { Context } from '#app/domain/context.ts'
import type { Instant } from '#app/domain/dates.ts'
import { createDatabase, type TestDatabase } from './database.ts'

/** A Tuesday morning in Malang: 24 November 2026, 09:00 WIB. */
export const tuesdayMorning: Instant = '2026-11-24T02:00:00.000Z'

export type World = TestDatabase & {
  ctx: Context
  /** The same world at another time or seen by somebody else. */
  as(change: Partial<Pick<Context, 'now' | 'actor' | 'requestId'>>): Context
  /** Every revision that was announced, in order. */
  revisions: number[]
}

/** A migrated database with the reference data, a clock that stands still, and a system that acts. */
export async function createWorld(now: Instant = tuesdayMorning): Promise<World> {
  const database = await createDatabase()
  const revisions: number[] = []
  const ctx: Context = {
    db: database.db,
    now,
    actor: { kind: 'system', name: 'test' },
    requestId: 'test',
    changes: { revision: () => revisions.at(-1) ?? 0, committed: revision => revisions.push(revision) },
  }
  return { ...database, ctx, as: change => ({ ...ctx, ...change }), revisions }
}
