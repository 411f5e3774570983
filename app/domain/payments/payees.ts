import type { Selectable } from 'kysely'
import type { PayeeTable } from '#db/schema/payments.ts'
import { recordActivity } from '../activity/activity.ts'
import { accountOf } from '../consignment/locked-agreement.ts'
import type { Context } from '../context.ts'
import { may, type Owner } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { type QrisRefusal, readStaticQris } from './qris.ts'

/** Where buyers transfer to. */
export type Payee = {
  payeeId: string
  bank: string
  accountNumber: string
  holder: string
  qris: { text: string; name: string; nmid: string } | undefined
}

export type PayeeRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-partner'; partnerId: string }
  | { code: 'payee-bank-missing' }
  | { code: 'payee-number-unfit' }
  | { code: 'payee-holder-missing' }
  | QrisRefusal

/**
 * Registers the bank account, and the printed QRIS if there is one, to which buyers of a partner's counters transfer;
 * without a partner the office's own. The merchant's name and national number are typed from the contract and must be
 * those in the QRIS: a text that pays somebody else is refused. The one before ends; what waits for it stays with it.
 */
export async function registerPayee(
  ctx: Context,
  input: {
    partnerId?: string | undefined
    bank: string
    accountNumber: string
    holder: string
    qris?: { text: string; name: string; nmid: string } | undefined
  },
): Promise<Result<{ payeeId: string }, PayeeRefusal>> {
  return transact<{ payeeId: string }, PayeeRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'payment:handle')) return refuse({ code: 'not-allowed' })
    const partnerId = input.partnerId ?? null
    const [bank, holder] = [plain(input.bank), plain(input.holder)]
    const accountNumber = input.accountNumber.replace(/[\s.-]/g, '')
    if (bank === '') return refuse({ code: 'payee-bank-missing' })
    if (!/^\d{6,20}$/.test(accountNumber)) return refuse({ code: 'payee-number-unfit' })
    if (holder === '') return refuse({ code: 'payee-holder-missing' })
    const qris = input.qris && registeredQris(input.qris)
    if (qris && !qris.ok) return qris
    if (partnerId !== null && !(await isPartner(ctx, partnerId)))
      return refuse({ code: 'unknown-partner', partnerId })
    await ctx.db
      .updateTable('payee')
      .set({ ended_at: ctx.now })
      .where('ended_at', 'is', null)
      .where('partner_id', partnerId === null ? 'is' : '=', partnerId)
      .execute()
    const payeeId = newId('pye', ctx.now)
    await ctx.db
      .insertInto('payee')
      .values({
        id: payeeId,
        partner_id: partnerId,
        bank,
        account_number: accountNumber,
        holder,
        qris: qris?.value.text ?? null,
        merchant_name: qris?.value.name ?? null,
        nmid: qris?.value.nmid ?? null,
        registered_at: ctx.now,
        registered_by_id: accountOf(ctx),
        ended_at: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'registerPayee',
      subject: partnerId === null ? 'office' : `partner:${partnerId}`,
      after: { payeeId, bank, nmid: qris?.value.nmid },
    })
    // Whether goods can be sent and paid ahead stands on their pages.
    touch(ctx, 'payees')
    return ok({ payeeId })
  })
}

type Registered = { text: string; name: string; nmid: string }

function registeredQris(typed: Registered): Result<Registered, QrisRefusal> {
  const text = typed.text.trim()
  const read = readStaticQris(text)
  if (!read.ok) return read
  const isTheirs =
    read.value.nmid === typed.nmid.trim().toUpperCase() &&
    read.value.name.toUpperCase() === plain(typed.name).toUpperCase()
  return isTheirs ? ok({ text, ...read.value }) : refuse({ code: 'qris-other-merchant', ...read.value })
}

const plain = (typed: string): string =>
  typed
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)

const isPartner = async (ctx: Context, partnerId: string): Promise<boolean> =>
  (await ctx.db.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst()) !==
  undefined

/** To whom buyers of a partner transfer: the partner's own account, else the office's, else nobody's. */
export async function payeeFor(
  ctx: Pick<Context, 'db'>,
  partnerId: string | undefined,
): Promise<Payee | undefined> {
  const rows = await ctx.db
    .selectFrom('payee')
    .selectAll()
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('partner_id', '=', partnerId ?? 'none'), eb('partner_id', 'is', null)]))
    .execute()
  const row = rows.find(one => one.partner_id === partnerId) ?? rows[0]
  return row && shownPayee(row)
}

/** All that are in force, the office's first, for its page. */
export async function payeesInForce(
  ctx: Pick<Context, 'db'>,
): Promise<(Payee & { partner: string | undefined; partnerId: string | undefined })[]> {
  const rows = await ctx.db
    .selectFrom('payee')
    .leftJoin('partner', 'partner.id', 'payee.partner_id')
    .selectAll('payee')
    .select('partner.name')
    .where('payee.ended_at', 'is', null)
    .orderBy('partner.name')
    .execute()
  return rows
    .map(row => ({
      ...shownPayee(row),
      partner: row.name ?? undefined,
      partnerId: row.partner_id ?? undefined,
    }))
    .sort((a, b) => Number(a.partner !== undefined) - Number(b.partner !== undefined))
}

export const shownPayee = (row: Omit<Selectable<PayeeTable>, 'registered_at'>): Payee => ({
  payeeId: row.id,
  bank: row.bank,
  accountNumber: row.account_number,
  holder: row.holder,
  qris:
    row.qris !== null && row.merchant_name !== null && row.nmid !== null
      ? { text: row.qris, name: row.merchant_name, nmid: row.nmid }
      : undefined,
})

/** Partners for whom an account can be registered. */
export async function partnerChoices(
  ctx: Pick<Context, 'db'>,
): Promise<{ partnerId: string; name: string }[]> {
  return ctx.db
    .selectFrom('partner')
    .select(['id as partnerId', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** Where the office sends money to: a partner's own account whole, of a maker's only the last figures; undefined for none. */
export type AccountOf =
  | { kind: 'partner'; bank: string; number: string; holder: string }
  | { kind: 'producer'; bank: string; last4: string; holder: string }

export async function accountOfPayee(ctx: Pick<Context, 'db'>, payee: Owner): Promise<AccountOf | undefined> {
  if ('partnerId' in payee) {
    const own = (await payeesInForce(ctx)).find(one => one.partnerId === payee.partnerId)
    return own && { kind: 'partner', bank: own.bank, number: own.accountNumber, holder: own.holder }
  }
  const row = await ctx.db
    .selectFrom('producer_private')
    .select(['bank_name', 'bank_holder', 'bank_account_last4'])
    .where('producer_id', '=', payee.producerId)
    .executeTakeFirst()
  return row?.bank_name && row.bank_account_last4
    ? { kind: 'producer', bank: row.bank_name, last4: row.bank_account_last4, holder: row.bank_holder ?? '' }
    : undefined
}
