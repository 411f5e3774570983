import { number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { figuresId } from './id.ts'

export const figuresEn = translated<typeof figuresId>()({
  titles: {
    partner: 'Figures about your counters',
    maker: 'How partners pay and count',
    office: 'How partners pay and count, and their replies',
  },
  leads: {
    partner: 'Makers who place goods with you and the office see these figures. Your reply stands beside.',
    maker: 'Partners who have an agreement with you. They may reply to the figures.',
    office: 'The partners themselves and the makers who place goods with them see the same figures.',
  },
  none: 'No partner with an agreement yet.',
  inTime: 'Paid in time',
  shrink: counter => `Missing when counted at ${counter}`,
  anyShrink: 'Missing when counted',
  statements: facts =>
    `${number('en', facts.part)} of ${number('en', facts.all)} statements paid by their day`,
  pieces: facts => `${number('en', facts.part)} of ${number('en', facts.all)} packs that came`,
  nothing: 'Nothing to reckon yet.',
  formulaTitle: 'How it is reckoned',
  formulas: {
    inTime:
      'Statements paid by their day, of all statements whose day to pay has passed in 180 days. Paid: all payments until that day cover all charges; a rest of cash below Rp100 is not late. A line still under dispute does not count.',
    shrink:
      'Packs that were missing when the shelf was counted, less those found again, of all packs that came to that counter in 180 days. What is still under dispute does not count.',
  },
  reply: 'The partner’s reply',
  ownReply: 'Your reply',
  said: facts => `${facts.by}, ${facts.at}`,
  atThatTime: facts => `then ${number('en', facts.part)} of ${number('en', facts.all)}`,
  history: count => `Earlier replies (${number('en', count)})`,
  write: 'Write a reply',
  rewrite: 'Replace the reply of this month',
  text: 'What should makers and the office know?',
  hint: 'Earlier replies can still be read.',
  save: 'Save the reply',
  saved: 'Your reply stands beside the figure.',
  link: 'How partners pay and count',
  refusals: {
    'unknown-figure': () => 'This figure is not about a counter of yours.',
    'nothing-to-answer': () => 'Nothing has been reckoned yet, so there is nothing to reply to.',
  },
})
