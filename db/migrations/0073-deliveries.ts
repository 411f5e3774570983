import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

/** Goods on their way to a counter and back, what arrived of them, and who clears what did not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await deliveries(db)
  await receipts(db)
  await pickups(db)
  await differences(db)
}

async function deliveries(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, isOneOf, onlyMoves } = words(db)
  await table('delivery')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.unique())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('agreement_version_id', text, c => c.references('agreement_version.id'))
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    /** Of goods that come from the shelf of another counter, and not from her home. */
    .addColumn('from_counter_id', text, c => c.references('counter.id'))
    .addColumn('state', text, c =>
      c
        .notNull()
        .check(
          isOneOf('state', ['draft', 'sent', 'received', 'received-with-difference', 'closed', 'cancelled']),
        ),
    )
    .addColumn('courier', text)
    .addColumn('note', text)
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('created_by_id', text, c => c.references('account.id'))
    .addColumn('sent_at', instant)
    .addColumn('cancelled_at', instant)
    .addColumn('cancel_reason', text)
    .addColumn('closed_at', instant)
    .addUniqueConstraint('delivery_client_key', ['producer_id', 'client_key'] as never)
    .addCheckConstraint(
      'delivery_sent',
      sql`(state = 'draft') = (number is null) and (state = 'draft') = (sent_at is null)
        and (state = 'draft') = (agreement_version_id is null)`,
    )
    .addCheckConstraint('delivery_cancelled', sql`(state = 'cancelled') = (cancelled_at is not null)`)
    .addCheckConstraint('delivery_closed', sql`(state = 'closed') = (closed_at is not null)`)
    .addCheckConstraint(
      'delivery_goes_elsewhere',
      sql`from_counter_id is null or from_counter_id <> counter_id`,
    )
    .execute()
  await onlyMoves(
    'delivery',
    {
      draft: ['sent'],
      sent: ['received', 'received-with-difference', 'cancelled'],
      received: ['closed'],
      'received-with-difference': ['closed'],
      closed: [],
      cancelled: [],
    },
    ['draft'],
  )
  for (const column of ['agreement_id', 'counter_id', 'from_counter_id'])
    await db.schema
      .createIndex(`delivery_by_${column.replace('_id', '')}`)
      .on('delivery')
      .columns([column, 'state'])
      .execute()

  await table('delivery_line')
    .addColumn('delivery_id', text, c => c.notNull().references('delivery.id'))
    .addColumn('line', whole, c => c.notNull().check(sql`line > 0`))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 100000`))
    .addPrimaryKeyConstraint('delivery_line_pk', ['delivery_id', 'line'] as never)
    .addUniqueConstraint('delivery_line_batch', ['delivery_id', 'batch_id'] as never)
    /** So that a receipt can name what was sent, and the database knows that it is true. */
    .addUniqueConstraint('delivery_line_pieces', ['delivery_id', 'line', 'pieces'] as never)
    .execute()
  await db.schema.createIndex('delivery_line_by_batch').on('delivery_line').column('batch_id').execute()
  await frozenOnceSent(db)
}

/** A draft may be written anew; what was sent says for ever what it said when it was sent. */
async function frozenOnceSent(db: Kysely<unknown>): Promise<void> {
  const content = sql.raw(
    'id, number, producer_id, agreement_id, agreement_version_id, counter_id, from_counter_id, courier, note, client_key, created_at, created_by_id, sent_at',
  )
  if (engineOf(db) === 'postgres') {
    await sql`
      create function delivery_frozen() returns trigger language plpgsql as $$
      begin
        if old.state <> 'draft' then raise exception 'the content of a sent delivery is append-only'; end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$`.execute(db)
    await sql`create trigger delivery_kept before update of ${content} on delivery
      for each row execute function delivery_frozen()`.execute(db)
    await sql`create trigger delivery_stays before delete on delivery
      for each row execute function delivery_frozen()`.execute(db)
    await sql`
      create function delivery_line_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'DELETE' then
          if (select state from delivery where id = new.delivery_id) <> 'draft' then
            raise exception 'the lines of a sent delivery are append-only';
          end if;
        end if;
        if tg_op <> 'INSERT' then
          if (select state from delivery where id = old.delivery_id) <> 'draft' then
            raise exception 'the lines of a sent delivery are append-only';
          end if;
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$`.execute(db)
    await sql`create trigger delivery_line_frozen before insert or update or delete on delivery_line
      for each row execute function delivery_line_frozen()`.execute(db)
    return
  }
  const refused = sql.raw(`begin select raise(abort, 'a sent delivery is append-only'); end`)
  await sql`create trigger delivery_kept before update of ${content} on delivery
    when old.state <> 'draft' ${refused}`.execute(db)
  await sql`create trigger delivery_stays before delete on delivery
    when old.state <> 'draft' ${refused}`.execute(db)
  for (const [verb, row] of [
    ['insert', 'new'],
    ['update', 'old'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const)
    await sql`create trigger ${sql.raw(`delivery_line_${verb}_${row}`)} before ${sql.raw(verb)} on delivery_line
      when (select state from delivery where id = ${sql.raw(row)}.delivery_id) <> 'draft' ${refused}`.execute(
      db,
    )
}

async function receipts(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, appendOnly } = words(db)
  await table('receipt')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('delivery_id', text, c => c.notNull().unique().references('delivery.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('confirmed_at', instant, c => c.notNull())
    .addColumn('confirmed_by_id', text, c => c.references('account.id'))
    .addColumn('objection_until_at', instant, c => c.notNull())
    .execute()
  await appendOnly('receipt')

  /** Every piece that was sent is accepted, short, damaged or refused: the four together are what was sent. */
  await table('receipt_line')
    .addColumn('receipt_id', text, c => c.notNull().references('receipt.id'))
    .addColumn('delivery_id', text, c => c.notNull())
    .addColumn('line', whole, c => c.notNull())
    .addColumn('sent', whole, c => c.notNull())
    .addColumn('accepted', whole, c => c.notNull().check(sql`accepted >= 0`))
    .addColumn('short', whole, c => c.notNull().check(sql`short >= 0`))
    .addColumn('damaged', whole, c => c.notNull().check(sql`damaged >= 0`))
    .addColumn('refused', whole, c => c.notNull().check(sql`refused >= 0`))
    .addColumn('photo_id', text, c => c.references('picture.id'))
    .addPrimaryKeyConstraint('receipt_line_pk', ['receipt_id', 'line'] as never)
    .addForeignKeyConstraint('receipt_line_sent', ['delivery_id', 'line', 'sent'] as never, 'delivery_line', [
      'delivery_id',
      'line',
      'pieces',
    ] as never)
    .addCheckConstraint('receipt_line_adds_up', sql`accepted + short + damaged + refused = sent`)
    .execute()
  await appendOnly('receipt_line')
  await db.schema.createIndex('receipt_line_by_delivery').on('receipt_line').column('delivery_id').execute()

  await table('receipt_objection')
    .addColumn('receipt_id', text, c => c.notNull().references('receipt.id'))
    .addColumn('line', whole, c => c.notNull())
    .addColumn('text', text, c => c.notNull().check(sql`length(text) > 0`))
    .addColumn('objected_at', instant, c => c.notNull())
    .addColumn('objected_by_id', text, c => c.references('account.id'))
    .addPrimaryKeyConstraint('receipt_objection_pk', ['receipt_id', 'line'] as never)
    .addForeignKeyConstraint('receipt_objection_line', ['receipt_id', 'line'] as never, 'receipt_line', [
      'receipt_id',
      'line',
    ] as never)
    .execute()
  await appendOnly('receipt_objection')
}

async function pickups(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, day, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)
  const transitions = {
    proposed: ['agreed', 'cancelled'],
    agreed: ['picked-up', 'cancelled'],
    'picked-up': ['received', 'received-with-difference'],
    received: ['closed'],
    'received-with-difference': ['closed'],
    closed: [],
    cancelled: [],
  }
  await table('pickup')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', Object.keys(transitions))))
    .addColumn('proposed_by_side', text, c =>
      c.notNull().check(isOneOf('proposed_by_side', ['producer', 'partner'])),
    )
    .addColumn('reason', text, c =>
      c.notNull().check(isOneOf('reason', ['pull-date', 'slow', 'recall', 'agreement-ended', 'other'])),
    )
    .addColumn('note', text)
    .addColumn('planned_on', day, c => c.notNull())
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('proposed_at', instant, c => c.notNull())
    .addColumn('proposed_by_id', text, c => c.references('account.id'))
    .addColumn('agreed_at', instant)
    .addColumn('picked_up_at', instant)
    .addColumn('received_at', instant)
    .addColumn('closed_at', instant)
    .addColumn('cancelled_at', instant)
    .addColumn('cancel_reason', text)
    .addUniqueConstraint('pickup_client_key', ['agreement_id', 'client_key'] as never)
    .addCheckConstraint('pickup_cancelled', sql`(state = 'cancelled') = (cancelled_at is not null)`)
    .addCheckConstraint('pickup_closed', sql`(state = 'closed') = (closed_at is not null)`)
    .addCheckConstraint(
      'pickup_taken',
      sql`(state in ('proposed', 'agreed', 'cancelled')) = (picked_up_at is null)`,
    )
    .execute()
  await keep('pickup', [
    ...['id', 'number', 'producer_id', 'agreement_id', 'agreement_version_id', 'counter_id'],
    ...['proposed_by_side', 'reason', 'note', 'planned_on', 'client_key', 'proposed_at', 'proposed_by_id'],
  ])
  await onlyMoves('pickup', transitions, ['proposed'])
  await db.schema.createIndex('pickup_by_counter').on('pickup').columns(['counter_id', 'state']).execute()

  const lines = (name: string) =>
    table(name)
      .addColumn('pickup_id', text, c => c.notNull().references('pickup.id'))
      .addColumn('line', whole, c => c.notNull().check(sql`line > 0`))
      .addPrimaryKeyConstraint(`${name}_pk`, ['pickup_id', 'line'] as never)
      .addUniqueConstraint(`${name}_pieces`, ['pickup_id', 'line', 'pieces'] as never)
  await lines('pickup_line')
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 100000`))
    .addUniqueConstraint('pickup_line_batch', ['pickup_id', 'batch_id'] as never)
    .execute()
  await appendOnly('pickup_line')
  await db.schema.createIndex('pickup_line_by_batch').on('pickup_line').column('batch_id').execute()

  /** What really left the shelf: some may have been sold since it was proposed. */
  await lines('pickup_taken')
    .addColumn('proposed', whole, c => c.notNull())
    .addColumn('pieces', whole, c => c.notNull())
    .addForeignKeyConstraint('pickup_taken_line', ['pickup_id', 'line', 'proposed'] as never, 'pickup_line', [
      'pickup_id',
      'line',
      'pieces',
    ] as never)
    .addCheckConstraint('pickup_taken_most', sql`pieces between 0 and proposed`)
    .execute()
  await appendOnly('pickup_taken')

  await lines('pickup_received')
    .addColumn('taken', whole, c => c.notNull())
    .addColumn('pieces', whole, c => c.notNull())
    .addForeignKeyConstraint(
      'pickup_received_line',
      ['pickup_id', 'line', 'taken'] as never,
      'pickup_taken',
      ['pickup_id', 'line', 'pieces'] as never,
    )
    .addCheckConstraint('pickup_received_most', sql`pieces between 0 and taken`)
    .execute()
  await appendOnly('pickup_received')
}

