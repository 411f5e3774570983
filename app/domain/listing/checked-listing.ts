import { type Context, today } from '../context.ts'
import { checkLabel } from '../label/check-label.ts'
import type { Finding } from '../label/finding.ts'
import type { LabelFacts } from '../label/listing-facts.ts'
import { labelRulesInForce } from '../label/rules-in-force.ts'
import type { Answers } from './answers.ts'
import { knownThings } from './known-things.ts'
import { type LabelMaker, labelOf } from './label-of.ts'
import { kindIn } from './read-answer.ts'
import { isQuestion, type Question, stepsFor } from './steps.ts'

export type CheckedListing = {
  label: LabelFacts
  /** What the label lacks today, gravest first. */
  findings: Finding[]
  /** Questions without an answer; English may stay empty. */
  unanswered: Question[]
  hasPhoto: boolean
}

/** Holds a draft against the rules of today. */
export async function checkedListing(
  ctx: Context,
  draft: { listingId: string; producerId: string; answers: Answers },
): Promise<CheckedListing> {
  const { answers } = draft
  const known = await knownThings(ctx, draft.listingId)
  const label = labelOf(answers, await labelMaker(ctx, draft.producerId), known.ingredients)
  const findings = checkLabel(label, await labelRulesInForce(ctx, today(ctx)), today(ctx))
  return {
    label,
    findings,
    unanswered: unansweredIn(answers),
    hasPhoto: (answers.photos?.photos.length ?? 0) > 0,
  }
}

export const unansweredIn = (answers: Answers): Question[] =>
  stepsFor(kindIn(answers)).filter(
    (step): step is Question => isQuestion(step) && step !== 'english' && answers[step] === undefined,
  )

export async function labelMaker(ctx: Context, producerId: string): Promise<LabelMaker> {
  const row = await ctx.db
    .selectFrom('producer')
    .innerJoin('kelurahan', 'kelurahan.code', 'producer.kelurahan_code')
    .innerJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatan_code')
    .select(['producer.name', 'kelurahan.name as kelurahan', 'kecamatan.name as kecamatan'])
    .where('producer.id', '=', producerId)
    .executeTakeFirstOrThrow()
  const nib = await ctx.db
    .selectFrom('licence')
    .select('number')
    .where('producer_id', '=', producerId)
    .where('kind', '=', 'NIB')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return { ...row, city: 'Kota Malang', nib: nib?.number }
}
