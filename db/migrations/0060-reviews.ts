import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

/** What reviewers see, say and decide about each version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await openings(db)
  await findings(db)
  await conversation(db)
  await decisions(db)
  await lapses(db)
}

async function openings(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, day, json, isOneOf, appendOnly } = words(db)

  /** One run of the label checks over a version; both tracks read the same. */
  await table('check_run')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('version_id', text, c => c.notNull().references('listing_version.id'))
    .addColumn('ran_at', instant, c => c.notNull())
    .execute()
  await db.schema.createIndex('check_run_of').on('check_run').column('version_id').execute()
  await appendOnly('check_run')

  await table('auto_check')
    .addColumn('run_id', text, c => c.notNull().references('check_run.id'))
    .addColumn('position', whole, c => c.notNull())
    .addColumn('rule_id', text, c => c.notNull().references('label_rule.id'))
    .addColumn('code', text, c => c.notNull())
    .addColumn('article', text, c => c.notNull().check(sql`length(article) > 0`))
    .addColumn('verdict', text, c =>
      c.notNull().check(isOneOf('verdict', ['clear', 'block', 'warn', 'info'])),
    )
    .addColumn('field', text)
    .addColumn('facts', json, c => c.notNull())
    .addPrimaryKeyConstraint('auto_check_pk', ['run_id', 'position'] as never)
    .execute()
  await appendOnly('auto_check')

  await table('review')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('version_id', text, c => c.notNull().references('listing_version.id'))
    .addColumn('track', text, c => c.notNull().check(isOneOf('track', ['quality', 'packaging'])))
    .addColumn('kind', text, c =>
      c
        .notNull()
        .check(isOneOf('kind', ['new', 'change', 're-review', 'licence-lapse', 'complaint', 'appeal'])),
    )
    .addColumn('state', text, c =>
      c.notNull().check(isOneOf('state', ['waiting', 'claimed', 'decided', 'overtaken'])),
    )
    .addColumn('goods_kind', text, c =>
      c.notNull().check(isOneOf('goods_kind', ['food', 'beverage', 'cosmetic', 'non-food'])),
    )
    .addColumn('checklist_id', text, c => c.notNull().references('checklist.id'))
    .addColumn('rubric_id', text, c => c.notNull().references('rubric.id'))
    .addColumn('check_run_id', text, c => c.notNull().references('check_run.id'))
    /** The appeal that it answers. */
    .addColumn('appeal_id', text)
    /** Why a version that was approved is looked at again. */
    .addColumn('reason', text)
    .addColumn('opened_at', instant, c => c.notNull())
    .addColumn('promised_on', day, c => c.notNull())
    .addColumn('ended_at', instant)
    .addCheckConstraint('review_appeal', sql`kind <> 'appeal' or appeal_id is not null`)
    .addCheckConstraint('review_ended', sql`(state in ('decided', 'overtaken')) = (ended_at is not null)`)
    .execute()
  await sql`
    create unique index review_open_once on review (version_id, track)
    where state in ('waiting', 'claimed')`.execute(db)
  await db.schema.createIndex('review_of').on('review').columns(['version_id', 'track']).execute()
  await db.schema
    .createIndex('review_queue')
    .on('review')
    .columns(['state', 'track', 'promised_on'])
    .execute()
  await db.schema.createIndex('review_by_end').on('review').columns(['track', 'ended_at']).execute()
  await keepTrack(db)

  /** A claim that nobody works on ends by itself; the row says until when. */
  await table('review_claim')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('review_id', text, c => c.notNull().references('review.id'))
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('claimed_at', instant, c => c.notNull())
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .addColumn('ended_why', text, c =>
      c.check(isOneOf('ended_why', ['released', 'expired', 'decided', 'overtaken'])),
    )
    .addCheckConstraint('review_claim_ended', sql`(ended_at is null) = (ended_why is null)`)
    .execute()
  await sql`create unique index review_claimed_once on review_claim (review_id) where ended_at is null`.execute(
    db,
  )
  await db.schema.createIndex('review_claim_of').on('review_claim').column('review_id').execute()
  await db.schema
    .createIndex('review_claim_by')
    .on('review_claim')
    .columns(['account_id', 'ended_at'])
    .execute()

  await table('conflict_of_interest')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['own', 'family', 'declared'])))
    .addColumn('note', text)
    .addColumn('declared_at', instant, c => c.notNull())
    .addColumn('declared_by_id', text, c => c.references('account.id'))
    .addColumn('ended_at', instant)
    .addColumn('ended_by_id', text, c => c.references('account.id'))
    .execute()
  await sql`
    create unique index conflict_of_interest_once on conflict_of_interest (account_id, producer_id)
    where ended_at is null`.execute(db)
  await db.schema
    .createIndex('conflict_of_interest_of')
    .on('conflict_of_interest')
    .column('producer_id')
    .execute()
}

