import type { OfferedTerms } from '../domain/consignment/agreements/offered-terms.ts'
import { modelOf, type PreparedForm, type SplitWay } from '../domain/consignment/agreements/prepared-offer.ts'
import { wholeNumber } from '../domain/listing/typed-fields.ts'
import { isAmount, isBps } from '../domain/pricing/commission.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { textOf } from './csrf-token.server.ts'

export type PreparedRefusal =
  | { code: 'split-way-missing' }
  | { code: 'counters-part-unfit' }
  | { code: 'makers-share-unfit'; variantId: string }
  | { code: 'tolerance-unfit' }

const periods = ['weekly', 'two-weekly', 'monthly'] as const
/** Losses about which two may agree otherwise than usual. */
export const lossEvents = ['damaged', 'stolen', 'expired'] as const
const bearers = ['producer', 'partner'] as const

/** What the office typed as terms between the two; what the form does not ask is as usual. */
export function preparedTerms(offer: PreparedForm, form: FormData): Result<OfferedTerms, PreparedRefusal> {
  const number = (name: string) => wholeNumber(textOf(form, name))
  const way = (['fixed', 'part'] as const).find(one => one === textOf(form, 'way'))
  if (way === undefined) return refuse({ code: 'split-way-missing' })
  const partIdr = way === 'part' ? (number('part') ?? Number.NaN) : 0
  if (!isBps(partIdr)) return refuse({ code: 'counters-part-unfit' })
  const tolerance = number('tolerance')
  if (tolerance === undefined || tolerance > 100) return refuse({ code: 'tolerance-unfit' })
  const taken = offer.goods.filter(good => form.has(`take.${good.variantId}`))
  const unfit = taken.find(({ variantId }) => !isShareFit(way, textOf(form, `share.${variantId}`)))
  if (unfit) return refuse({ code: 'makers-share-unfit', variantId: unfit.variantId })
  const said = lossEvents.flatMap(event => {
    const bearer = bearers.find(one => one === textOf(form, `bears.${event}`))
    return bearer === undefined ? [] : [[event, bearer] as const]
  })
  return ok({
    validFromOn: textOf(form, 'validFromOn').trim(),
    period: periods.find(one => one === textOf(form, 'period')),
    counterIds: offer.counters.filter(one => form.has(`counter.${one.counterId}`)).map(one => one.counterId),
    lines: taken.map(({ variantId }) => ({
      variantId,
      priceIdr: number(`price.${variantId}`) ?? Number.NaN,
      model: modelOf(way, partIdr, number(`share.${variantId}`)),
    })),
    // One of a hundred pieces is a hundred ten-thousandths.
    shrinkToleranceBps: tolerance * 100,
    lossBearers: Object.fromEntries(said),
    note: textOf(form, 'note').slice(0, 1_000),
  })
}

const isShareFit = (way: SplitWay, text: string): boolean =>
  text.trim() === '' ? way === 'part' : isAmount(wholeNumber(text) ?? Number.NaN)
