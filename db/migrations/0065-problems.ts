import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const kinds = ['broken', 'spoiled', 'foreign-body', 'wrong-label', 'ill', 'other']
const sources = ['review', 'counter', 'customer', 'recall', 'office']

const transitions = {
  open: { contain: 'contained', dismiss: 'dismissed' },
  contained: { 'find-cause': 'cause-found' },
  'cause-found': { plan: 'action-planned' },
  'action-planned': { finish: 'action-done' },
  'action-done': { 'confirm-effect': 'effect-checked', 'deny-effect': 'cause-found' },
  'effect-checked': { close: 'closed' },
  closed: {},
  dismissed: {},
}

/** What went wrong with goods, who put it right and how, and the batches that must not be sold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, day, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)
  const states = Object.keys(transitions)
  const language = ['id', 'en']

  await table('problem')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('source', text, c => c.notNull().check(isOneOf('source', sources)))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', kinds)))
    .addColumn('severity', text, c => c.notNull().check(isOneOf('severity', ['minor', 'major', 'critical'])))
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('batch_id', text, c => c.references('batch.id'))
    .addColumn('counter_id', text, c => c.references('counter.id'))
    .addColumn('said', text, c => c.notNull().check(sql`length(said) between 1 and 2000`))
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', language)))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', states)))
    /** The day by which the next step is due; none at the end. */
    .addColumn('due_on', day)
    /** From this day on it can be told whether the action has helped. */
    .addColumn('check_from_on', day)
    /** The day on which it was found that it has. */
    .addColumn('checked_on', day)
    .addColumn('opened_at', instant, c => c.notNull())
    .addColumn('opened_by_id', text, c => c.references('account.id'))
    .addColumn('client_key', text, c => c.notNull().unique())
    .addCheckConstraint(
      'problem_ends_checked',
      sql`state not in ('effect-checked', 'closed')
        or (check_from_on is not null and checked_on is not null and checked_on >= check_from_on)`,
    )
    .addCheckConstraint('problem_due', sql`(state in ('closed', 'dismissed')) = (due_on is null)`)
    .execute()
  await keep('problem', [
    'id, number, source, kind, product_id, batch_id, counter_id',
    'said, language, opened_at, opened_by_id, client_key',
  ])
  await onlyMoves(
    'problem',
    Object.fromEntries(Object.entries(transitions).map(([from, to]) => [from, Object.values(to)])),
    ['open'],
  )
  for (const [name, column] of [
    ['problem_by_product', 'product_id'],
    ['problem_by_batch', 'batch_id'],
    ['problem_by_counter', 'counter_id'],
    ['problem_by_state', 'state'],
  ] as const)
    await db.schema.createIndex(name).on('problem').column(column).execute()

  /** Each step as it was taken: who, when, and what they wrote. */
  const arrows = Object.entries(transitions).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => `${from}>${event}>${to}`),
  )
  await table('problem_step')
    .addColumn('problem_id', text, c => c.notNull().references('problem.id'))
    .addColumn('turn', whole, c => c.notNull().check(sql`turn > 0`))
    .addColumn('event', text, c => c.notNull())
    .addColumn('from_state', text, c => c.notNull())
    .addColumn('to_state', text, c => c.notNull())
    .addColumn('note', text, c => c.notNull())
    /** Who will do what was planned. */
    .addColumn('responsible', text)
    .addColumn('due_on', day)
    .addColumn('taken_at', instant, c => c.notNull())
    .addColumn('taken_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('problem_step_pk', ['problem_id', 'turn'] as never)
    .addCheckConstraint(
      'problem_step_arrow',
      sql`from_state || '>' || event || '>' || to_state in (${sql.join(arrows.map(arrow => sql.lit(arrow)))})`,
    )
    .addCheckConstraint(
      'problem_step_plan',
      sql`(event = 'plan') = (responsible is not null) and (event in ('plan', 'finish')) = (due_on is not null)`,
    )
    .execute()
  await appendOnly('problem_step')

  await table('problem_photo')
    .addColumn('problem_id', text, c => c.notNull().references('problem.id'))
    .addColumn('picture_id', text, c => c.notNull().references('picture.id'))
    .addColumn('added_at', instant, c => c.notNull())
    .addPrimaryKeyConstraint('problem_photo_pk', ['problem_id', 'picture_id'] as never)
    .execute()
  await appendOnly('problem_photo')

  /** What somebody without an account sent, with the code to follow it by. The contact is sealed. */
  await table('problem_report')
    .addColumn('code', text, c => c.primaryKey())
    .addColumn('problem_id', text, c => c.notNull().unique().references('problem.id'))
    .addColumn('contact_sealed', text)
    .addColumn('sender_key', text, c => c.notNull())
    .addColumn('text_key', text, c => c.notNull())
    .addColumn('sent_at', instant, c => c.notNull())
    .execute()
  await appendOnly('problem_report')
  await db.schema
    .createIndex('problem_report_by_sender')
    .on('problem_report')
    .columns(['sender_key', 'sent_at'])
    .execute()
  await db.schema.createIndex('problem_report_by_text').on('problem_report').column('text_key').execute()

  /** Photos that came with a form, whether or not the form became a report. */
  await table('report_photo')
    .addColumn('picture_id', text, c => c.primaryKey().references('picture.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('sender_key', text, c => c.notNull())
    .addColumn('received_at', instant, c => c.notNull())
    .execute()
  await appendOnly('report_photo')
  await db.schema.createIndex('report_photo_by_form').on('report_photo').column('client_key').execute()
  await db.schema
    .createIndex('report_photo_by_sender')
    .on('report_photo')
    .columns(['sender_key', 'received_at'])
    .execute()

  /** What the office tells whoever sent the report. */
  await table('problem_answer')
    .addColumn('problem_id', text, c => c.notNull().references('problem.id'))
    .addColumn('turn', whole, c => c.notNull().check(sql`turn > 0`))
    .addColumn('said', text, c => c.notNull().check(sql`length(said) between 1 and 2000`))
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', language)))
    .addColumn('answered_at', instant, c => c.notNull())
    .addColumn('answered_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('problem_answer_pk', ['problem_id', 'turn'] as never)
    .execute()
  await appendOnly('problem_answer')

  /** Held, released, held again: turns of one batch, each upon the one before, so none can be left out. */
  await table('batch_hold')
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('turn', whole, c => c.notNull().check(sql`turn > 0`))
    .addColumn('upon_turn', whole)
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['held', 'released'])))
    .addColumn('reason', text, c => c.notNull().check(sql`length(reason) between 1 and 2000`))
    .addColumn('decided_at', instant, c => c.notNull())
    .addColumn('decided_by_id', text, c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('batch_hold_pk', ['batch_id', 'turn'] as never)
    .addForeignKeyConstraint('batch_hold_upon', ['batch_id', 'upon_turn'] as never, 'batch_hold', [
      'batch_id',
      'turn',
    ] as never)
    .addCheckConstraint(
      'batch_hold_in_turn',
      sql`(turn = 1 and upon_turn is null) or (upon_turn is not null and upon_turn = turn - 1)`,
    )
    .addCheckConstraint('batch_hold_alternates', sql`(turn % 2 = 1) = (kind = 'held')`)
    .execute()
  await appendOnly('batch_hold')

  /** Taken back for good. What the buyer should do is said in both languages. */
  await table('batch_recall')
    .addColumn('batch_id', text, c => c.primaryKey().references('batch.id'))
    .addColumn('reason', text, c => c.notNull().check(sql`length(reason) between 1 and 2000`))
    .addColumn('advice_id', text, c => c.notNull().check(sql`length(advice_id) between 1 and 500`))
    .addColumn('advice_en', text, c => c.notNull().check(sql`length(advice_en) between 1 and 500`))
    .addColumn('decided_at', instant, c => c.notNull())
    .addColumn('decided_by_id', text, c => c.notNull().references('account.id'))
    .execute()
  await appendOnly('batch_recall')
}
