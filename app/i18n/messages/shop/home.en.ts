import { plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { homeId } from './home.id.ts'

export const homeEn = translated<typeof homeId>()({
  title: 'Omah Oleh, homemade souvenirs from Malang',
  headline: 'Made at home. Carried home.',
  lead: makers =>
    `Snacks, coffee, batik and masks from ${plural(makers, 'home kitchen or workshop', 'home kitchens and workshops')} in Malang. Pick them up at a hotel or shop counter near you.`,
  searchHint: 'chips, coffee, batik',
  onShelf: 'On the shelf today',
  keeps: 'Keeps until you are home',
  leaveBefore: 'I fly home on',
  leaveOn: 'Date of leaving',
  leaveBetween: 'and want gifts that still keep',
  leaveAfter: 'How long after',
  leaveEnd: 'after that.',
  leaveChoices: { 7: '7 days', 14: '2 weeks', 30: '1 month' },
  showKeeping: 'Show what keeps',
  countedLately: 'Counted lately',
  allProducts: products => `All ${plural(products, 'product', 'products')}`,
  byKind: 'By kind',
  counters: counters => `${plural(counters, 'counter', 'counters')}, five kecamatan`,
  nearestTo: place => `Nearest to ${place}`,
  allCounters: 'All places to buy',
  people: 'The hands behind it',
  allMakers: 'All makers',
  steps: 'From kitchen to counter',
  step1: 'Made at home',
  step1Body: 'Every pack carries a batch number, the day it was made and its maker’s name.',
  step2: 'Checked twice',
  step2Body: 'Quality and packaging are reviewed apart. A lapsed licence leaves the catalogue at once.',
  step3: 'Placed and counted',
  step3Body: 'Counters count their shelves. We say when they last did, never just “in stock”.',
} satisfies Messages<typeof homeId>)
