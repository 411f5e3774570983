import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { rolesFor } from '../../identity/permissions.ts'
import { type MoneyWithOffice, moneyWithOffice } from '../../payments/money-with-office.ts'
import type { PaidOnline } from '../../payments/online-sales.ts'
import { type AgreementMoney, moneyNumbers, sumOf } from '../money-numbers.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'
import type { MoneyNumbers } from './settle-states.ts'
import { statementPreview } from './statement-preview.ts'
import { type ListedStatement, paymentsOf, statementsOf, type ToldPayment } from './statement-sheet.ts'

/** What has happened since the last statement; it comes into the next one. */
export type ComingStatement = {
  fromOn: Day
  untilOn: Day
  openingIdr: number
  chargesIdr: number
  paymentsIdr: number
  /** Sold, with days left in which a buyer may bring it back. */
  notYetPayableIdr: number
  lines: {
    what: string
    good: NamedGood | undefined
    occurredAt: Instant
    pieces: number
    unitIdr: number
    amountIdr: number
    isLate: boolean
    online: PaidOnline | undefined
  }[]
}

export type OwnMoney = {
  sum: MoneyNumbers
  agreements: (AgreementMoney & {
    statements: ListedStatement[]
    payments: ToldPayment[]
    coming: ComingStatement | undefined
  })[]
  /** Of her parcels, whose buyers paid the office; none where there never was any. */
  withOffice: MoneyWithOffice[]
}

/**
 * All money of the actor's makers, from their partners and, for parcels, from the office: the three numbers, and under
 * each what makes it. The sum is her whole income.
 */
export async function ownMoney(ctx: Context, language: Language): Promise<OwnMoney> {
  const producerIds = new Set(rolesFor(ctx.actor, 'statement:see').flatMap(held => held.producerId ?? []))
  const settled = await statementsOf(ctx, 'producer')
  const agreements: OwnMoney['agreements'] = []
  const withOffice: MoneyWithOffice[] = []
  for (const producerId of producerIds) {
    const parcels = await moneyWithOffice(ctx, { producerId })
    if (parcels && parcels.lines.length + parcels.payouts.length > 0) withOffice.push(parcels)
    for (const money of (await moneyNumbers(ctx, { producerId })).agreements)
      agreements.push({
        ...money,
        statements: settled.find(one => one.agreementId === money.agreementId)?.statements ?? [],
        payments: await paymentsOf(ctx, money.agreementId),
        coming: await comingStatement(ctx, money.agreementId, language),
      })
  }
  return { sum: sumOf([...agreements, ...withOffice]), agreements, withOffice }
}

async function comingStatement(
  ctx: Context,
  agreementId: string,
  language: Language,
): Promise<ComingStatement | undefined> {
  const preview = await statementPreview(ctx, { agreementId })
  if (!preview) return undefined
  const goods = await namedGoods(
    ctx,
    preview.lines.flatMap(line => line.variantId ?? []),
    language,
  )
  return {
    fromOn: preview.period.fromOn,
    untilOn: preview.period.toOn,
    openingIdr: preview.openingIdr,
    chargesIdr: preview.chargesIdr,
    paymentsIdr: preview.paymentsIdr,
    notYetPayableIdr: preview.notYetPayableIdr,
    lines: preview.lines.map(
      ({ what, variantId, occurredAt, pieces, unitIdr, amountIdr, isLate, online }) => ({
        what,
        good: variantId === undefined ? undefined : goods.get(variantId),
        occurredAt,
        pieces,
        unitIdr,
        amountIdr,
        isLate,
        online,
      }),
    ),
  }
}

/** A payment of hers with the agreement it belongs to; undefined for whose it is not. */
export async function findOwnPayment(ctx: Context, paymentId: string) {
  const producerIds = rolesFor(ctx.actor, 'statement:see').flatMap(held => held.producerId ?? [])
  const row = await ctx.db
    .selectFrom('payment')
    .innerJoin('agreement', 'agreement.id', 'payment.agreement_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.id', 'agreement.number', 'partner.name as partner'])
    .where('payment.id', '=', paymentId)
    .where('agreement.producer_id', 'in', ['none', ...producerIds])
    .executeTakeFirst()
  if (!row) return undefined
  const payment = (await paymentsOf(ctx, row.id)).find(one => one.paymentId === paymentId)
  return payment && { ...payment, agreementId: row.id, agreementNumber: row.number, partner: row.partner }
}
