import { number, plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { endingId } from './id.ts'

const pcs = (count: number): string => plural(count, 'pack', 'packs')

export const endingEn = translated<typeof endingId>()({
  listTitle: 'Partners',
  end: 'End partner',
  ended: at => `Ended ${at}`,
  title: partner => `End ${partner}`,
  lead: 'The partner takes no goods any more, and buyers no longer see its counters.',
  whatTitle: 'What happens',
  counters: names => `Counters that leave the shop: ${names}.`,
  noCounters: 'No counter is shown any more.',
  goodsTitle: 'Goods that are still there',
  goodsNone: 'No goods on a shelf or on a road. This is not in the way.',
  goodsLead: pieces =>
    `${pcs(pieces)} of makers must go home or be sold first. Ask the makers to propose a pick-up, then have the shelf counted for the last time.`,
  goods: facts => `${facts.maker}: ${pcs(facts.pieces)} at ${facts.counter}`,
  agreementsTitle: 'Agreements that are open',
  agreementsNone: 'All agreements have ended. This is not in the way.',
  agreement: facts => `${facts.maker}, ${facts.number}`,
  agreementLead:
    'Ending an agreement: no new deliveries. What stands on the shelf stays the maker’s, and is sold at the last terms or fetched.',
  endAgreement: 'End this agreement',
  moneyTitle: 'Money that stays owed',
  moneyNone: 'Nothing is owed.',
  moneyLead: 'Ending a partner wipes out no debt. Statements and their days stay.',
  owes: facts => `${facts.maker}: will be paid ${facts.willBePaid}, late ${facts.late}`,
  told: amount => `${amount} waits for the maker’s answer`,
  rest: count => `${number('en', count)} more ${count === 1 ? 'line' : 'lines'}`,
  reason: 'Reason',
  verb: 'End this partner',
  blocked: 'It cannot end yet: the goods and agreements above come first.',
  done: 'Noted.',
  refusals: {
    'agreements-open': facts => `${number('en', facts.open)} agreements are still open. End them first.`,
    'goods-still-there': facts => `${pcs(facts.pieces)} of makers are still there. They must go home first.`,
  },
})
