import { date, rupiah } from './formats.ts'
import type { Language } from './language.ts'
import { officeGoodsWordsIn } from './office-goods-words.ts'

export type LetterFacts = {
  kind: 'reminder' | 'escalation'
  partner: string
  /** The day of the letter. */
  on: string
  statements: readonly {
    number: string
    maker: string
    dueOn: string
    daysLate: number
    lateIdr: number
    disputedIdr: number
  }[]
}

/** The words of a letter about what is late; each statement with its sum, and all together. */
export function overdueLetter(language: Language, facts: LetterFacts) {
  const words = officeGoodsWordsIn(language).letter
  const { kind, partner, statements } = facts
  const sumIdr = statements.reduce((sum, one) => sum + one.lateIdr, 0)
  return {
    language,
    title: `${words.subject[kind]}, ${partner}`,
    place: words.place(date(language, facts.on)),
    to: words.to(partner),
    subject: words.subject[kind],
    greeting: words.greeting,
    paragraphs: [words.body[kind], ...(statements.some(one => one.disputedIdr > 0) ? [words.disputed] : [])],
    items: statements.map(one =>
      words.line({
        number: one.number,
        maker: one.maker,
        due: date(language, one.dueOn),
        days: one.daysLate,
        amount: rupiah(language, one.lateIdr),
      }),
    ),
    sum: words.sum(rupiah(language, sumIdr)),
    close: words.close,
    sender: words.sender,
  }
}
