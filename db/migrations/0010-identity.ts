import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const roles = ['producer', 'partner-owner', 'partner-staff', 'reviewer', 'office', 'administrator']

/** Who may enter, as what, and from where. No secret stands here in clear: hashes, or sealed with a key kept elsewhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, serial, flag, isFlag, isOneOf } = words(db)
  const isHash = (column: string) => sql`length(${sql.ref(column)}) = 64`
  const isArgon2 = (column: string) => sql`${sql.ref(column)} like '$argon2id$%'`
  const aboutWhom = sql`
    (role = 'producer') = (producer_id is not null)
    and (role in ('partner-owner', 'partner-staff')) = (partner_id is not null)`

  await table('credential_pin')
    .addColumn('account_id', text, c => c.primaryKey().references('account.id'))
    .addColumn('phone_e164', text, c =>
      c.notNull().unique().check(sql`phone_e164 like '+%' and length(phone_e164) between 8 and 16`),
    )
    .addColumn('pin_hash', text, c => c.notNull().check(isArgon2('pin_hash')))
    .addColumn('changed_at', instant, c => c.notNull())
    .execute()

  await table('credential_passphrase')
    .addColumn('account_id', text, c => c.primaryKey().references('account.id'))
    .addColumn('email', text, c =>
      c.notNull().unique().check(sql`email = lower(email) and email like '%_@_%'`),
    )
    .addColumn('passphrase_hash', text, c => c.notNull().check(isArgon2('passphrase_hash')))
    .addColumn('changed_at', instant, c => c.notNull())
    .execute()

  await table('credential_totp')
    .addColumn('account_id', text, c => c.primaryKey().references('account.id'))
    .addColumn('secret_sealed', text, c => c.notNull().check(sql`secret_sealed like 'v1.%'`))
    .addColumn('started_at', instant, c => c.notNull())
    .addColumn('confirmed_at', instant)
    /** The newest step of 30 s whose code was used: it and all before it are spent. */
    .addColumn('last_step', serial)
    .execute()

  await table('recovery_code')
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('code_hash', text, c => c.notNull().check(isHash('code_hash')))
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('used_at', instant)
    .addPrimaryKeyConstraint('recovery_code_pk', ['account_id', 'code_hash'] as never)
    .execute()

  await table('role_grant')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('role', text, c => c.notNull().check(isOneOf('role', roles)))
    .addColumn('producer_id', text, c => c.references('producer.id'))
    .addColumn('partner_id', text, c => c.references('partner.id'))
    .addColumn('granted_at', instant, c => c.notNull())
    /** Empty where the system did it: the first office user, the demo town. */
    .addColumn('granted_by_id', text, c => c.references('account.id'))
    .addColumn('ended_at', instant)
    .addColumn('ended_by_id', text, c => c.references('account.id'))
    .addCheckConstraint('role_grant_about_whom', aboutWhom)
    .addCheckConstraint('role_grant_in_order', sql`ended_at is null or ended_at >= granted_at`)
    .execute()
  await sql`
    create unique index role_grant_held_once
    on role_grant (account_id, role, coalesce(producer_id, ''), coalesce(partner_id, ''))
    where ended_at is null`.execute(db)

  await table('session')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('token_hash', text, c => c.notNull().unique().check(isHash('token_hash')))
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('way', text, c => c.notNull().check(isOneOf('way', ['phone', 'office', 'demo'])))
    .addColumn('awaits', text, c =>
      c.notNull().check(isOneOf('awaits', ['nothing', 'second-factor', 'enrolment'])),
    )
    .addColumn('device', text, c => c.notNull().check(sql`length(device) <= 60`))
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('last_seen_at', instant, c => c.notNull())
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .addColumn('ended_why', text, c =>
      c.check(isOneOf('ended_why', ['signed-out', 'revoked', 'replaced', 'secret-changed'])),
    )
    /** The maker for whom an officer fills in at the moment, with her consent. */
    .addColumn('assisted_producer_id', text, c => c.references('producer.id'))
    .addCheckConstraint('session_ended', sql`(ended_at is null) = (ended_why is null)`)
    .execute()
  await db.schema.createIndex('session_by_account').on('session').column('account_id').execute()

  /** A browser that has signed in before: strangers' failures do not delay it. */
  await table('known_device')
    .addColumn('token_hash', text, c => c.notNull().check(isHash('token_hash')))
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('known_since', instant, c => c.notNull())
    .addPrimaryKeyConstraint('known_device_pk', ['token_hash', 'account_id'] as never)
    .execute()

  await table('invitation')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('token_hash', text, c => c.notNull().unique().check(isHash('token_hash')))
    .addColumn('role', text, c => c.notNull().check(isOneOf('role', [...roles, 'reset'])))
    .addColumn('producer_id', text, c => c.references('producer.id'))
    .addColumn('partner_id', text, c => c.references('partner.id'))
    /** Whose PIN or passphrase it sets anew. */
    .addColumn('account_id', text, c => c.references('account.id'))
    .addColumn('name', text, c => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('created_by_id', text, c => c.references('account.id'))
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('used_at', instant)
    .addColumn('used_by_id', text, c => c.references('account.id'))
    .addColumn('revoked_at', instant)
    .addCheckConstraint('invitation_about_whom', aboutWhom)
    .addCheckConstraint('invitation_reset', sql`(role = 'reset') = (account_id is not null)`)
    .addCheckConstraint('invitation_used', sql`(used_at is null) = (used_by_id is null)`)
    .addCheckConstraint('invitation_once', sql`used_at is null or revoked_at is null`)
    .addCheckConstraint('invitation_in_order', sql`expires_at > created_at`)
    .execute()

  /**
   * Each try to enter, written before its secret is compared, and each entry. Keys are digests, so that the table
   * tells nobody who or where; a try without an entry after it is a failure.
   */
  await table('sign_in_attempt')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('at', instant, c => c.notNull())
    .addColumn('account_key', text, c => c.notNull().check(isHash('account_key')))
    .addColumn('address_key', text, c => c.notNull().check(isHash('address_key')))
    .addColumn('device_key', text, c => c.check(isHash('device_key')))
    .addColumn('entered', flag, c => c.notNull().check(isFlag('entered')))
    .execute()
  await db.schema
    .createIndex('sign_in_attempt_by_account')
    .on('sign_in_attempt')
    .columns(['account_key', 'at'])
    .execute()
  await db.schema
    .createIndex('sign_in_attempt_by_address')
    .on('sign_in_attempt')
    .columns(['address_key', 'at'])
    .execute()

  /** One row an account key, locked while its tries are counted: guesses at the same moment are counted one by one. */
  await table('sign_in_gate')
    .addColumn('account_key', text, c => c.primaryKey().check(isHash('account_key')))
    .addColumn('at', instant, c => c.notNull())
    .execute()

  /** Consent per purpose with the version of the text she was read (UU 27/2022 articles 20 to 22). */
  await table('consent')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('purpose', text, c => c.notNull())
    .addColumn('text_version', text, c => c.notNull())
    .addColumn('given_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.references('account.id'))
    .addColumn('withdrawn_at', instant)
    .addCheckConstraint('consent_in_order', sql`withdrawn_at is null or withdrawn_at >= given_at`)
    .execute()
  await sql`
    create unique index consent_given_once on consent (producer_id, purpose) where withdrawn_at is null`.execute(
    db,
  )
}
