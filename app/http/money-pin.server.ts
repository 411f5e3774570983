import { type ConfirmPinRefusal, confirmPin } from '../domain/identity/confirm-pin.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { SignedIn } from './guard.server.ts'
import { type Asked, browserOf } from './session.server.ts'

/** Nobody of the demo town has chosen a PIN; everybody there may know this one. */
const demoPin = '265349'

/** Told on the page, in a demo town and to whoever came in by its door. */
export const demoPinOf = ({ context }: Asked, ctx: SignedIn): string | undefined =>
  context.app.env.demo && ctx.session.way === 'demo' ? demoPin : undefined

/** The PIN once more, for what is about money. */
export async function confirmedByPin(
  asked: Asked,
  ctx: SignedIn,
  pin: string,
): Promise<Result<undefined, ConfirmPinRefusal>> {
  const expected = demoPinOf(asked, ctx)
  if (expected !== undefined)
    return pin === expected ? ok(undefined) : refuse({ code: 'pin-not-this', seconds: 0 })
  return confirmPin(ctx, asked.context.app.seals, {
    accountId: ctx.actor.accountId,
    pin,
    browser: browserOf(asked),
  })
}
