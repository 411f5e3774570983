import type { Db } from '#db/engines/database.ts'

/**
 * The catalogue's own clock: a revision that moves on with every commit that changes what the public sees, and
 * the list of what each commit touched. It is the last row that a transaction locks, so revisions come in the
 * order of commits, on both engines and from any number of processes.
 */
export type Changes = {
  /** The newest revision this process knows of. */
  revision(): number
  /** Told by `transact` right after a commit. */
  committed(revision: number): void
}

export async function currentRevision(db: Db): Promise<number> {
  const row = await db.selectFrom('catalogue_revision').select('revision').executeTakeFirst()
  return row?.revision ?? 0
}

/** Called once, at the end of a transaction. */
export async function recordTouched(db: Db, touched: ReadonlySet<string>): Promise<number> {
  const { revision } = await db
    .updateTable('catalogue_revision')
    .set(eb => ({ revision: eb('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow()
  for (const subject of touched) {
    await db.insertInto('catalogue_change').values({ revision, subject }).execute()
  }
  return revision
}

/** What commits after a revision touched, each once, with the revision reached. */
export async function touchedSince(
  db: Db,
  revision: number,
): Promise<{ revision: number; subjects: Set<string> }> {
  const rows = await db
    .selectFrom('catalogue_change')
    .select(['revision', 'subject'])
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute()
  return {
    revision: Math.max(revision, rows.at(-1)?.revision ?? 0),
    subjects: new Set(rows.map(row => row.subject)),
  }
}
