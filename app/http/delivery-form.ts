import type { DraftContent } from '../domain/consignment/deliveries/draft-delivery.ts'
import { wholeNumber } from '../domain/listing/typed-fields.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { textOf } from './csrf-token.server.ts'
import { linesIn } from './deed-form.server.ts'

/** The lines that a form names: those with more than nought, and those that are no number, so that they are refused. */
export const batchLines = (form: FormData): { batchId: string; pieces: number }[] =>
  linesIn(form, 'pieces')
    .filter(line => line.text.trim() !== '')
    .map(line => ({ batchId: line.id, pieces: wholeNumber(line.text) ?? Number.NaN }))
    .filter(line => line.pieces !== 0)

export const deliveryContent = (form: FormData): DraftContent => ({
  counterId: textOf(form, 'counter'),
  lines: batchLines(form),
  courier: textOf(form, 'courier').trim().slice(0, 100),
  note: textOf(form, 'note').trim().slice(0, 300),
})

/** The line that a refusal is about. */
export function deliveryField(refusal: SpokenRefusal, form: FormData): string | undefined {
  if ('batchId' in refusal && typeof refusal.batchId === 'string') return `pieces.${refusal.batchId}`
  if (refusal.code === 'quantity-not-fit') {
    const wrong = batchLines(form).find(
      line => !(Number.isInteger(line.pieces) && line.pieces > 0 && line.pieces <= refusal.most),
    )
    return wrong && `pieces.${wrong.batchId}`
  }
  const fields: Readonly<Record<string, string>> = {
    'reason-missing': 'reason',
    'not-a-day': 'plannedOn',
    'planned-in-the-past': 'plannedOn',
  }
  return fields[refusal.code]
}
