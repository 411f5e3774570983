import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

const accounts = ['cash-at-partner', 'due-to-producer', 'partner-commission', 'partner-loss', 'carried']

/**
 * Money of an agreement, entry by entry: each posting takes a positive amount from the credit of one account to the
 * debit of another, so that no posting can fail to balance.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, instant, isOneOf, appendOnly } = words(db)

  await table('posting')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('debit', text, c => c.notNull().check(isOneOf('debit', accounts)))
    .addColumn('credit', text, c => c.notNull().check(isOneOf('credit', accounts)))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    /** sale, void, return, loss, shrink, found, fee, payment, correction, opening */
    .addColumn('what', text, c => c.notNull())
    .addColumn('document_kind', text, c => c.notNull())
    .addColumn('document_id', text, c => c.notNull())
    .addColumn('line', whole, c => c.notNull())
    .addColumn('batch_id', text, c => c.references('batch.id'))
    .addColumn('variant_id', text, c => c.references('variant.id'))
    .addColumn('counter_id', text, c => c.references('counter.id'))
    /** Pieces and the amount of one piece, where the entry is about goods. */
    .addColumn('pieces', whole)
    .addColumn('unit_idr', rupiah)
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('device_at', instant)
    /** Until then it shows as not yet payable. */
    .addColumn('payable_from_at', instant, c => c.notNull())
    .addColumn('actor_id', text)
    .addColumn('reverses_id', text, c => c.unique().references('posting.id'))
    .addCheckConstraint('posting_two_accounts', sql`debit <> credit`)
    .execute()
  await appendOnly('posting')
  await db.schema
    .createIndex('posting_by_agreement')
    .on('posting')
    .columns(['agreement_id', 'occurred_at'])
    .execute()
  await db.schema.createIndex('posting_by_document').on('posting').columns(['document_id', 'line']).execute()
  await db.schema
    .createIndex('posting_by_shelf')
    .on('posting')
    .columns(['counter_id', 'batch_id', 'what'])
    .execute()

  /** Debit less credit of each account of an agreement, kept by the database itself with each posting. */
  await table('money_balance')
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('account', text, c => c.notNull())
    .addColumn('balance_idr', rupiah, c => c.notNull())
    .addPrimaryKeyConstraint('money_balance_pk', ['agreement_id', 'account'] as never)
    .execute()

  /** Postings that no statement holds yet: what the next one is made of. */
  await table('open_posting')
    .addColumn('agreement_id', text, c => c.notNull())
    .addColumn('posting_id', text, c => c.notNull().references('posting.id'))
    .addPrimaryKeyConstraint('open_posting_pk', ['agreement_id', 'posting_id'] as never)
    .execute()
  await keepBalance(db)
}

async function keepBalance(db: Kysely<unknown>): Promise<void> {
  if (engineOf(db) === 'postgres') {
    await sql`
      create function posting_kept() returns trigger language plpgsql as $$
      begin
        insert into money_balance (agreement_id, account, balance_idr)
        values (new.agreement_id, new.debit, new.amount_idr)
        on conflict (agreement_id, account)
        do update set balance_idr = money_balance.balance_idr + excluded.balance_idr;
        insert into money_balance (agreement_id, account, balance_idr)
        values (new.agreement_id, new.credit, -new.amount_idr)
        on conflict (agreement_id, account)
        do update set balance_idr = money_balance.balance_idr + excluded.balance_idr;
        if new.debit = 'due-to-producer' or new.credit = 'due-to-producer' then
          insert into open_posting (agreement_id, posting_id) values (new.agreement_id, new.id);
        end if;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger posting_kept after insert on posting
      for each row execute function posting_kept()`.execute(db)
    return
  }
  await sql`
    create trigger posting_kept after insert on posting
    begin
      insert or ignore into money_balance (agreement_id, account, balance_idr)
      values (new.agreement_id, new.debit, 0), (new.agreement_id, new.credit, 0);
      update money_balance set balance_idr = balance_idr + new.amount_idr
      where agreement_id = new.agreement_id and account = new.debit;
      update money_balance set balance_idr = balance_idr - new.amount_idr
      where agreement_id = new.agreement_id and account = new.credit;
      insert into open_posting (agreement_id, posting_id)
      select new.agreement_id, new.id
      where new.debit = 'due-to-producer' or new.credit = 'due-to-producer';
    end`.execute(db)
}
