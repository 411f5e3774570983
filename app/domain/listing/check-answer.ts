import type { Context } from '../context.ts'
import type { Finding } from '../label/finding.ts'
import { checkedListing } from './checked-listing.ts'
import type { Draft } from './drafts.ts'
import { knownThings } from './known-things.ts'
import { stepOf } from './label-of.ts'
import { readAnswer } from './read-answer.ts'
import type { Question } from './steps.ts'
import type { Fields } from './typed-fields.ts'

/**
 * What the rules would say of a screen as it stands while she types. Saves nothing; an answer that cannot be read
 * yet is no mistake yet, and has no findings.
 */
export async function checkAnswer(
  ctx: Context,
  draft: Draft,
  question: Question,
  fields: Fields,
): Promise<Finding[]> {
  // The numbers come before the question about halal: until that is answered, nothing is said of it.
  const isHalalOpen = question === 'licences' && !fields.halal
  const filled = isHalalOpen ? { ...fields, halal: 'in-progress' } : fields
  const read = readAnswer(question, filled, await knownThings(ctx, draft.listingId), false)
  if (!read.ok) return []
  const typed: Draft = { ...draft, answers: { ...draft.answers, [question]: read.value } }
  const { findings } = await checkedListing(ctx, typed)
  return findings.filter(
    ({ field }) => stepOf[field] === question && !(isHalalOpen && field.startsWith('halal')),
  )
}
