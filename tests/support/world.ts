import type { Context } from '#app/domain/context.ts'
import type { Instant } from '#app/domain/dates.ts'
import { tuesdayMorning } from './clock.ts'
import { createDatabase, type TestDatabase } from './database.ts'
import type { Template } from './templates.ts'

export { tuesdayMorning }

export type World = TestDatabase & {
  ctx: Context
  /** The same world at another time or seen by somebody else. */
  as(change: Partial<Pick<Context, 'now' | 'actor' | 'requestId'>>): Context
  /** Every revision that was announced, in order. */
  revisions: number[]
}

/** A migrated database with the reference data, a clock that stands still, and a system that acts. */
export async function createWorld(
  now: Instant = tuesdayMorning,
  template: Template = 'reference',
): Promise<World> {
  const database = await createDatabase(template)
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
