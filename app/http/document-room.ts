import { type DocumentKind, partiesOf } from '../domain/consignment/document-parties.ts'
import type { Context } from '../domain/context.ts'
import { may } from '../domain/identity/permissions.ts'
import { payeeOfPayout } from '../domain/payments/payout-sheet.ts'
import { paths } from '../i18n/paths.ts'

type Room = Readonly<Record<DocumentKind, (id: string, agreementId: string) => string>>

const hers: Room = {
  agreement: paths.ownAgreement,
  delivery: paths.ownDelivery,
  receipt: paths.ownDelivery,
  pickup: paths.ownPickup,
  loss: paths.ownLoss,
  statement: paths.ownStatement,
  payment: paths.ownPayment,
}

const theirs: Room = {
  agreement: paths.agreementIn,
  delivery: paths.deliveryIn,
  receipt: paths.deliveryIn,
  pickup: paths.pickupOut,
  loss: paths.lossNote,
  statement: paths.statementIn,
  payment: (_, agreementId) => paths.paymentOut(agreementId),
}

/** The page of a document in the rooms of whoever asks; undefined for whose it is not. */
export async function roomOf(ctx: Context, kind: string, id: string): Promise<string | undefined> {
  if (kind === 'payout') return roomOfPayout(ctx, id)
  if (!Object.hasOwn(hers, kind)) return undefined
  const known = kind as DocumentKind
  const parties = await partiesOf(ctx, known, id)
  if (!parties) return undefined
  const { producerId, partnerId, agreementId } = parties
  if (may(ctx.actor, 'goods:see', { producerId })) return hers[known](id, agreementId)
  if (may(ctx.actor, 'shelf:see', { partnerId })) return theirs[known](id, agreementId)
  return may(ctx.actor, 'office:enter') ? paths.officeHome() : undefined
}

/** Money of orders lies between the office and one payee; a cashier has no page of it. */
async function roomOfPayout(ctx: Context, payoutId: string): Promise<string | undefined> {
  const payee = await payeeOfPayout(ctx, payoutId)
  if (!payee) return undefined
  if (may(ctx.actor, 'payment:handle')) return paths.payout(payoutId)
  if ('producerId' in payee && may(ctx.actor, 'statement:see', payee)) return paths.ownPayout(payoutId)
  return 'partnerId' in payee && may(ctx.actor, 'transfer:confirm', payee)
    ? paths.payoutIn(payoutId)
    : undefined
}