async function findings(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, day, isOneOf, appendOnly } = words(db)

  await table('review_answer')
    .addColumn('review_id', text, c => c.notNull().references('review.id'))
    .addColumn('item_id', text, c => c.notNull().references('checklist_item.id'))
    .addColumn('revision', whole, c => c.notNull().check(sql`revision > 0`))
    .addColumn('answer', text, c => c.notNull().check(isOneOf('answer', ['yes', 'no', 'na'])))
    .addColumn('note', text)
    .addColumn('picture_id', text, c => c.references('picture.id'))
    .addColumn('saved_at', instant, c => c.notNull())
    .addColumn('saved_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('review_answer_pk', ['review_id', 'item_id', 'revision'] as never)
    .execute()
  await appendOnly('review_answer')

  await table('review_score')
    .addColumn('review_id', text, c => c.notNull().references('review.id'))
    .addColumn('dimension_id', text, c => c.notNull().references('rubric_dimension.id'))
    .addColumn('revision', whole, c => c.notNull().check(sql`revision > 0`))
    .addColumn('score', whole, c => c.notNull().check(sql`score between 1 and 5`))
    .addColumn('saved_at', instant, c => c.notNull())
    .addColumn('saved_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('review_score_pk', ['review_id', 'dimension_id', 'revision'] as never)
    .execute()
  await appendOnly('review_score')

  await table('check_override')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('review_id', text, c => c.notNull().references('review.id'))
    .addColumn('run_id', text, c => c.notNull())
    .addColumn('position', whole, c => c.notNull())
    .addColumn('reason', text, c => c.notNull().check(sql`length(reason) > 0`))
    .addColumn('overridden_at', instant, c => c.notNull())
    .addColumn('overridden_by_id', text, c => c.notNull().references('account.id'))
    .addForeignKeyConstraint('check_override_of', ['run_id', 'position'] as never, 'auto_check', [
      'run_id',
      'position',
    ] as never)
    .addUniqueConstraint('check_override_once', ['review_id', 'run_id', 'position'] as never)
    .execute()
  await appendOnly('check_override')

  await table('sample')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('version_id', text, c => c.notNull().references('listing_version.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('event', text, c => c.notNull().check(isOneOf('event', ['received', 'tasted', 'lab'])))
    .addColumn('happened_on', day, c => c.notNull())
    .addColumn('note', text, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.notNull().references('account.id'))
    .addUniqueConstraint('sample_once', ['version_id', 'client_key'] as never)
    .execute()
  await appendOnly('sample')
}

async function conversation(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, flag, instant, isFlag, appendOnly } = words(db)

  /** On a photo at a share of its width and height, so that it stays where it is at every size; or on a field. */
  await table('pin')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('review_id', text, c => c.notNull().references('review.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('picture_id', text, c => c.references('picture.id'))
    .addColumn('x_bps', whole, c => c.check(sql`x_bps between 0 and 10000`))
    .addColumn('y_bps', whole, c => c.check(sql`y_bps between 0 and 10000`))
    .addColumn('question', text)
    .addColumn('field', text)
    .addColumn('comment', text, c => c.notNull().check(sql`length(comment) > 0`))
    .addColumn('reason_id', text, c => c.references('review_reason.id'))
    .addColumn('example_picture_id', text, c => c.references('picture.id'))
    .addColumn('placed_at', instant, c => c.notNull())
    .addColumn('placed_by_id', text, c => c.notNull().references('account.id'))
    .addCheckConstraint(
      'pin_spot',
      sql`(picture_id is null) = (x_bps is null) and (x_bps is null) = (y_bps is null)`,
    )
    .addCheckConstraint('pin_somewhere', sql`(picture_id is null) = (question is not null)`)
    .addUniqueConstraint('pin_once', ['review_id', 'client_key'] as never)
    .execute()
  await appendOnly('pin')

  await table('pin_reply')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('pin_id', text, c => c.notNull().references('pin.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('text', text, c => c.notNull().check(sql`length(text) > 0`))
    /** Written for the maker's house, by herself or by whoever helps her; else by the office. */
    .addColumn('is_maker', flag, c => c.notNull().check(isFlag('is_maker')))
    .addColumn('written_at', instant, c => c.notNull())
    .addColumn('written_by_id', text, c => c.notNull().references('account.id'))
    .addUniqueConstraint('pin_reply_once', ['pin_id', 'client_key'] as never)
    .execute()
  await appendOnly('pin_reply')

  await table('pin_resolution')
    .addColumn('pin_id', text, c => c.primaryKey().references('pin.id'))
    .addColumn('version_id', text, c => c.references('listing_version.id'))
    .addColumn('resolved_at', instant, c => c.notNull())
    .addColumn('resolved_by_id', text, c => c.references('account.id'))
    .execute()
  await appendOnly('pin_resolution')
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, day, isOneOf, appendOnly } = words(db)

  await table('decision')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('review_id', text, c => c.notNull().unique().references('review.id'))
    .addColumn('verdict', text, c =>
      c
        .notNull()
        .check(
          isOneOf('verdict', ['approve', 'approve-with-note', 'conditional', 'change-needed', 'reject']),
        ),
    )
    .addColumn('note', text)
    .addColumn('next_step', text)
    .addColumn('until_on', day)
    /** Of all that the decision was made on, so that it can be shown that nothing was changed since. */
    .addColumn('inputs_sha256', text, c => c.notNull())
    .addColumn('decided_at', instant, c => c.notNull())
    .addColumn('decided_by_id', text, c => c.notNull().references('account.id'))
    .addCheckConstraint('decision_until', sql`(verdict = 'conditional') = (until_on is not null)`)
    .execute()
  await db.schema.createIndex('decision_by_day').on('decision').column('decided_at').execute()
  await db.schema.createIndex('decision_by_end').on('decision').column('until_on').execute()
  await appendOnly('decision')

  await table('decision_reason')
    .addColumn('decision_id', text, c => c.notNull().references('decision.id'))
    .addColumn('position', whole, c => c.notNull())
    .addColumn('reason_id', text, c => c.notNull().references('review_reason.id'))
    .addPrimaryKeyConstraint('decision_reason_pk', ['decision_id', 'position'] as never)
    .execute()
  await appendOnly('decision_reason')

  await table('appeal')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('decision_id', text, c => c.notNull().unique().references('decision.id'))
    .addColumn('text', text, c => c.notNull().check(sql`length(text) > 0`))
    .addColumn('appealed_at', instant, c => c.notNull())
    .addColumn('appealed_by_id', text, c => c.notNull().references('account.id'))
    .execute()
  await appendOnly('appeal')
}

/** Said once each: that a licence ends, and that an approval on condition does. */
async function lapses(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, day, appendOnly } = words(db)

  await table('licence_reminder')
    .addColumn('licence_id', text, c => c.notNull().references('licence.id'))
    .addColumn('days_before', whole, c => c.notNull().check(sql`days_before in (90, 60, 30, 7)`))
    .addColumn('valid_until_on', day, c => c.notNull())
    .addColumn('reminded_at', instant, c => c.notNull())
    .addPrimaryKeyConstraint('licence_reminder_pk', ['licence_id', 'days_before'] as never)
    .execute()
  await appendOnly('licence_reminder')
  await db.schema.createIndex('licence_by_end').on('licence').column('valid_until_on').execute()

  await table('approval_reminder')
    .addColumn('decision_id', text, c => c.primaryKey().references('decision.id'))
    .addColumn('until_on', day, c => c.notNull())
    .addColumn('reminded_at', instant, c => c.notNull())
    .execute()
  await appendOnly('approval_reminder')
}

const moves = [
  ['waiting', 'claimed'],
  ['claimed', 'waiting'],
  ['claimed', 'decided'],
  ['waiting', 'overtaken'],
  ['claimed', 'overtaken'],
] as const

/** What a review was opened with stands for ever, and its state moves only along its arrows. */
async function keepTrack(db: Kysely<unknown>): Promise<void> {
  const kept = sql.raw(
    'id, version_id, track, kind, goods_kind, checklist_id, rubric_id, check_run_id, appeal_id, reason, opened_at, promised_on',
  )
  const isLegal = sql.raw(
    moves.map(([from, to]) => `(old.state = '${from}' and new.state = '${to}')`).join(' or '),
  )
  if (engineOf(db) === 'postgres') {
    await sql`
      create trigger review_kept before update of ${kept} on review
      for each row execute function refuse_change()`.execute(db)
    await sql`
      create trigger review_moves before update of state on review
      for each row when (not (${isLegal})) execute function refuse_change()`.execute(db)
    await sql`
      create trigger review_stays before delete on review
      for each row execute function refuse_change()`.execute(db)
    await sql`
      create trigger review_no_truncate before truncate on review
      for each statement execute function refuse_change()`.execute(db)
    return
  }
  await sql`
    create trigger review_kept before update of ${kept} on review
    begin select raise(abort, 'what a review was opened with is append-only'); end`.execute(db)
  await sql`
    create trigger review_moves before update of state on review when not (${isLegal})
    begin select raise(abort, 'a review does not move so'); end`.execute(db)
  await sql`
    create trigger review_stays before delete on review
    begin select raise(abort, 'review is append-only'); end`.execute(db)
}
