import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'omah-oleh-verify-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const verify = () =>
  new Promise<{ code: number; said: string }>(resolve => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', NODE_ENV: 'development' }
    execFile(process.execPath, ['--import', 'tsx', 'scripts/verify.ts'], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    )
  })

test('verifying an honest shop says so; a balance that somebody changed ends it with 1 and its place', async () => {
  const db = openDatabase({ dataDir })
  await migrate(db)
  expect(await verify()).toEqual({ code: 0, said: 'All balances follow from their entries.\n' })
  await sql`pragma foreign_keys = off`.execute(db)
  await sql`insert into stock (batch_id, bucket, counter, variant_id, pieces)
    values ('bat_1', 'home', '', 'var_1', 7)`.execute(db)
  const { code, said } = await verify()
  expect(said).toContain('Differs: stock bat_1 home  is kept as 7, its entries say 0.')
  expect(code).toBe(1)

  await sql`delete from stock`.execute(db)
  await sql`insert into order_payment (id, reservation_id, way, state, amount_idr, expires_at, asked_at)
    values ('opy_1', 'rsv_1', 'card', 'asked', 25500, '2026-11-24T01:00:00.000Z', '2026-11-24T00:00:00.000Z')`.execute(
    db,
  )
  await sql`update order_payment set state = 'paid', came_idr = 25500, came_at = asked_at`.execute(db)
  await db.destroy()
  expect(await verify()).toEqual({
    code: 1,
    said: 'Differs: order payment opy_1 is kept as 25500, its entries say 0.\n',
  })
})
