import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/engines/database.ts'
import { createDatabase, engine } from '#tests/support/database.ts'

const contentOf = (db: Db): Promise<unknown[]> =>
  Promise.all([
    db.selectFrom('kelurahan').selectAll().orderBy('code').execute(),
    db.selectFrom('category').selectAll().orderBy('slug').execute(),
    db.selectFrom('activity').selectAll().execute(),
  ])

test('whatever a test wrote, changed and took away, the next one finds its database as new', async () => {
  const first = await createDatabase()
  const { db } = first
  const asNew = await contentOf(db)
  await sql`update kelurahan set name = 'Kota Lain'`.execute(db)
  await sql`delete from kelurahan where code = (select max(code) from kelurahan)`.execute(db)
  await db
    .insertInto('activity')
    .values({
      id: 'act_1',
      at: '2026-11-24T01:00:00.000Z',
      actor_kind: 'system',
      verb: 'tested',
      subject: 'x',
      request_id: 'r',
    })
    .execute()
  expect(await contentOf(db)).not.toEqual(asNew)
  await first.drop()

  const second = await createDatabase()
  if (engine === 'postgres') expect(second.url, 'the same database').toBe(first.url)
  expect(await contentOf(second.db)).toEqual(asNew)
  await expect(sql`update kelurahan set kecamatan_code = 'nowhere'`.execute(second.db)).rejects.toThrow()
  await second.drop()
})

test('a database whose tables were changed goes to nobody', async () => {
  const first = await createDatabase()
  await sql`alter table activity rename to activity_away`.execute(first.db)
  await sql`alter table activity_away rename to activity`.execute(first.db)
  await first.drop()
  const second = await createDatabase()
  if (engine === 'postgres') expect(second.url).not.toBe(first.url)
  expect(await second.db.selectFrom('activity').select('id').execute()).toEqual([])
  await second.drop()
})
