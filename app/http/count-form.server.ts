import type { CountReason } from '#db/schema/counts.ts'
import type { CountedGoods, EnterRefusal } from '../domain/consignment/counts/enter-count.ts'
import type { SaidReason } from '../domain/consignment/counts/explain-count.ts'
import type { Language } from '../i18n/language.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { FormView } from '../ui/producer/step-view.ts'
import { textOf } from './csrf-token.server.ts'
import { linesIn } from './deed-form.server.ts'
import { pieceCount } from './partner-form.ts'

/** What was typed for whole goods and for batches; empty fields are not counted. */
export const countedGoods = (form: FormData): CountedGoods[] => [
  ...typed(form, 'goods').map(({ id, pieces }) => ({ variantId: id, pieces })),
  ...typed(form, 'batch').map(({ id, pieces }) => ({ batchId: id, pieces })),
]

const typed = (form: FormData, group: string) =>
  linesIn(form, group)
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }) => ({ id, pieces: pieceCount(text, Number.NaN) }))

const reasons = ['sold-not-recorded', 'missing', 'misplaced', 'found', 'not-documented'] as const

/** Fields like `reason.3.missing`; the note of a line goes with each of its reasons. */
export const saidReasons = (form: FormData): SaidReason[] =>
  linesIn(form, 'reason').flatMap(({ id, text }) => {
    const [line = '', said = ''] = id.split('.')
    const reason: CountReason | undefined = reasons.find(one => one === said)
    const pieces = pieceCount(text, 0)
    if (reason === undefined || pieces === 0) return []
    return [{ line: Number(line), reason, pieces, note: textOf(form, `note.${line}`) || undefined }]
  })

/** Counted pieces may be nought. */
export const spokenCountRefusal = (refusal: EnterRefusal): SpokenRefusal =>
  refusal.code === 'quantity-not-fit' ? { code: 'pieces-not-whole', least: 0, most: refusal.most } : refusal

/** The form as it was typed, with the sentence beside the first field that it is about. */
export function countAgain(
  language: Language,
  form: FormData,
  refusal: SpokenRefusal & { line?: number; variantIds?: readonly string[]; variantId?: string },
): FormView & { deed: string } {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && name !== 'token') fields[name] = value
  return {
    deed: textOf(form, 'deed'),
    fields,
    errors: { [fieldOf(form, fields, refusal)]: refusalSentence(language, refusal) },
  }
}

function fieldOf(
  form: FormData,
  fields: Readonly<Record<string, string>>,
  refusal: SpokenRefusal & { line?: number; variantIds?: readonly string[]; variantId?: string },
): string {
  switch (refusal.code) {
    case 'goods-uncounted':
      return `goods.${refusal.variantIds?.[0] ?? ''}`
    case 'counted-twice':
      return `goods.${refusal.variantId ?? ''}`
    case 'pieces-not-whole': {
      const unfit = ['goods', 'batch'].flatMap(group =>
        typed(form, group)
          .filter(({ pieces }) => !(Number.isInteger(pieces) && pieces >= 0 && pieces <= 100_000))
          .map(({ id }) => `${group}.${id}`),
      )
      return unfit[0] ?? 'form'
    }
    case 'reasons-incomplete':
      return Object.keys(fields).find(name => name.startsWith(`reason.${refusal.line}.`)) ?? 'form'
    case 'reason-missing':
      return 'reason'
    default:
      return 'form'
  }
}
