import type { ImageRefusal } from '#app/gateways/images/images.ts'
import { recordPicture } from '../catalogue/pictures.ts'
import type { Context } from '../context.ts'
import { addHours } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { notify } from '../notices/notify.ts'
import { lockedByLink } from '../orders/locked-order.ts'
import { linkDigest } from '../orders/order-codes.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { assembled } from '../uploads/finish-upload.ts'
import type { PictureRoom } from '../uploads/picture-room.ts'
import { drain, layDown } from '../uploads/receive-whole.ts'
import { mostUploadBytes } from '../uploads/upload-limits.ts'
import { livePayment, movePayment } from './locked-payment.ts'
import { mostProofs, proofHours } from './payment-terms.ts'

export type ProofRefusal =
  | ImageRefusal
  | { code: 'unknown-reservation' }
  | { code: 'payment-over' }
  | { code: 'proofs-enough'; most: number }

/**
 * The buyer shows the slip of a transfer: the goods lie aside until somebody has looked, and whoever keeps the account
 * is told. Only the secret link opens the door, a few times. `source` is always read to its end.
 */
export async function proveTransfer(
  ctx: Context,
  parts: { room: PictureRoom; seals: Seals },
  input: { link: string; source: AsyncIterable<Uint8Array> },
): Promise<Result<undefined, ProofRefusal>> {
  const { room, seals } = parts
  const expected = await expects(ctx, seals, input.link)
  if (!expected.ok) {
    await drain(input.source)
    return expected
  }
  const uploadId = newId('upl', ctx.now)
  const laid = await layDown(room, uploadId, input.source)
  try {
    if (laid.bytes === 0) return refuse({ code: 'not-an-image' })
    if (laid.bytes > mostUploadBytes)
      return refuse({ code: 'too-many-bytes', limit: mostUploadBytes, got: laid.bytes })
    const keys = laid.parts.map(part => part.key)
    const made = await room.develop(uploadId, () => assembled(room, keys, laid.bytes))
    if (!made.ok) return made
    const shown = await show(ctx, seals, input.link, made.value.picture)
    if (!shown.ok) return shown
    await room.keepMaster(shown.value, made.value.master)
    return ok(undefined)
  } finally {
    for (const part of laid.parts) await room.files.remove(part.key)
  }
}

/** Asked before the photo is read: strangers send nothing. */
async function expects(ctx: Context, seals: Seals, link: string): Promise<Result<undefined, ProofRefusal>> {
  const row = await ctx.db
    .selectFrom('reservation')
    .innerJoin('order_payment', 'order_payment.reservation_id', 'reservation.id')
    .select('order_payment.id')
    .where('link_digest', '=', linkDigest(seals, link))
    .where('order_payment.way', '=', 'transfer')
    .where('order_payment.state', '=', 'open')
    .executeTakeFirst()
  if (!row) return refuse({ code: 'payment-over' })
  return (await proofsOf(ctx, row.id)) >= mostProofs
    ? refuse({ code: 'proofs-enough', most: mostProofs })
    : ok(undefined)
}

async function proofsOf(ctx: Context, paymentId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('order_payment_step')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('payment_id', '=', paymentId)
    .where('event', '=', 'prove')
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function show(
  ctx: Context,
  seals: Seals,
  link: string,
  picture: Parameters<typeof recordPicture>[1],
): Promise<Result<string, ProofRefusal>> {
  return transact<string, ProofRefusal>(ctx, async ctx => {
    const locked = await lockedByLink(ctx, seals, link)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    const payment = await livePayment(ctx, locked.order.id)
    if (payment?.way !== 'transfer' || payment.state !== 'open' || locked.state !== 'awaiting-payment')
      return refuse({ code: 'payment-over' })
    const recorded = await recordPicture(ctx, picture)
    if (!recorded.ok)
      throw new Error(`the picture room gave a picture that cannot be kept: ${recorded.error.code}`)
    const { pictureId } = recorded.value
    const nth = (await proofsOf(ctx, payment.id)) + 1
    await movePayment(ctx, payment, 'prove', {
      ...{ proof_picture_id: pictureId, proof_at: ctx.now },
      reject_reason: null,
    })
    await ctx.db
      .updateTable('reservation')
      .set({ held_until: addHours(ctx.now, proofHours) })
      .where('id', '=', locked.order.id)
      .execute()
    const { partner_id } = await ctx.db
      .selectFrom('payee')
      .select('partner_id')
      .where('id', '=', payment.payee_id)
      .executeTakeFirstOrThrow()
    await notify(ctx, {
      audience: partner_id === null ? 'office' : { partnerId: partner_id },
      kind: 'transfer-shown',
      subject: `order-payment:${payment.id}`,
      cause: `${payment.id}-${nth}`,
      facts: { code: locked.order.code.toUpperCase(), amountIdr: Number(payment.amount_idr) },
    })
    return ok(pictureId)
  })
}
