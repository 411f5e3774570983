import type { Context } from '#app/domain/context.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { reserve } from '#app/domain/orders/reserve.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'

export type BuyersOrder = {
  database: { url: string } | { file: string }
  now: string
  counterId: string
  good: { variantId: string; pieces: number; priceIdr: number }
  keys: string[]
}
export type BuyersTold = { ready: true } | { got: string[]; refused: string[] }

/** Buyers in a process of their own: it opens the same database, waits for the word, and reserves once a key. */
process.once('message', async (order: BuyersOrder) => {
  const { database, counterId, good } = order
  const db = 'url' in database ? openPostgres(database.url, { connections: 5 }) : openSqlite(database.file)
  await db.selectFrom('counter').select('id').execute()
  const ctx: Context = {
    now: order.now,
    actor: { kind: 'visitor' },
    db,
    requestId: 'buyers',
    changes: { revision: () => 0, committed: () => {} },
  }
  const seals = createSeals(Buffer.alloc(32, 7))
  process.once('message', async () => {
    const tries = await Promise.all(
      order.keys.map(key =>
        reserve(ctx, seals, {
          counterId,
          goods: [good],
          buyer: { name: 'Rahma', contact: '0812 3456 7890' },
          language: 'id',
          key,
          address: key,
        }),
      ),
    )
    const got = tries.flatMap(one => (one.ok ? [one.value.reservationId] : []))
    const refused = tries.flatMap(one => (one.ok ? [] : [one.error.code]))
    await db.destroy()
    process.send?.({ got, refused } satisfies BuyersTold, () => process.exit(0))
  })
  process.send?.({ ready: true } satisfies BuyersTold)
})
