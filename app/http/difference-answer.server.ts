import type { DifferenceOutcome } from '#db/schema/deliveries.ts'
import { resolveDifference } from '../domain/consignment/deliveries/differences.ts'
import type { OpenDifference } from '../domain/consignment/deliveries/partner-deliveries.ts'
import type { Result } from '../domain/result.ts'
import type { Language } from '../i18n/language.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import type { SentAnswer } from '../ui/partner/differences.tsx'
import { textOf } from './csrf-token.server.ts'
import type { SignedIn } from './guard.server.ts'
import { pieceCount } from './partner-form.ts'
import { fieldErrors } from './refusal-fields.ts'

/** The counter says what became of a difference; which one and what stands in the form. */
export async function clearDifference(
  ctx: SignedIn,
  form: FormData,
  open: readonly OpenDifference[],
): Promise<Result<unknown, SpokenRefusal>> {
  const differenceId = textOf(form, 'differenceId')
  const known = open.find(one => one.differenceId === differenceId)
  const own = (name: string) => textOf(form, `${name}.${differenceId}`)
  return resolveDifference(ctx, {
    differenceId,
    outcome: (known?.outcomes.find(one => one === own('outcome')) ?? own('outcome')) as DifferenceOutcome,
    pieces: pieceCount(own('pieces'), Number.NaN),
    note: own('note'),
    key: textOf(form, 'key'),
  })
}

/** The answer as it was typed, with the sentence beside its field. */
export function answerAgain(language: Language, form: FormData, refusal: SpokenRefusal): SentAnswer {
  const differenceId = textOf(form, 'differenceId')
  const names = ['outcome', 'pieces', 'note']
  return {
    differenceId,
    fields: Object.fromEntries(names.map(name => [name, textOf(form, `${name}.${differenceId}`)])),
    errors: fieldErrors(language, refusal, fieldsOf) as Readonly<Record<string, string>>,
  }
}

const fieldsOf = { 'pieces-beyond-difference': 'pieces', 'outcome-not-fit': 'outcome' } as const
