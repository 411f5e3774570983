import type { Db } from '#db/engines/database.ts'

/** The deed by which a database is known to hold the demo town. */
export const seededVerb = 'seedDemoTown'

/** Whether nobody has begun to work here: no account, no maker, no partner. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of ['account', 'producer', 'partner'] as const)
    if (await db.selectFrom(table).select('id').executeTakeFirst()) return false
  return true
}

export async function holdsDemoTown(db: Db): Promise<boolean> {
  const deed = await db.selectFrom('activity').select('id').where('verb', '=', seededVerb).executeTakeFirst()
  return deed !== undefined
}
