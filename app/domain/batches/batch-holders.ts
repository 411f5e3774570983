import type { Context } from '../context.ts'

/** Somebody who has pieces of a batch that can still be given back. @property where whose place it is */
export type BatchHolder = {
  /** Two places may have one name. */
  key: string
  where: 'home' | 'counter' | 'road'
  name: string
  phone: string | undefined
  pieces: number
}

/** Who holds what of a batch at the moment; a list without anybody means that none is out any more. */
export type BatchHolders = (ctx: Pick<Context, 'db'>, batchId: string) => Promise<BatchHolder[]>

const heldIn = {
  home: 'home',
  shelf: 'counter',
  held: 'counter',
  'road-out': 'road',
  'road-back': 'road',
} as const
const buckets = Object.keys(heldIn) as (keyof typeof heldIn)[]

/** As the stock ledger knows it: at home, on the road, and at each counter what stands there and what is kept aside. */
export const stockHolders: BatchHolders = async (ctx, batchId) => {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('producer_contact', 'producer_contact.producer_id', 'producer.id')
    .leftJoin('counter', 'counter.id', 'stock.counter')
    .select([
      'stock.bucket',
      'stock.pieces',
      'counter.id as counter_id',
      'counter.name as counter',
      'counter.phone_e164 as counter_phone',
      'producer.name as maker',
      'producer_contact.phone_e164 as maker_phone',
    ])
    .where('stock.batch_id', '=', batchId)
    .where('stock.bucket', 'in', buckets)
    .where('stock.pieces', '>', 0)
    .orderBy('stock.counter')
    .orderBy('stock.bucket')
    .execute()
  const holders = new Map<string, BatchHolder>()
  for (const row of rows) {
    const where = heldIn[row.bucket as keyof typeof heldIn]
    const name = (where === 'home' ? row.maker : row.counter) ?? row.maker
    const phone = (where === 'home' ? row.maker_phone : row.counter_phone) ?? undefined
    const key = `${where} ${row.counter_id ?? ''}`
    const known = holders.get(key)
    if (known) known.pieces += Number(row.pieces)
    else holders.set(key, { key, where, name, phone, pieces: Number(row.pieces) })
  }
  return [...holders.values()].sort((a, b) => b.pieces - a.pieces)
}
