import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

const buckets = [
  'made',
  'home',
  'road-out',
  'shelf',
  'held',
  'road-back',
  'sold',
  'gone-transit',
  'gone-damaged',
  'gone-missing',
  'gone-expired',
  'gone-shrink',
  'gone-defect',
  'gone-recalled',
]

/** Goods, piece by piece of a batch: each movement takes them from one place to another, and none is ever undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, serial, instant, flag, isFlag, isOneOf, appendOnly } = words(db)

  await table('movement')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('from_bucket', text, c => c.notNull().check(isOneOf('from_bucket', buckets)))
    /** The counter of a shelf, of what is held there, on the road to it and from it; else empty. */
    .addColumn('from_counter', text, c => c.notNull())
    .addColumn('to_bucket', text, c => c.notNull().check(isOneOf('to_bucket', buckets)))
    .addColumn('to_counter', text, c => c.notNull())
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces > 0`))
    .addColumn('document_kind', text, c => c.notNull())
    .addColumn('document_id', text, c => c.notNull())
    .addColumn('line', whole, c => c.notNull())
    .addColumn('agreement_version_id', text, c => c.references('agreement_version.id'))
    /** When it happened, by the word of who reports it. */
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('device_at', instant)
    .addColumn('actor_id', text)
    .addColumn('reverses_id', text, c => c.unique().references('movement.id'))
    /** A fact that came late from a device without a line: the only one that may leave a shelf below zero. */
    .addColumn('is_late', flag, c => c.notNull().check(isFlag('is_late')))
    .addCheckConstraint('movement_moves', sql`from_bucket <> to_bucket or from_counter <> to_counter`)
    .addCheckConstraint(
      'movement_counters',
      sql`(from_bucket in ('shelf', 'held')) <= (from_counter <> '') and (to_bucket in ('shelf', 'held')) <= (to_counter <> '')`,
    )
    .execute()
  await appendOnly('movement')
  await db.schema
    .createIndex('movement_by_batch')
    .on('movement')
    .columns(['batch_id', 'occurred_at'])
    .execute()
  await db.schema
    .createIndex('movement_by_document')
    .on('movement')
    .columns(['document_id', 'line'])
    .execute()
  await db.schema
    .createIndex('movement_to_counter')
    .on('movement')
    .columns(['to_counter', 'variant_id', 'occurred_at'])
    .execute()
  await db.schema
    .createIndex('movement_from_counter')
    .on('movement')
    .columns(['from_counter', 'variant_id', 'occurred_at'])
    .execute()

  /** Running balances, kept by the database itself with each movement; they follow from the movements alone. */
  await table('stock')
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('bucket', text, c => c.notNull())
    .addColumn('counter', text, c => c.notNull())
    .addColumn('variant_id', text, c => c.notNull())
    .addColumn('pieces', serial, c => c.notNull())
    .addPrimaryKeyConstraint('stock_pk', ['batch_id', 'bucket', 'counter'] as never)
    .addCheckConstraint('stock_not_below_zero', sql`pieces >= 0 or bucket in ('made', 'shelf')`)
    .execute()
  await sql`create index stock_at_counter on stock (counter, bucket, variant_id) where pieces <> 0`.execute(
    db,
  )
  await sql`create index stock_of_variant on stock (variant_id, bucket, counter) where pieces <> 0`.execute(
    db,
  )
  await keepStock(db)

  /** The newest document that says what stands of a good on a counter, and the newest count by hand. */
  await table('shelf_document')
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('documented_at', instant, c => c.notNull())
    .addColumn('counted_at', instant)
    .addPrimaryKeyConstraint('shelf_document_pk', ['counter_id', 'variant_id'] as never)
    .execute()
  await db.schema.createIndex('shelf_document_by_variant').on('shelf_document').column('variant_id').execute()

  await sql`
    insert into movement (id, batch_id, variant_id, from_bucket, from_counter, to_bucket, to_counter, pieces,
      document_kind, document_id, line, occurred_at, recorded_at, actor_id, is_late)
    select replace(id, 'bat_', 'mov_'), id, variant_id, 'made', '', 'home', '', quantity,
      'batch', id, 1, recorded_at, recorded_at, recorded_by_id, 0
    from batch`.execute(db)
}

/** Two rows follow each movement. A shelf goes below zero by a late fact only, whoever writes. */
async function keepStock(db: Kysely<unknown>): Promise<void> {
  if (engineOf(db) === 'postgres') {
    await sql`
      create function movement_kept() returns trigger language plpgsql as $$
      declare left_pieces bigint;
      begin
        insert into stock (batch_id, bucket, counter, variant_id, pieces)
        values (new.batch_id, new.from_bucket, new.from_counter, new.variant_id, 0)
        on conflict do nothing;
        update stock set pieces = pieces - new.pieces
        where batch_id = new.batch_id and bucket = new.from_bucket and counter = new.from_counter
        returning pieces into left_pieces;
        if left_pieces < 0 and new.from_bucket = 'shelf' and new.is_late = 0 then
          raise exception 'shelf below zero' using errcode = 'check_violation';
        end if;
        insert into stock (batch_id, bucket, counter, variant_id, pieces)
        values (new.batch_id, new.to_bucket, new.to_counter, new.variant_id, new.pieces)
        on conflict (batch_id, bucket, counter) do update set pieces = stock.pieces + excluded.pieces;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger movement_kept after insert on movement
      for each row execute function movement_kept()`.execute(db)
    return
  }
  await sql`
    create trigger movement_kept after insert on movement
    begin
      insert or ignore into stock (batch_id, bucket, counter, variant_id, pieces)
      values (new.batch_id, new.from_bucket, new.from_counter, new.variant_id, 0);
      update stock set pieces = pieces - new.pieces
      where batch_id = new.batch_id and bucket = new.from_bucket and counter = new.from_counter;
      select raise(abort, 'shelf below zero')
      where new.from_bucket = 'shelf' and new.is_late = 0 and (
        select pieces from stock
        where batch_id = new.batch_id and bucket = new.from_bucket and counter = new.from_counter
      ) < 0;
      insert or ignore into stock (batch_id, bucket, counter, variant_id, pieces)
      values (new.batch_id, new.to_bucket, new.to_counter, new.variant_id, 0);
      update stock set pieces = pieces + new.pieces
      where batch_id = new.batch_id and bucket = new.to_bucket and counter = new.to_counter;
    end`.execute(db)
}
