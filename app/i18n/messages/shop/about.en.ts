import { plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { aboutId } from './about.id.ts'

export const aboutEn = translated<typeof aboutId>()({
  title: 'How it works',
  description: 'How souvenirs are checked, placed, counted and paid for at Omah Oleh.',
  headline: 'From kitchen to suitcase',
  lead: (makers, counters) =>
    `${plural(makers, 'home maker leaves goods', 'home makers leave their goods')} at ${plural(counters, 'counter', 'counters')}. This is how we see to it that what is written here is what stands on the shelf.`,
  checking: 'How we check',
  checkingBody: [
    'Every product is reviewed twice by two people: once for taste and making, once for packaging and label.',
    'P-IRT, BPOM and halal numbers are compared with the certificate. A number that does not match or has lapsed is never shown; the product leaves the catalogue the same day.',
    'Ingredients and allergens on these pages are the very text on the pack. The Indonesian text is the legal one; English is added.',
  ],
  consigning: 'How goods reach a counter',
  consigningBody: [
    'Goods are consigned, not sold to the shop: they belong to the maker until sold. The counter earns a share of each piece sold.',
    'Every delivery has a note that both sides confirm, and every pack has a batch number with its best-before date.',
    'Makers see for themselves what was sold and what is theirs, in rupiah.',
  ],
  counting: 'How we count',
  countingBody: days =>
    `A figure such as “6 pcs, counted 2 days ago” comes from the last count, delivery or sale at that counter. The tally strokes before it fade as the count ages. After ${plural(days, 'day', 'days')} without one we stop naming a number and write “ask first”.`,
  countingFresh: 'freshly counted',
  countingAged: 'getting old',
  countingAsk: 'too old',
  flying: 'Taking it on a plane',
  flyingBody: [
    'On international flights from Indonesia, liquids, gels and pastes in the cabin may be at most 100 ml a container, all in one clear 1 litre bag. Sambal, jam, honey and syrup count. It is the size of the container that counts, not what is left in it.',
    'In checked bags: wrap glass and seal it in a bag. Ceramics are safer in your hands.',
    'Many countries forbid meat, dairy and egg, even dried. Every product page has notes by country. Declare when in doubt.',
  ],
  money: 'Prices',
  moneyBody:
    'Prices are always in rupiah. A figure in other money is only a guide, with the date of its rate.',
} satisfies Messages<typeof aboutId>)
