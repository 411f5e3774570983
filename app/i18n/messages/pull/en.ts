import { plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { pullId } from './id.ts'

const pcs = (count: number): string => plural(count, 'pack', 'packs')

export const pullEn = translated<typeof pullId>()({
  title: 'So that nothing is thrown away',
  lead: 'Your goods that may not sell out before they must leave their shelf, and the ways out.',
  link: 'So that nothing is thrown away',
  back: 'Back to the list',
  verbs: {
    move: counter => `Move to ${counter}`,
    'price-step': 'Offer a new price',
    'pick-up': 'Propose to take home',
  },
  tell: 'Tell the maker',
  tellOf: facts => `Tell the maker: ${facts.batch} at ${facts.counter}`,
  told: 'The maker has been told.',
  officeLead: 'The goods are the maker’s, so the maker decides. The office passes the advice on.',
  titles: {
    move: facts => `Move ${pcs(facts.pieces)} to ${facts.to}`,
    'price-step': facts => `Lower the price from ${facts.from} to ${facts.to}`,
    'pick-up': facts => `Take ${pcs(facts.pieces)} home`,
  },
  good: facts => `${facts.name}, batch ${facts.batch}`,
  whatTitle: 'What happens when you save',
  moneyTitle: 'Whose money changes',
  what: {
    move: facts =>
      `A draft delivery note from ${facts.from} to ${facts.to} is made. Nothing moves until you send it, and it counts at ${facts.to} once it is received there.`,
    'price-step': facts =>
      `${facts.partner} gets an offer of new terms. The new price counts from ${facts.on}, and only if ${facts.partner} accepts before that day. It is for these goods at all counters of the agreement, until the two of you change it.`,
    'pick-up': facts =>
      `${facts.from} gets the proposal. Once agreed, you or a courier fetch the goods; they are at your home again when you note that they came.`,
  },
  money: {
    move: facts =>
      `Moving goods moves no money. For each pack sold there you receive ${facts.there}; at ${facts.from} ${facts.here}. ${facts.from} gets nothing of what is moved.`,
    'price-step': facts =>
      `Of each pack you receive ${facts.shareTo}, before ${facts.shareFrom}; the partner receives ${facts.restTo}, before ${facts.restFrom}. Of those that would sell anyway you lose ${facts.costs}. If the rest sells too, you get ${facts.saves}.`,
    'pick-up': 'No money changes: these goods were never sold. The way to fetch them is at your cost.',
  },
  pieces: 'How many packs',
  piecesHint: most => `${pcs(most)} stand on the shelf.`,
  plannedOn: 'Fetched on',
  save: {
    move: 'Make the draft delivery',
    'price-step': 'Send the offer',
    'pick-up': 'Send the proposal',
  },
  refusals: {
    'way-closed': () => 'Things have changed: this way is no longer needed. Look at the list again.',
  },
})
