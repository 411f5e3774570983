import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { migrate, pendingMigrations } from '#db/migrations/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { createDatabase, createEmptyDatabase, engine, type TestDatabase } from '#tests/support/database.ts'

let database: TestDatabase
afterEach(() => database.drop())

test('an empty database gets every migration once', async () => {
  database = await createEmptyDatabase()
  expect(await pendingMigrations(database.db)).toEqual(Object.keys(migrations))
  expect(await migrate(database.db)).toEqual(Object.keys(migrations))
  expect(await migrate(database.db)).toEqual([])
  expect(await pendingMigrations(database.db)).toEqual([])
})

test('a failing migration leaves nothing behind', async () => {
  database = await createEmptyDatabase()
  const { db } = database
  await migrate(db)
  const broken = {
    ...migrations,
    '9999-broken': {
      up: async (trx: typeof db) => {
        await sql`create table half_done (id integer)`.execute(trx)
        await sql`insert into account (id, name, created_at) values ('acc_x', 'X', '2026-01-01T00:00:00.000Z')`.execute(
          trx,
        )
        throw new Error('broken on purpose')
      },
    },
  }
  await expect(migrate(db, broken)).rejects.toThrow('broken on purpose')
  await expect(sql`select * from half_done`.execute(db)).rejects.toThrow()
  expect(await db.selectFrom('account').selectAll().execute()).toEqual([])
})

test('activity, publications and their ends can be added to, never changed or removed', async () => {
  database = await createDatabase()
  const { db } = database
  const at = '2026-11-24T01:00:00.000Z'
  await db
    .insertInto('activity')
    .values({
      id: 'act_1',
      at,
      actor_kind: 'system',
      actor_id: null,
      on_behalf_of: null,
      verb: 'tested',
      subject: 'product:prd_1',
      before: null,
      after: null,
      request_id: 'r',
    })
    .execute()
  await expect(db.updateTable('activity').set({ verb: 'forged' }).execute()).rejects.toThrow('append-only')
  await expect(db.deleteFrom('activity').execute()).rejects.toThrow('append-only')
  if (engine === 'sqlite') {
    await expect(sql`replace into activity select * from activity`.execute(db)).rejects.toThrow('append-only')
  } else {
    await expect(sql`truncate activity`.execute(db)).rejects.toThrow('append-only')
  }
  expect(await db.selectFrom('activity').select('verb').execute()).toEqual([{ verb: 'tested' }])
})

test('instants, days and large sums come back as they went in', async () => {
  database = await createDatabase()
  const { db } = database
  const at = '2026-11-24T16:30:00.123Z'
  await db
    .insertInto('cohort')
    .values({ id: 'coh_1', name: 'Angkatan 2026', started_on: '2026-03-01', completed_on: '2026-03-24' })
    .execute()
  await db.insertInto('account').values({ id: 'acc_1', name: 'Wulan', created_at: at }).execute()
  expect(await db.selectFrom('cohort').select(['started_on', 'completed_on']).execute()).toEqual([
    { started_on: '2026-03-01', completed_on: '2026-03-24' },
  ])
  expect(await db.selectFrom('account').select('created_at').execute()).toEqual([{ created_at: at }])
  const { rows } = await sql<{ sum: number }>`select cast(9007199254740991 as bigint) as sum`.execute(db)
  expect(rows).toEqual([{ sum: 9007199254740991 }])
})
