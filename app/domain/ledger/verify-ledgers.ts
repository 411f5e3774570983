import { sql } from 'kysely'
import type { Db } from '#db/engines/database.ts'

/** The first place where a kept balance is not what its entries say. */
export type Difference = { where: string; kept: number; counted: number }

/**
 * Counts everything anew from the movements and postings and compares it with what is kept; undefined when all is
 * equal. It reads each entry once.
 */
export async function verifyLedgers(db: Db): Promise<Difference | undefined> {
  return (
    (await stockDifference(db)) ??
    (await batchDifference(db)) ??
    (await balanceDifference(db)) ??
    (await openDifference(db))
  )
}

async function stockDifference(db: Db): Promise<Difference | undefined> {
  const { rows } = await sql<{ place: string; kept: number; counted: number }>`
    select batch_id || ' ' || bucket || ' ' || counter as place, sum(kept) as kept, sum(counted) as counted
    from (
      select batch_id, bucket, counter, pieces as kept, 0 as counted from stock
      union all
      select batch_id, to_bucket, to_counter, 0, pieces from movement
      union all
      select batch_id, from_bucket, from_counter, 0, -pieces from movement
    ) entries
    group by batch_id, bucket, counter
    having sum(kept) <> sum(counted)
    order by 1 limit 1`.execute(db)
  return first('stock', rows)
}

/** All places of a batch together hold exactly what was made of it. */
async function batchDifference(db: Db): Promise<Difference | undefined> {
  const { rows } = await sql<{ place: string; kept: number; counted: number }>`
    select batch.id as place, batch.quantity as kept, coalesce(sum(stock.pieces), 0) as counted
    from batch left join stock on stock.batch_id = batch.id and stock.bucket <> 'made'
    group by batch.id, batch.quantity
    having batch.quantity <> coalesce(sum(stock.pieces), 0)
    order by 1 limit 1`.execute(db)
  return first('batch', rows)
}

async function balanceDifference(db: Db): Promise<Difference | undefined> {
  const { rows } = await sql<{ place: string; kept: number; counted: number }>`
    select agreement_id || ' ' || account as place, sum(kept) as kept, sum(counted) as counted
    from (
      select agreement_id, account, balance_idr as kept, 0 as counted from money_balance
      union all
      select agreement_id, debit, 0, amount_idr from posting
      union all
      select agreement_id, credit, 0, -amount_idr from posting
    ) entries
    group by agreement_id, account
    having sum(kept) <> sum(counted)
    order by 1 limit 1`.execute(db)
  return first('money', rows)
}

/** A posting about her money is in one statement, or waits for one: each once. */
async function openDifference(db: Db): Promise<Difference | undefined> {
  const { rows } = await sql<{ place: string; kept: number; counted: number }>`
    select id as place, sum(kept) as kept, sum(counted) as counted
    from (
      select posting_id as id, 1 as kept, 0 as counted from open_posting
      union all
      select posting_id, 1, 0 from statement_line
      union all
      select id, 0, 1 from posting where debit = 'due-to-producer' or credit = 'due-to-producer'
    ) entries
    group by id
    having sum(kept) <> sum(counted)
    order by 1 limit 1`.execute(db)
  return first('open posting', rows)
}

function first(
  what: string,
  rows: readonly { place: string; kept: number; counted: number }[],
): Difference | undefined {
  const row = rows[0]
  return row && { where: `${what} ${row.place}`, kept: Number(row.kept), counted: Number(row.counted) }
}