async function differences(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, day, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)
  await table('goods_difference')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('delivery_id', text, c => c.references('delivery.id'))
    .addColumn('pickup_id', text, c => c.references('pickup.id'))
    .addColumn('line', whole, c => c.notNull())
    .addColumn('kind', text, c =>
      c.notNull().check(isOneOf('kind', ['short', 'refused', 'missing', 'objection'])),
    )
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces > 0`))
    .addColumn('owner_side', text, c => c.notNull().check(isOneOf('owner_side', ['producer', 'partner'])))
    .addColumn('due_on', day, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['open', 'resolved'])))
    .addColumn('opened_at', instant, c => c.notNull())
    .addColumn('resolved_at', instant)
    .addUniqueConstraint('goods_difference_of_delivery', ['delivery_id', 'line', 'kind'] as never)
    .addUniqueConstraint('goods_difference_of_pickup', ['pickup_id', 'line', 'kind'] as never)
    .addCheckConstraint('goods_difference_of_one', sql`(delivery_id is null) <> (pickup_id is null)`)
    .addCheckConstraint('goods_difference_resolved', sql`(state = 'resolved') = (resolved_at is not null)`)
    .execute()
  await keep('goods_difference', [
    ...['id', 'delivery_id', 'pickup_id', 'line', 'kind', 'pieces', 'owner_side', 'due_on', 'opened_at'],
  ])
  await onlyMoves('goods_difference', { open: ['resolved'], resolved: [] }, ['open'])

  await table('difference_resolution')
    .addColumn('difference_id', text, c => c.notNull().references('goods_difference.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('outcome', text, c =>
      c
        .notNull()
        .check(isOneOf('outcome', ['arrived', 'came-home', 'still-there', 'lost', 'withdrawn', 'settled'])),
    )
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces > 0`))
    .addColumn('note', text)
    .addColumn('resolved_at', instant, c => c.notNull())
    .addColumn('resolved_by_id', text, c => c.references('account.id'))
    .addPrimaryKeyConstraint('difference_resolution_pk', ['difference_id', 'client_key'] as never)
    .execute()
  await appendOnly('difference_resolution')
}
