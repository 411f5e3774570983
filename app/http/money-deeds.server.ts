import { confirmSentBack, refundLines, refundOdd } from '../domain/payments/give-back.ts'
import { confirmTransfer, rejectTransfer } from '../domain/payments/transfers.ts'
import { ok, type Result } from '../domain/result.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { askCards } from './card-door.server.ts'
import { textOf } from './csrf-token.server.ts'
import { type Deed, linesIn, takeDeed } from './deed-form.server.ts'
import type { SignedIn } from './guard.server.ts'
import { confirmedByPin } from './money-pin.server.ts'
import { pieceCount } from './partner-form.ts'
import type { Asked } from './session.server.ts'

export const deskDone = ['confirmed', 'confirmedLate', 'rejected', 'sentBackNow', 'giveBackNow'] as const

/**
 * The forms of whoever looks after buyers' money. What arrived and what was sent back asks for the PIN of those who
 * sign in by it; the office has signed in with a second factor.
 */
export function takeMoneyDeed(asked: Asked, ctx: SignedIn, of: { page: string; asksPin: boolean }) {
  const withPin =
    (deed: Deed): Deed =>
    async form => {
      const known = of.asksPin ? await confirmedByPin(asked, ctx, textOf(form, 'pin')) : ok(undefined)
      return known.ok ? deed(form) : known
    }
  const done = (what: (typeof deskDone)[number]) => ok(`${of.page}?done=${what}`)
  const said = <R extends SpokenRefusal>(
    result: Result<unknown, R>,
    what: (typeof deskDone)[number],
  ): Result<string, SpokenRefusal> => (result.ok ? done(what) : result)
  const paymentIn = (form: FormData) => textOf(form, 'payment')
  const { app } = asked.context
  return takeDeed(
    asked,
    ctx,
    {
      confirm: withPin(async form => {
        const arrivedIdr = pieceCount(textOf(form, 'arrived'), Number.NaN)
        const confirmed = await confirmTransfer(ctx, { paymentId: paymentIn(form), arrivedIdr })
        return said(confirmed, confirmed.ok && confirmed.value === 'late' ? 'confirmedLate' : 'confirmed')
      }),
      reject: async form =>
        said(
          await rejectTransfer(ctx, { paymentId: paymentIn(form), reason: textOf(form, 'reason') }),
          'rejected',
        ),
      'sent-back': withPin(async form =>
        said(await confirmSentBack(ctx, { refundId: textOf(form, 'refund') }), 'sentBackNow'),
      ),
      'give-back': async form => {
        const paymentId = paymentIn(form)
        const wanted = await refundOdd(ctx, { paymentId })
        if (wanted.ok) await askCards(app, ctx, paymentId)
        return said(wanted, 'giveBackNow')
      },
      'refund-lines': async form => {
        const paymentId = paymentIn(form)
        const lines = linesIn(form, 'line').map(({ id }) => Number(id))
        const wanted = await refundLines(ctx, { paymentId, lines })
        if (wanted.ok) await askCards(app, ctx, paymentId)
        return said(wanted, 'giveBackNow')
      },
    },
    refusal => fieldsOf[refusal.code as keyof typeof fieldsOf],
  )
}

const fieldsOf = {
  'pin-not-this': 'pin',
  'must-wait': 'pin',
  'amount-not-fit': 'arrived',
  'arrived-differs': 'arrived',
  'reason-missing': 'reason',
  'note-too-long': 'reason',
} as const
