import { may } from '../domain/identity/permissions.ts'
import type { Finding } from '../domain/label/finding.ts'
import { categoryName } from '../domain/listing/category-name.ts'
import type { DecisionRecord } from '../domain/review/decision-record.ts'
import { checklistItems, rubricDimensions } from '../domain/review/standards.ts'
import { versionHistory } from '../domain/review/version-history.ts'
import { formatsIn } from '../i18n/formats-in.ts'
import { spokenFinding } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import { reviewWordsIn } from '../i18n/review-words.ts'
import type { HistoryView } from '../ui/review/history-page.tsx'
import { comparedLines } from '../ui/review/version-lines.ts'
import type { SignedIn } from './guard.server.ts'
import { found } from './require-language.ts'

/** A version's decisions in the words of the lists and scales that they were made by. */
export async function historyView(
  ctx: SignedIn,
  versionId: string,
  language: Language,
): Promise<HistoryView> {
  const { records, ...history } = found(await versionHistory(ctx, versionId))
  const shown = []
  for (const record of records) shown.push(await recordView(ctx, record, language))
  return { mayReview: may(ctx.actor, 'product:review'), history, records: shown }
}

async function recordView(
  ctx: SignedIn,
  { inputs, ...record }: DecisionRecord,
  language: Language,
): Promise<HistoryView['records'][number]> {
  const { desk, standards } = reviewWordsIn(language)
  const items = await checklistItems(ctx, inputs.checklistId)
  const dimensions = await rubricDimensions(ctx, inputs.rubricId)
  const answers = { yes: desk.yes, no: desk.no, na: desk.na }
  return {
    ...record,
    items: inputs.items.map(given => ({
      code: given.code,
      text: items.find(item => item.id === given.id)?.text[language] ?? given.code,
      answer: given.answer ? answers[given.answer] : standards.history.unanswered,
      note: given.note,
    })),
    scores: inputs.scores.map(given => ({
      code: given.code,
      name: dimensions.find(one => one.id === given.id)?.name[language] ?? given.code,
      score: given.score,
    })),
    checks: inputs.checks.flatMap(check => {
      const { position, verdict, article, code, field, facts, override } = check
      if (verdict === 'clear') return []
      const finding = { code, field, facts, article, severity: verdict } as Finding
      return [
        {
          position,
          verdict,
          article,
          said: spokenFinding(language, finding).why,
          override:
            override &&
            desk.overridden(override.by, formatsIn[language].moment(override.at), override.reason),
        },
      ]
    }),
    pins: inputs.pins,
    lines: comparedLines(language, undefined, {
      versionId: inputs.version.id,
      number: record.versionNumber,
      sentAt: record.openedAt,
      answers: record.answers,
      categoryName: await categoryName(ctx, record.answers, language),
      pictures: [],
    }),
  }
}
