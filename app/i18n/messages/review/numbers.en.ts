import { decimal, plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { numbersId } from './numbers.id.ts'

export const numbersEn = translated<typeof numbersId>()({
  title: 'Review numbers',
  publicTitle: 'How long our reviews take',
  description: 'How long products are reviewed before they are sold at Omah Oleh, month by month.',
  lead: 'Every product is reviewed twice: its quality and its packaging. This is how long that takes, from the maker’s sending to both answers.',
  latest: facts =>
    `In ${facts.month} we answered ${plural(facts.answered, 'sending', 'sendings')}: half within ${days(facts.median)} or less, nine in ten within ${days(facts.p90)}.`,
  firstPass: facts => `${facts.passed} of ${facts.of} new products were approved as first sent.`,
  nothing: 'No sending has been answered in these months.',
  byMonth: 'Month by month',
  month: 'Month',
  answered: 'Answered',
  median: 'Half within',
  p90: 'Nine in ten within',
  passed: 'Approved as first sent',
  passedOf: facts => `${facts.passed} of ${facts.of}`,
  byKind: 'By kind of goods',
  days,
  none: 'none yet',
  how: 'How we count',
  howBody:
    'Days are counted as they pass, Saturdays, Sundays and holidays included. What was sent back counts on the day it was sent back. Second looks and appeals do not count.',
  spreadTitle: 'How differently reviewers score',
  spreadLead:
    'The mean of each reviewer on the scale of 1 to 5. More than one point apart is worth talking over.',
  spreadOf: points => `${decimal('en', points, 1)} apart`,
  spreadUnknown: 'Takes two reviewers with at least three scores each.',
  wide: 'talk it over',
  mean: points => decimal('en', points, 1),
  scores: count => plural(count, 'score', 'scores'),
  trend: 'Mean of each month',
  tracksTitle: 'By track',
  linkFromAbout: 'How long our reviews take, month by month',
} satisfies Messages<typeof numbersId>)

function days(count: number): string {
  if (count < 0.05) return 'the same day'
  return `${decimal('en', count, 1)} ${count === 1 ? 'day' : 'days'}`
}
