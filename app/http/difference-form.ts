import { resolveDifference, waysOut } from '../domain/consignment/deliveries/differences.ts'
import type { Context } from '../domain/context.ts'
import { wholeNumber } from '../domain/listing/typed-fields.ts'
import { textOf } from './csrf-token.server.ts'

const outcomes = Object.values(waysOut).flatMap(ways =>
  Object.keys(ways),
) as (keyof (typeof waysOut)['short'])[]

/** What a form says became of a difference; `of` names it. */
export const resolveFrom = (ctx: Context, form: FormData) => {
  const differenceId = textOf(form, 'of')
  const said = textOf(form, `outcome.${differenceId}`)
  const outcome = outcomes.find(one => one === said)
  if (outcome === undefined) throw new Response(null, { status: 400 })
  const pieces = wholeNumber(textOf(form, `pieces.${differenceId}`)) ?? Number.NaN
  return resolveDifference(ctx, { differenceId, outcome, pieces, key: textOf(form, 'key') })
}
