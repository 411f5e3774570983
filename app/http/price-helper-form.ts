import type { Draft } from '../domain/listing/drafts.ts'
import { kindIn } from '../domain/listing/read-answer.ts'
import { type Fields, wholeNumber } from '../domain/listing/typed-fields.ts'
import { usualCommissionBps } from '../domain/listing/usual-commission.ts'
import { changePriceField, type PriceChange, type PriceFields } from '../domain/pricing/price-helper.ts'
import { makingRefusalSentence } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import { problemSentence } from '../i18n/producer-words.ts'
import { type HelperView, helperFields } from '../ui/producer/helper-page.tsx'
import { textOf } from './csrf-token.server.ts'

export const helperRow = (request: Request): number => {
  const row = new URL(request.url).searchParams.get('row') ?? ''
  return /^\d{1,2}$/.test(row) ? Number(row) : 0
}

/** What the helper begins with: the price of that size, and what counters usually keep. */
export function firstHelperFields(draft: Draft, row: number): Fields {
  const commission = String(usualCommissionBps(kindIn(draft.answers)) / 100)
  const priceIdr = draft.answers.sizes?.sizes[row]?.priceIdr
  return { commission, ...(priceIdr !== undefined && { price: String(priceIdr) }) }
}

type Computed = Pick<HelperView, 'fields' | 'errors' | 'before' | 'answer'>

/** The number that is not what it was is the one she changed; the others follow from it. */
export function computed(language: Language, form: FormData): Computed {
  const typed = Object.fromEntries(helperFields.map(field => [field, textOf(form, field)]))
  const before = Object.fromEntries(helperFields.map(field => [field, textOf(form, `before.${field}`)]))
  const changed = changedIn(typed, before)
  const amounts = Object.fromEntries(helperFields.map(field => [field, amountOf(field, typed[field] ?? '')]))
  const unread = helperFields.find(field => Number.isNaN(amounts[field] ?? 0))
  if (unread !== undefined) {
    const sentence = problemSentence(language, { code: 'not-a-number', typed: typed[unread] ?? '' })
    return { fields: typed, before, errors: { [unread]: sentence }, answer: undefined }
  }
  const worked = changePriceField(
    {
      costIdr: amounts.cost ?? 0,
      marginIdr: amounts.margin ?? 0,
      shareIdr: amounts.share ?? 0,
      priceIdr: amounts.price ?? 0,
      commissionBps: amounts.commission ?? 0,
    } satisfies PriceFields,
    changeOf(changed, amounts),
  )
  if (!worked.ok) {
    const sentence = makingRefusalSentence(language, worked.error)
    return { fields: typed, before, errors: { [changed]: sentence }, answer: undefined }
  }
  const { costIdr, marginIdr, shareIdr, priceIdr, commissionBps } = worked.value
  const fields = {
    cost: String(costIdr),
    margin: String(marginIdr),
    share: String(shareIdr),
    price: String(priceIdr),
    commission: String(commissionBps / 100),
  }
  return { fields, before: fields, errors: {}, answer: worked.value }
}

type HelperField = (typeof helperFields)[number]

/**
 * Of several new numbers the shelf price leads, then her share, then cost and margin together. A price that stands
 * stays while she has said nothing of what is to be left for her.
 */
function changedIn(typed: Fields, before: Fields): HelperField {
  if (typed.price !== '' && typed.margin === '' && typed.share === '') return 'price'
  const differs = (field: HelperField) =>
    typed[field] !== '' && amountOf(field, typed[field] ?? '') !== amountOf(field, before[field] ?? '')
  const order: HelperField[] = ['price', 'share', 'margin', 'cost', 'commission']
  return order.find(differs) ?? (typed.price === '' ? 'margin' : 'price')
}

function amountOf(field: HelperField, text: string): number | undefined {
  if (text.trim() === '') return undefined
  if (field !== 'commission') return wholeNumber(text) ?? Number.NaN
  const percent = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
  return percent ? Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0')) : Number.NaN
}

function changeOf(field: HelperField, amounts: Record<string, number | undefined>): PriceChange {
  const amount = amounts[field] ?? 0
  switch (field) {
    case 'cost':
      return { field, costIdr: amount }
    case 'margin':
      return { field, marginIdr: amount }
    case 'share':
      return { field, shareIdr: amount }
    case 'price':
      return { field, priceIdr: amount }
    case 'commission':
      return { field, commissionBps: amount }
  }
}
