import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

/** What makers write about their goods: drafts, the versions sent to review, and the batches they make. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, day, json, isOneOf, appendOnly } = words(db)

  /** One for each product, with or without a product yet. */
  await table('listing')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('product_id', text, c => c.unique().references('product.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('last_step', text, c => c.notNull())
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('created_by_id', text, c => c.notNull().references('account.id'))
    .addColumn('discarded_at', instant)
    .addUniqueConstraint('listing_once', ['producer_id', 'client_key'] as never)
    .execute()

  /** Each saved answer stays; the highest revision of a step is the draft. So no phone ever writes over another. */
  await table('listing_answer')
    .addColumn('listing_id', text, c => c.notNull().references('listing.id'))
    .addColumn('step', text, c => c.notNull())
    .addColumn('revision', whole, c => c.notNull().check(sql`revision > 0`))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('answer', json, c => c.notNull())
    .addColumn('saved_at', instant, c => c.notNull())
    .addColumn('saved_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('listing_answer_pk', ['listing_id', 'step', 'revision'] as never)
    .addUniqueConstraint('listing_answer_once', ['listing_id', 'client_key'] as never)
    .execute()
  await appendOnly('listing_answer')

  /** Pictures that were sent for a listing; which are used, in what order, is an answer. */
  await table('listing_photo')
    .addColumn('listing_id', text, c => c.notNull().references('listing.id'))
    .addColumn('picture_id', text, c => c.notNull().references('picture.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('added_at', instant, c => c.notNull())
    .addColumn('added_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('listing_photo_pk', ['listing_id', 'picture_id'] as never)
    .addUniqueConstraint('listing_photo_once', ['listing_id', 'client_key'] as never)
    .execute()

  /** What was sent to review, word for word. Its content never changes; its state moves on. */
  await table('listing_version')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('listing_id', text, c => c.notNull().references('listing.id'))
    .addColumn('number', whole, c => c.notNull().check(sql`number > 0`))
    .addColumn('state', text, c =>
      c.notNull().check(isOneOf('state', ['submitted', 'returned', 'approved', 'superseded'])),
    )
    .addColumn('answers', json, c => c.notNull())
    .addColumn('content_sha256', text, c => c.notNull())
    .addColumn('submitted_at', instant, c => c.notNull())
    /** Empty where the version was read from a product that was there before its listing. */
    .addColumn('submitted_by_id', text, c => c.references('account.id'))
    .addColumn('decided_at', instant)
    .addColumn('decided_by_id', text, c => c.references('account.id'))
    .addColumn('note', text)
    .addUniqueConstraint('listing_version_number', ['listing_id', 'number'] as never)
    .addCheckConstraint('listing_version_decided', sql`(state = 'submitted') = (decided_at is null)`)
    .execute()
  await keepContent(db)

  /** Ingredients that our list lacks, as a maker named them; the office may add them. */
  await table('ingredient_proposal')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('slug', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', ['id', 'en'])))
    .addColumn('proposed_at', instant, c => c.notNull())
    .addColumn('proposed_by_id', text, c => c.notNull().references('account.id'))
    .addUniqueConstraint('ingredient_proposal_once', ['producer_id', 'slug'] as never)
    .execute()

  /** How far a price may move without a new review; the newest that has begun counts. */
  await table('price_band')
    .addColumn('in_force_from_on', day, c => c.primaryKey())
    .addColumn('band_bps', whole, c => c.notNull().check(sql`band_bps between 0 and 10000`))
    .addColumn('note', text, c => c.notNull())
    .execute()
  await appendOnly('price_band')
  await sql`
    insert into price_band (in_force_from_on, band_bps, note)
    values ('2026-01-01', 1000, 'A tenth up or down of the price that was approved.')`.execute(db)

  /** The short name of a variant on its batches, and its in-house number until it has a GTIN. */
  await table('variant_code')
    .addColumn('variant_id', text, c => c.primaryKey().references('variant.id'))
    .addColumn('number', whole, c => c.notNull().unique())
    .addColumn('code', text, c => c.notNull().unique())
    .execute()
  await appendOnly('variant_code')

  await table('batch')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('made_on', day, c => c.notNull())
    /** Which batch of that variant on that day. */
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('quantity', whole, c => c.notNull().check(sql`quantity > 0`))
    .addColumn('best_before_on', day)
    .addColumn('code', text, c => c.notNull().unique())
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.notNull().references('account.id'))
    .addUniqueConstraint('batch_of_day', ['variant_id', 'made_on', 'nth'] as never)
    .addUniqueConstraint('batch_once', ['product_id', 'client_key'] as never)
    .addCheckConstraint('batch_keeps', sql`best_before_on is null or best_before_on > made_on`)
    .execute()
  await appendOnly('batch')
  await db.schema.createIndex('listing_by_producer').on('listing').column('producer_id').execute()
  await db.schema.createIndex('batch_by_product').on('batch').columns(['product_id', 'made_on']).execute()
}

/** A version may move on to another state, but what it says, whose it is and when it was sent stand for ever. */
async function keepContent(db: Kysely<unknown>): Promise<void> {
  const kept = sql.raw('id, listing_id, number, answers, content_sha256, submitted_at, submitted_by_id')
  if (engineOf(db) === 'postgres') {
    await sql`
      create trigger listing_version_kept before update of ${kept} on listing_version
      for each row execute function refuse_change()`.execute(db)
    await sql`
      create trigger listing_version_stays before delete on listing_version
      for each row execute function refuse_change()`.execute(db)
    await sql`
      create trigger listing_version_no_truncate before truncate on listing_version
      for each statement execute function refuse_change()`.execute(db)
    return
  }
  await sql`
    create trigger listing_version_kept before update of ${kept} on listing_version
    begin select raise(abort, 'the content of listing_version is append-only'); end`.execute(db)
  await sql`
    create trigger listing_version_stays before delete on listing_version
    begin select raise(abort, 'listing_version is append-only'); end`.execute(db)
}
