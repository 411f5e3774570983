import { productNames } from '../../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import type { StockView } from './stock-views.ts'

/** Pieces that somebody still has, by where they are. */
export type Standing = { home: number; road: number; counter: number }

export type StockRow = Standing & {
  key: string
  /** Of a counter, a kecamatan, or a batch; undefined for what is at no counter. */
  name: string | undefined
  batch: { product: Text; maker: string; bestBeforeOn: Day | undefined } | undefined
}

export type NetworkStock = { sum: Standing; rows: StockRow[] }

const placeOf = {
  home: 'home',
  'road-out': 'road',
  'road-back': 'road',
  shelf: 'counter',
  held: 'counter',
} as const
const buckets = Object.keys(placeOf) as (keyof typeof placeOf)[]

/**
 * All goods of the network that are neither sold nor gone, from the running stock: the same rows that each maker reads
 * of hers. What lies at a home belongs to the kecamatan of that home. Empty for whoever does not run the network.
 */
export async function networkStock(ctx: Context, by: StockView, language: Language): Promise<NetworkStock> {
  const sum: Standing = { home: 0, road: 0, counter: 0 }
  if (!may(ctx.actor, 'network:see')) return { sum, rows: [] }
  const found = new Map<string, StockRow>()
  for (const row of await standing(ctx)) {
    const place = placeOf[row.bucket as keyof typeof placeOf]
    const pieces = Number(row.pieces)
    const { key, name } = groupOf(row, by)
    const known = found.get(key) ?? {
      ...{ key, name, home: 0, road: 0, counter: 0 },
      batch:
        by === 'batch'
          ? {
              product: nameIn(language, { id: row.id_name, en: row.en_name }),
              maker: row.maker,
              bestBeforeOn: row.best_before_on ?? undefined,
            }
          : undefined,
    }
    known[place] += pieces
    sum[place] += pieces
    found.set(key, known)
  }
  return { sum, rows: [...found.values()].sort(inOrder(by)) }
}

const standing = (ctx: Context) =>
  ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('counter', 'counter.id', 'stock.counter')
    .leftJoin('kelurahan', join =>
      join.on(eb =>
        eb('kelurahan.code', '=', eb.fn.coalesce('counter.kelurahan_code', 'producer.kelurahan_code')),
      ),
    )
    .leftJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatan_code')
    .select(['stock.batch_id', 'stock.bucket', 'stock.pieces', 'stock.counter', 'batch.code'])
    .select(['batch.best_before_on', 'producer.name as maker', 'counter.name as counter_name'])
    .select(['kecamatan.code as kecamatan_code', 'kecamatan.name as kecamatan'])
    .select(productNames('product.id'))
    .where('stock.bucket', 'in', buckets)
    .where('stock.pieces', '<>', 0)
    .execute()

type Found = Awaited<ReturnType<typeof standing>>[number]

function groupOf(row: Found, by: StockView): { key: string; name: string | undefined } {
  if (by === 'batch') return { key: row.batch_id, name: row.code }
  if (by === 'kecamatan') return { key: row.kecamatan_code ?? '', name: row.kecamatan ?? undefined }
  return { key: row.counter, name: row.counter_name ?? undefined }
}

const all = (row: Standing): number => row.home + row.road + row.counter

/** Batches by their date, the first to end first; others by how much is there. */
const inOrder = (by: StockView) => (a: StockRow, b: StockRow) => {
  const first = by === 'batch' ? compare(a.batch?.bestBeforeOn ?? '~', b.batch?.bestBeforeOn ?? '~') : 0
  return first || all(b) - all(a) || compare(a.key, b.key)
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
