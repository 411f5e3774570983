import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'

export type TillOrder = {
  database: { url: string } | { file: string }
  ctx: Pick<Context, 'now' | 'actor'>
  counterId: string
  variantId: string
  keys: string[]
}
export type TillTold = { ready: true } | { sold: string[]; refused: string[] }

/** A till in a process of its own: it opens the same database, waits for the word, and sells a piece a key at once. */
process.once('message', async (order: TillOrder) => {
  const { database, counterId, variantId } = order
  const db = 'url' in database ? openPostgres(database.url, { connections: 5 }) : openSqlite(database.file)
  await db.selectFrom('counter').select('id').execute()
  const ctx: Context = {
    ...order.ctx,
    db,
    requestId: 'till',
    changes: { revision: () => 0, committed: () => {} },
  }
  process.once('message', async () => {
    const sales = await Promise.all(
      order.keys.map(key => recordSale(ctx, { counterId, goods: [{ variantId, pieces: 1 }], key })),
    )
    const sold = sales.flatMap(sale => (sale.ok ? [sale.value.saleId] : []))
    const refused = sales.flatMap(sale => (sale.ok ? [] : [sale.error.code]))
    await db.destroy()
    process.send?.({ sold, refused } satisfies TillTold, () => process.exit(0))
  })
  process.send?.({ ready: true } satisfies TillTold)
})
