import { number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { returnsId } from './id.ts'

const pcs = (count: number): string => `${number('en', count)} pcs`

export const returnsEn = translated<typeof returnsId>()({
  title: 'A buyer brings it back',
  verb: 'A buyer brings this back',
  sold: facts => `Sold ${pcs(facts.pieces)} at ${facts.price}, ${facts.at}`,
  pieces: 'How many come back',
  why: 'Why does it come back?',
  whys: { defect: 'Defect: broken, stale, wrong content', 'changed-mind': 'The buyer changed her mind' },
  sealed: 'The pack',
  sealeds: { yes: 'Still sealed', no: 'Opened' },
  note: 'Note (may be empty)',
  look: 'See first what it does',
  whatTitle: 'What will happen',
  goods: {
    resaleable: 'The goods go back on the shelf and may be sold again.',
    defect: 'The goods are noted as defect and do not go back on the shelf.',
    'kept-by-counter': 'The sale stands: the goods cannot be sold again and become the counter’s.',
  },
  refund: amount => `Money back to the buyer: ${amount}.`,
  noRefund: 'The maker’s share does not change. What the buyer gets back is at the counter’s cost.',
  turned: facts => `The maker’s share shrinks by ${facts.share}, the counter’s part by ${facts.commission}.`,
  save: 'Note the return',
  change: 'Change what is written',
  list: 'What came back',
  line: facts => `${facts.number}: ${pcs(facts.pieces)}, ${facts.at}`,
  saved: 'The return is noted.',
  refusals: {
    'return-why-missing': () => 'First choose why it comes back.',
  },
})
