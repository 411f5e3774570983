import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { type PrivateField, recordPrivateView } from '../identity/private-views.ts'
import type { Seals } from '../identity/sealed.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type UnknownMaker = { code: 'unknown-producer'; producerId: string }

export type BankRefusal =
  | { code: 'not-allowed' }
  | UnknownMaker
  | { code: 'bank-account-unreadable' }
  | { code: 'bank-missing' }

/** Where her money goes. Sealed at once; the activity knows the last figures only. */
export async function setBankAccount(
  ctx: Context,
  seals: Seals,
  input: { producerId: string; bank: string; account: string; holder: string },
): Promise<Result<undefined, BankRefusal>> {
  return transact<undefined, BankRefusal>(ctx, async ctx => {
    const { producerId } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const account = input.account.replace(/[\s.-]/g, '')
    const [bank, holder] = [input.bank.trim(), input.holder.trim()]
    if (bank === '' || holder === '') return refuse({ code: 'bank-missing' })
    if (!/^\d{6,20}$/.test(account)) return refuse({ code: 'bank-account-unreadable' })
    const before = await privateRow(ctx, producerId)
    if (!before) return refuse({ code: 'unknown-producer', producerId })
    await ctx.db
      .updateTable('producer_private')
      .set({
        bank_name: bank.slice(0, 60),
        bank_holder: holder.slice(0, 120),
        bank_account_sealed: seals.seal(account, bankOf(producerId)),
        bank_account_last4: account.slice(-4),
        changed_at: ctx.now,
      })
      .where('producer_id', '=', producerId)
      .execute()
    await recordActivity(ctx, {
      verb: 'setBankAccount',
      subject: `producer:${producerId}`,
      before: { bank: before.bank_name, last4: before.bank_account_last4 },
      after: { bank, last4: account.slice(-4) },
    })
    return ok(undefined)
  })
}

/** The number of her identity card: kept only where a tax rule or a bank asks for it. */
export async function setNik(
  ctx: Context,
  seals: Seals,
  input: { producerId: string; nik: string },
): Promise<Result<undefined, { code: 'not-allowed' } | UnknownMaker | { code: 'nik-unreadable' }>> {
  type Refusal = { code: 'not-allowed' } | UnknownMaker | { code: 'nik-unreadable' }
  return transact<undefined, Refusal>(ctx, async ctx => {
    const { producerId } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const nik = input.nik.replace(/[\s.-]/g, '')
    if (!/^\d{16}$/.test(nik)) return refuse({ code: 'nik-unreadable' })
    const before = await privateRow(ctx, producerId)
    if (!before) return refuse({ code: 'unknown-producer', producerId })
    await ctx.db
      .updateTable('producer_private')
      .set({ nik_sealed: seals.seal(nik, nikOf(producerId)), nik_last4: nik.slice(-4), changed_at: ctx.now })
      .where('producer_id', '=', producerId)
      .execute()
    await recordActivity(ctx, {
      verb: 'setNik',
      subject: `producer:${producerId}`,
      before: { last4: before.nik_last4 },
      after: { last4: nik.slice(-4) },
    })
    return ok(undefined)
  })
}

export type Revealed = { phone?: string; address?: string; bankAccount?: string; nik?: string }

/** Phone and address are for the office; bank account and NIK for whoever pays out. Each look is written down first. */
export async function revealPrivate(
  ctx: Context,
  seals: Seals,
  input: { producerId: string; what: 'contact' | 'payout' },
): Promise<Result<Revealed, { code: 'not-allowed' } | UnknownMaker>> {
  const { producerId, what } = input
  if (!may(ctx.actor, what === 'payout' ? 'payout:reveal' : 'private-data:view'))
    return refuse({ code: 'not-allowed' })
  const kept = await ctx.db
    .selectFrom('producer')
    .leftJoin('producer_private as private', 'private.producer_id', 'producer.id')
    .leftJoin('producer_contact as contact', 'contact.producer_id', 'producer.id')
    .select(['contact.phone_e164', 'contact.address', 'private.bank_account_sealed', 'private.nik_sealed'])
    .where('producer.id', '=', producerId)
    .executeTakeFirst()
  if (!kept) return refuse({ code: 'unknown-producer', producerId })
  const fields: PrivateField[] = what === 'payout' ? ['bank-account', 'nik'] : ['phone', 'address']
  await recordPrivateView(ctx, `producer:${producerId}`, fields)
  if (what === 'contact')
    return ok({
      ...(kept.phone_e164 === null ? {} : { phone: kept.phone_e164 }),
      ...(kept.address === null ? {} : { address: kept.address }),
    })
  return ok({
    ...(kept.bank_account_sealed === null
      ? {}
      : { bankAccount: seals.open(kept.bank_account_sealed, bankOf(producerId)) }),
    ...(kept.nik_sealed === null ? {} : { nik: seals.open(kept.nik_sealed, nikOf(producerId)) }),
  })
}

/** What a sealed value is bound to: copied to another maker's row it does not open. */
export const bankOf = (producerId: string): string => `bank account of ${producerId}`
export const nikOf = (producerId: string): string => `nik of ${producerId}`

/** Makers of before the registry get their private row with the first private fact. */
async function privateRow(ctx: Context, producerId: string) {
  const producer = await ctx.db
    .selectFrom('producer')
    .leftJoin('producer_erasure', 'producer_erasure.producer_id', 'producer.id')
    .select(['producer.greeting', 'producer_erasure.erased_at'])
    .where('producer.id', '=', producerId)
    .executeTakeFirst()
  if (!producer || producer.erased_at !== null) return undefined
  await ctx.db
    .insertInto('producer_private')
    .values({ producer_id: producerId, full_name: producer.greeting, ...nothingKept, changed_at: ctx.now })
    .onConflict(conflict => conflict.column('producer_id').doNothing())
    .execute()
  return ctx.db
    .selectFrom('producer_private')
    .selectAll()
    .where('producer_id', '=', producerId)
    .executeTakeFirst()
}

export const nothingKept = {
  trade: null,
  bank_name: null,
  bank_holder: null,
  bank_account_sealed: null,
  bank_account_last4: null,
  nik_sealed: null,
  nik_last4: null,
} as const
