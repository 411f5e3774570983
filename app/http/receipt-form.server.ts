import type { DeliverySheet } from '../domain/consignment/deliveries/partner-deliveries.ts'
import type { CountedLine, ReceiveRefusal } from '../domain/consignment/deliveries/receive-delivery.ts'
import { mostPieces } from '../domain/consignment/locked-batches.ts'
import type { Language } from '../i18n/language.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { FormView } from '../ui/producer/step-view.ts'
import { textOf } from './csrf-token.server.ts'
import { type EvidenceForm, keptPhoto } from './evidence-form.server.ts'
import { pieceCount } from './partner-form.ts'

type Lines = Pick<DeliverySheet, 'lines'>

/** A form that begins with everything good. */
export const allGood = ({ lines }: Lines): FormView => ({
  fields: Object.fromEntries(
    lines.flatMap(({ line, sent }) => [
      [`accepted.${line}`, String(sent)],
      [`damaged.${line}`, '0'],
      [`refused.${line}`, '0'],
    ]),
  ),
  errors: {},
})

/** What the counter typed of each line; an empty field is none. */
export const countedLines = ({ lines }: Lines, { form, photos }: EvidenceForm): CountedLine[] =>
  lines.map(({ line }) => ({
    line,
    accepted: pieceCount(textOf(form, `accepted.${line}`), 0),
    damaged: pieceCount(textOf(form, `damaged.${line}`), 0),
    refused: pieceCount(textOf(form, `refused.${line}`), 0),
    photoId: photos[`photo.${line}`],
  }))

/** The form as it was typed, its photos kept, with the sentence beside the first field that is to blame. */
export function receiptAgain(
  language: Language,
  { lines }: Lines,
  sent: EvidenceForm,
  refusal: SpokenRefusal | undefined,
): FormView {
  const fields: Record<string, string> = {}
  for (const { line } of lines)
    for (const name of ['accepted', 'damaged', 'refused'])
      fields[`${name}.${line}`] = textOf(sent.form, `${name}.${line}`)
  for (const [field, pictureId] of Object.entries(sent.photos)) fields[keptPhoto(field)] = pictureId
  const errors: Record<string, string> = {}
  for (const [field, why] of Object.entries(sent.refused)) errors[field] = refusalSentence(language, why)
  if (refusal) errors[fieldOf(refusal, lines, fields)] = refusalSentence(language, refusal)
  return { fields, errors }
}

function fieldOf(
  refusal: SpokenRefusal & { line?: number },
  lines: DeliverySheet['lines'],
  fields: Readonly<Record<string, string>>,
): string {
  if (refusal.code === 'more-than-sent') return `accepted.${refusal.line}`
  if (refusal.code !== 'pieces-not-whole') return 'form'
  for (const { line } of lines)
    for (const name of ['accepted', 'damaged', 'refused']) {
      const pieces = pieceCount(fields[`${name}.${line}`] ?? '', 0)
      if (!(Number.isInteger(pieces) && pieces >= 0 && pieces <= mostPieces)) return `${name}.${line}`
    }
  return 'form'
}

/** A count of goods that came may be nought. */
export const spokenReceiveRefusal = (refusal: ReceiveRefusal): SpokenRefusal =>
  refusal.code === 'quantity-not-fit' ? { code: 'pieces-not-whole', least: 0, most: refusal.most } : refusal
