import { answerPayout } from '../domain/payments/payouts.ts'
import { ok } from '../domain/result.ts'
import { textOf } from './csrf-token.server.ts'
import { takeDeed } from './deed-form.server.ts'
import type { SignedIn } from './guard.server.ts'
import { confirmedByPin } from './money-pin.server.ts'
import type { Asked } from './session.server.ts'

/** The answer of whoever a payout was sent to, with their PIN; back to its page. */
export const takePayoutAnswer = (asked: Asked, ctx: SignedIn, of: { payoutId: string; page: string }) =>
  takeDeed(
    asked,
    ctx,
    {
      answer: async form => {
        const known = await confirmedByPin(asked, ctx, textOf(form, 'pin'))
        if (!known.ok) return known
        const answer = textOf(form, 'answer') === 'received' ? 'received' : 'denied'
        const said = await answerPayout(ctx, { payoutId: of.payoutId, answer })
        return said.ok ? ok(of.page) : said
      },
    },
    refusal => (refusal.code === 'pin-not-this' || refusal.code === 'must-wait' ? 'pin' : undefined),
  )
