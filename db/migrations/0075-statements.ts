import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Statements in a chain per agreement, what both sides say to them line by line, and what was paid. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, day, instant, flag, isFlag, isOneOf, appendOnly, keep, onlyMoves } =
    words(db)

  await table('statement')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('from_on', day, c => c.notNull())
    .addColumn('until_on', day, c => c.notNull())
    .addColumn('issued_at', instant, c => c.notNull())
    .addColumn('due_on', day, c => c.notNull())
    .addColumn('opening_idr', rupiah, c => c.notNull())
    .addColumn('charges_idr', rupiah, c => c.notNull())
    .addColumn('payments_idr', rupiah, c => c.notNull())
    .addColumn('closing_idr', rupiah, c => c.notNull())
    .addColumn('previous_sha256', text, c => c.notNull())
    .addColumn('text', text, c => c.notNull())
    .addColumn('sha256', text, c => c.notNull().unique().check(sql`length(sha256) = 64`))
    .addColumn('state', text, c =>
      c
        .notNull()
        .check(isOneOf('state', ['issued', 'partly-disputed', 'accepted', 'paid', 'received', 'closed'])),
    )
    .addUniqueConstraint('statement_nth', ['agreement_id', 'nth'] as never)
    .addCheckConstraint('statement_adds_up', sql`closing_idr = opening_idr + charges_idr - payments_idr`)
    .addCheckConstraint('statement_in_order', sql`until_on >= from_on`)
    .execute()
  await keep('statement', [
    ...['id', 'number', 'agreement_id', 'agreement_version_id', 'nth', 'from_on', 'until_on', 'issued_at'],
    ...['due_on', 'opening_idr', 'charges_idr', 'payments_idr', 'closing_idr'],
    ...['previous_sha256', 'text', 'sha256'],
  ])
  await onlyMoves(
    'statement',
    {
      issued: ['accepted', 'partly-disputed'],
      'partly-disputed': ['accepted'],
      accepted: ['paid', 'closed'],
      paid: ['received', 'accepted'],
      received: ['closed'],
      closed: [],
    },
    ['issued'],
  )
  await db.schema.createIndex('statement_by_state').on('statement').columns(['state', 'due_on']).execute()

  /** A posting stands in one statement at most, and stays there. */
  await table('statement_line')
    .addColumn('posting_id', text, c => c.primaryKey().references('posting.id'))
    .addColumn('statement_id', text, c => c.notNull().references('statement.id'))
    .addColumn('position', whole, c => c.notNull().check(sql`position > 0`))
    /** For the maker: positive adds to what she is due. */
    .addColumn('amount_idr', rupiah, c => c.notNull())
    /** It happened in a period that had been closed before it was told. */
    .addColumn('is_late', flag, c => c.notNull().check(isFlag('is_late')))
    .addUniqueConstraint('statement_line_position', ['statement_id', 'position'] as never)
    .execute()
  await appendOnly('statement_line')

  await table('statement_acceptance')
    .addColumn('statement_id', text, c => c.notNull().references('statement.id'))
    .addColumn('side', text, c => c.notNull().check(isOneOf('side', ['producer', 'partner'])))
    .addColumn('accepted_at', instant, c => c.notNull())
    .addColumn('accepted_by_id', text, c => c.references('account.id'))
    .addColumn('way', text, c => c.notNull().check(isOneOf('way', ['signed-in', 'link', 'silence'])))
    .addPrimaryKeyConstraint('statement_acceptance_pk', ['statement_id', 'side'] as never)
    .execute()
  await appendOnly('statement_acceptance')

  await table('line_dispute')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('posting_id', text, c => c.notNull().unique().references('statement_line.posting_id'))
    .addColumn('statement_id', text, c => c.notNull().references('statement.id'))
    .addColumn('raised_by_side', text, c =>
      c.notNull().check(isOneOf('raised_by_side', ['producer', 'partner'])),
    )
    .addColumn('reason', text, c =>
      c
        .notNull()
        .check(isOneOf('reason', ['not-sold', 'wrong-pieces', 'wrong-price', 'wrong-bearer', 'other'])),
    )
    .addColumn('raised_at', instant, c => c.notNull())
    .addColumn('state', text, c =>
      c.notNull().check(isOneOf('state', ['raised', 'answered', 'agreed', 'escalated', 'ruled'])),
    )
    .execute()
  await keep('line_dispute', ['id', 'posting_id', 'statement_id', 'raised_by_side', 'reason', 'raised_at'])
  await onlyMoves(
    'line_dispute',
    {
      raised: ['answered', 'agreed', 'escalated'],
      answered: ['agreed', 'escalated'],
      escalated: ['ruled'],
      agreed: [],
      ruled: [],
    },
    ['raised'],
  )
  await db.schema.createIndex('line_dispute_by_statement').on('line_dispute').column('statement_id').execute()

  /** What was said in a dispute, and by whom; the ruling is its last word. */
  await table('dispute_word')
    .addColumn('dispute_id', text, c => c.notNull().references('line_dispute.id'))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('side', text, c => c.notNull().check(isOneOf('side', ['producer', 'partner', 'office'])))
    .addColumn('text', text, c => c.notNull().check(sql`length(text) between 1 and 2000`))
    .addColumn('picture_id', text, c => c.references('picture.id'))
    .addColumn('said_at', instant, c => c.notNull())
    .addColumn('said_by_id', text, c => c.references('account.id'))
    .addPrimaryKeyConstraint('dispute_word_pk', ['dispute_id', 'nth'] as never)
    .execute()
  await appendOnly('dispute_word')

  await table('payment')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('posting_id', text, c => c.notNull().unique().references('posting.id'))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    .addColumn('way', text, c => c.notNull().check(isOneOf('way', ['cash', 'transfer'])))
    .addColumn('paid_on', day, c => c.notNull())
    .addColumn('proof_picture_id', text, c => c.references('picture.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('told_at', instant, c => c.notNull())
    .addColumn('told_by_id', text, c => c.references('account.id'))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['told', 'confirmed', 'denied'])))
    .addColumn('answered_at', instant)
    .addColumn('answered_by_id', text, c => c.references('account.id'))
    .addUniqueConstraint('payment_once', ['agreement_id', 'client_key'] as never)
    .addCheckConstraint('payment_answered', sql`(state = 'told') = (answered_at is null)`)
    .execute()
  await keep('payment', [
    ...['id', 'number', 'agreement_id', 'posting_id', 'amount_idr', 'way', 'paid_on', 'proof_picture_id'],
    ...['client_key', 'told_at', 'told_by_id'],
  ])
  await onlyMoves('payment', { told: ['confirmed', 'denied'], confirmed: [], denied: [] }, ['told'])
}
