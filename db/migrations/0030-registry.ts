import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

/** What the office keeps of a maker: who she is, what she agreed to, where she began, and that she was erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, day, instant, rupiah, whole, isOneOf, appendOnly } = words(db)

  /** Not shown in the shop: she has not agreed to a public page, or no longer does. */
  await db.schema.alterTable('producer').addColumn('hidden_at', instant).execute()
  await db.schema.createIndex('producer_by_cohort').on('producer').column('cohort_id').execute()
  await db.schema
    .createIndex('producer_contact_by_phone')
    .on('producer_contact')
    .column('phone_e164')
    .execute()
  await db.schema.createIndex('producer_by_kelurahan').on('producer').column('kelurahan_code').execute()

  /** Names on paper, and what is sealed: bank account and NIK are opened for the payout role only. */
  await table('producer_private')
    .addColumn('producer_id', text, c => c.primaryKey().references('producer.id'))
    .addColumn('full_name', text, c => c.notNull().check(sql`length(full_name) between 1 and 120`))
    .addColumn('trade', text)
    .addColumn('bank_name', text)
    .addColumn('bank_holder', text)
    .addColumn('bank_account_sealed', text, c => c.check(sql`bank_account_sealed like 'v1.%'`))
    .addColumn('bank_account_last4', text)
    .addColumn('nik_sealed', text, c => c.check(sql`nik_sealed like 'v1.%'`))
    .addColumn('nik_last4', text)
    .addColumn('changed_at', instant, c => c.notNull())
    .addCheckConstraint(
      'producer_private_bank',
      sql`(bank_account_sealed is null) = (bank_account_last4 is null)
        and (bank_account_sealed is null) = (bank_name is null)`,
    )
    .addCheckConstraint('producer_private_nik', sql`(nik_sealed is null) = (nik_last4 is null)`)
    .execute()

  /** Where she began. Growth is measured from here, so it is written once. */
  await table('producer_baseline')
    .addColumn('producer_id', text, c => c.primaryKey().references('producer.id'))
    /** Sales of a month, or what is left of them. */
    .addColumn('measure', text, c => c.check(isOneOf('measure', ['turnover', 'income'])))
    .addColumn('income_month_idr', rupiah, c => c.check(sql`income_month_idr >= 0`))
    .addColumn('workers', whole, c => c.check(sql`workers between 0 and 9999`))
    .addColumn('taken_on', day, c => c.notNull())
    .addColumn('taken_by_id', text, c => c.references('account.id'))
    .addColumn('recorded_at', instant, c => c.notNull())
    .addCheckConstraint('producer_baseline_measure', sql`(measure is null) = (income_month_idr is null)`)
    .addCheckConstraint('producer_baseline_says', sql`income_month_idr is not null or workers is not null`)
    .execute()
  await appendOnly('producer_baseline')

  /** Several women under one label. Each signs in as herself, so that each deed names its person. */
  await table('producer_group')
    .addColumn('producer_id', text, c => c.primaryKey().references('producer.id'))
    .addColumn('formed_on', day, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .execute()
  await table('group_member')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('producer_id', text, c => c.notNull().references('producer_group.producer_id'))
    .addColumn('name', text, c => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('account_id', text, c => c.references('account.id'))
    .addColumn('joined_on', day, c => c.notNull())
    .addColumn('left_on', day)
    .addCheckConstraint('group_member_in_order', sql`left_on is null or left_on >= joined_on`)
    .execute()
  await db.schema.createIndex('group_member_of').on('group_member').column('producer_id').execute()

  await table('producer_erasure')
    .addColumn('producer_id', text, c => c.primaryKey().references('producer.id'))
    .addColumn('pseudonym', text, c => c.notNull().unique())
    .addColumn('erased_at', instant, c => c.notNull())
    .addColumn('erased_by_id', text, c => c.references('account.id'))
    .execute()
  await appendOnly('producer_erasure')

  await db.schema
    .alterTable('consent')
    .addColumn('withdrawn_by_id', text, c => c.references('account.id'))
    .execute()
  await onlyWithdrawn(db)
}

/** A consent is never deleted and never rewritten: the one change it knows is its withdrawal, once. */
async function onlyWithdrawn(db: Kysely<unknown>): Promise<void> {
  if (engineOf(db) === 'postgres') {
    await sql`
      create function refuse_rewritten_consent() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.withdrawn_at is not null or new.withdrawn_at is null
          or (new.id, new.producer_id, new.purpose, new.text_version, new.given_at)
            is distinct from (old.id, old.producer_id, old.purpose, old.text_version, old.given_at)
          or new.recorded_by_id is distinct from old.recorded_by_id
        then raise exception 'a consent can only be withdrawn'; end if;
        return new;
      end $$`.execute(db)
    await sql`
      create trigger consent_only_withdrawn before update or delete on consent
      for each row execute function refuse_rewritten_consent()`.execute(db)
    return
  }
  await sql`
    create trigger consent_only_withdrawn before update on consent
    when old.withdrawn_at is not null or new.withdrawn_at is null
      or (new.id, new.producer_id, new.purpose, new.text_version, new.given_at)
        is not (old.id, old.producer_id, old.purpose, old.text_version, old.given_at)
      or new.recorded_by_id is not old.recorded_by_id
    begin select raise(abort, 'a consent can only be withdrawn'); end`.execute(db)
  await sql`
    create trigger consent_no_delete before delete on consent
    begin select raise(abort, 'a consent can only be withdrawn'); end`.execute(db)
}
