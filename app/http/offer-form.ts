import { type OfferForm, writtenLine } from '../domain/consignment/agreements/offer-form.ts'
import type { OfferedTerms } from '../domain/consignment/agreements/offered-terms.ts'
import { wholeNumber } from '../domain/listing/typed-fields.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { textOf } from './csrf-token.server.ts'

const periods = ['weekly', 'two-weekly', 'monthly'] as const

/** What she typed as terms; all that the form does not ask stays as the version before says. */
export function offeredTerms(offer: OfferForm, form: FormData): OfferedTerms {
  const { version, ...before } = offer.before ?? { version: 0 }
  const number = (name: string) => wholeNumber(textOf(form, name)) ?? Number.NaN
  return {
    ...before,
    validFromOn: textOf(form, 'validFromOn').trim(),
    period: periods.find(one => one === textOf(form, 'period')) ?? before.period,
    counterIds: offer.counters.filter(one => form.has(`counter.${one.counterId}`)).map(one => one.counterId),
    lines: takenGoods(offer, form).map(good => {
      const par = textOf(form, `par.${good.variantId}`).trim()
      return writtenLine(good, {
        priceIdr: number(`price.${good.variantId}`),
        shareIdr: number(`share.${good.variantId}`),
        parPieces: par === '' ? undefined : number(`par.${good.variantId}`),
      })
    }),
  }
}

const takenGoods = <Good extends { variantId: string }>(offer: { goods: readonly Good[] }, form: FormData) =>
  offer.goods.filter(good => form.has(`take.${good.variantId}`))

/** The field that a refusal is about: of the first good whose amounts are such. */
export function offerField(
  refusal: SpokenRefusal,
  offer: Pick<OfferForm, 'goods'>,
  form: FormData,
): string | undefined {
  const amount = (name: string) => wholeNumber(textOf(form, name))
  const first = (isSuch: (id: string) => boolean) =>
    takenGoods(offer, form).find(good => isSuch(good.variantId))?.variantId
  switch (refusal.code) {
    case 'counters-missing':
    case 'unknown-counter':
      return 'counters'
    case 'goods-missing':
      return 'goods'
    case 'not-a-day':
    case 'terms-in-the-past':
      return 'validFromOn'
    case 'price-not-whole':
      return fieldOf(
        'price',
        first(id => !isAmount(amount(`price.${id}`))),
      )
    case 'share-not-whole':
      return fieldOf(
        'share',
        first(id => !isAmount(amount(`share.${id}`))),
      )
    case 'price-under-share':
      return fieldOf(
        'share',
        first(id => (amount(`share.${id}`) ?? 0) > (amount(`price.${id}`) ?? 0)),
      )
    case 'quantity-not-fit':
      return fieldOf(
        'par',
        first(id => textOf(form, `par.${id}`).trim() !== ''),
      )
    default:
      return undefined
  }
}

const fieldOf = (group: string, id: string | undefined) => (id === undefined ? undefined : `${group}.${id}`)
const isAmount = (amount: number | undefined): boolean => amount !== undefined && amount > 0
