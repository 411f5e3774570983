import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const tracks = ['quality', 'packaging']

/**
 * What reviewers judge by, as dated data: lists to tick, scales to score on, reasons to give. A change is a new
 * version with its day; what was judged by an older one stays explained by it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, flag, day, isFlag, isOneOf, appendOnly } = words(db)

  await table('checklist')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('track', text, c => c.notNull().check(isOneOf('track', tracks)))
    .addColumn('goods_kind', text, c =>
      c.notNull().check(isOneOf('goods_kind', ['food', 'beverage', 'cosmetic', 'non-food'])),
    )
    .addColumn('version', whole, c => c.notNull().check(sql`version > 0`))
    .addColumn('in_force_from_on', day, c => c.notNull())
    .addUniqueConstraint('checklist_version', ['track', 'goods_kind', 'version'] as never)
    .execute()
  await appendOnly('checklist')

  await table('checklist_item')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('checklist_id', text, c => c.notNull().references('checklist.id'))
    .addColumn('position', whole, c => c.notNull().check(sql`position >= 0`))
    .addColumn('code', text, c => c.notNull())
    .addColumn('text_id', text, c => c.notNull().check(sql`length(text_id) > 0`))
    .addColumn('text_en', text, c => c.notNull().check(sql`length(text_en) > 0`))
    .addColumn('help_id', text, c => c.notNull())
    .addColumn('help_en', text, c => c.notNull())
    .addColumn('is_mandatory', flag, c => c.notNull().check(isFlag('is_mandatory')))
    /** Where the law or the rules of the house say so. */
    .addColumn('article', text, c => c.notNull().check(sql`length(article) > 0`))
    /** In which part of the training it is taught how to put it right. */
    .addColumn('stage', text, c =>
      c.notNull().check(isOneOf('stage', ['pra-produksi', 'produksi', 'pasca-produksi'])),
    )
    .addUniqueConstraint('checklist_item_code', ['checklist_id', 'code'] as never)
    .addUniqueConstraint('checklist_item_position', ['checklist_id', 'position'] as never)
    .execute()
  await appendOnly('checklist_item')

  await table('rubric')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('track', text, c => c.notNull().check(isOneOf('track', tracks)))
    .addColumn('version', whole, c => c.notNull().check(sql`version > 0`))
    .addColumn('in_force_from_on', day, c => c.notNull())
    .addUniqueConstraint('rubric_version', ['track', 'version'] as never)
    .execute()
  await appendOnly('rubric')

  /** A score is 1 to 5; what 1, 3 and 5 look like is said in words, 1 and 5 also by a picture. */
  await table('rubric_dimension')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('rubric_id', text, c => c.notNull().references('rubric.id'))
    .addColumn('position', whole, c => c.notNull().check(sql`position >= 0`))
    .addColumn('code', text, c => c.notNull())
    .addColumn('name_id', text, c => c.notNull())
    .addColumn('name_en', text, c => c.notNull())
    /** Those of one rubric come to 10000. */
    .addColumn('weight_bps', whole, c => c.notNull().check(sql`weight_bps between 1 and 10000`))
    .addColumn('anchor_1_id', text, c => c.notNull())
    .addColumn('anchor_1_en', text, c => c.notNull())
    .addColumn('anchor_3_id', text, c => c.notNull())
    .addColumn('anchor_3_en', text, c => c.notNull())
    .addColumn('anchor_5_id', text, c => c.notNull())
    .addColumn('anchor_5_en', text, c => c.notNull())
    .addColumn('picture_1', text, c => c.notNull())
    .addColumn('picture_5', text, c => c.notNull())
    .addUniqueConstraint('rubric_dimension_code', ['rubric_id', 'code'] as never)
    .addUniqueConstraint('rubric_dimension_position', ['rubric_id', 'position'] as never)
    .execute()
  await appendOnly('rubric_dimension')

  /** What goes back with a version, and what to do next: a reason without a next step does not exist. */
  await table('review_reason')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('code', text, c => c.notNull())
    .addColumn('version', whole, c => c.notNull().check(sql`version > 0`))
    .addColumn('track', text, c => c.notNull().check(isOneOf('track', tracks)))
    .addColumn('text_id', text, c => c.notNull().check(sql`length(text_id) > 0`))
    .addColumn('text_en', text, c => c.notNull().check(sql`length(text_en) > 0`))
    .addColumn('next_step_id', text, c => c.notNull().check(sql`length(next_step_id) > 0`))
    .addColumn('next_step_en', text, c => c.notNull().check(sql`length(next_step_en) > 0`))
    .addColumn('picture', text, c => c.notNull())
    .addColumn('in_force_from_on', day, c => c.notNull())
    .addColumn('in_force_until_on', day)
    .addUniqueConstraint('review_reason_version', ['code', 'version'] as never)
    .execute()
  await appendOnly('review_reason')

  /** The newest that has begun counts. */
  await table('review_setting')
    .addColumn('in_force_from_on', day, c => c.primaryKey())
    .addColumn('claim_minutes', whole, c => c.notNull().check(sql`claim_minutes > 0`))
    .addColumn('promise_min_workdays', whole, c => c.notNull().check(sql`promise_min_workdays > 0`))
    .addColumn('promise_max_workdays', whole, c => c.notNull())
    /** Decisions of a track on a working day that are counted on, however few there were of late. */
    .addColumn('decisions_a_day_floor', whole, c => c.notNull().check(sql`decisions_a_day_floor > 0`))
    .addColumn('note', text, c => c.notNull())
    .addCheckConstraint('review_setting_span', sql`promise_max_workdays >= promise_min_workdays`)
    .execute()
  await appendOnly('review_setting')
  await sql`
    insert into review_setting (in_force_from_on, claim_minutes, promise_min_workdays, promise_max_workdays,
      decisions_a_day_floor, note)
    values ('2026-01-01', 120, 1, 10, 4, 'A claim holds two hours of no work; a promise is one to ten working days.')
  `.execute(db)
}
