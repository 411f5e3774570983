import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { type Result, refuse } from '../result.ts'
import type { AnswerOf } from './answers.ts'
import { defaultFields } from './default-fields.ts'
import { findDraft } from './drafts.ts'
import { type Saved, type SaveRefusal, saveAnswer } from './save-answer.ts'
import { writtenFields } from './written-fields.ts'

/** Takes a price that was worked out into one size of the draft. */
export async function saveSizePrice(
  ctx: Context,
  input: { listingId: string; row: number; priceIdr: number },
): Promise<Result<Saved, SaveRefusal>> {
  const { listingId, row, priceIdr } = input
  const draft = await findDraft(ctx, listingId)
  if (!draft) return refuse({ code: 'unknown-listing', listingId })
  const saved = draft.saved.sizes
  const fields = saved
    ? writtenFields('sizes', saved.answer as AnswerOf<'sizes'>)
    : defaultFields('sizes', draft.answers, [])
  return saveAnswer(ctx, {
    listingId,
    question: 'sizes',
    fields: { ...fields, [`sizes.${row}.price`]: String(priceIdr) },
    revision: saved?.revision ?? 0,
    key: newId('lst', ctx.now),
    stay: true,
  })
}
