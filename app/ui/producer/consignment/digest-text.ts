import type { Digest } from '#app/domain/messages/digest.ts'
import { postingWord } from '#app/i18n/consignment-words.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import type { Words } from '#app/i18n/words.ts'
import { sizeName } from '../size-name.ts'

/** A digest as plain lines, for a chat or a letter: the same facts as on its page. */
export function digestText(words: Words, digest: Digest): string {
  const { language, formats } = words
  const said = tellingWordsIn(language).digest
  const { fromOn, untilOn, counters, others, money, waiting } = digest
  const { rupiah } = formats
  const days =
    fromOn === untilOn
      ? formats.date(untilOn)
      : said.period({ from: formats.date(fromOn), until: formats.date(untilOn) })
  const waits = waitingLines(words, waiting).map(line => line.text)
  return [
    `${said.subject(days)}. ${soldLine(words, digest)}`,
    ...counters.map(one =>
      [
        said.at({ counter: one.counter, amount: rupiah(one.amountIdr) }),
        ...one.goods.map(
          ({ good, pieces, amountIdr }) =>
            `- ${said.good({
              name: good ? `${good.name.text}, ${sizeName(words, good.size)}` : '',
              ...{ pieces, amount: rupiah(amountIdr) },
            })}`,
        ),
      ].join('\n'),
    ),
    others.map(one => `${postingWord(language, one.what)}: ${rupiah(one.amountIdr)}`).join('\n'),
    [
      said.willBePaid(rupiah(money.willBePaidIdr)),
      ...(money.lateIdr === 0 ? [] : [said.late(rupiah(money.lateIdr))]),
    ].join('\n'),
    ...(waits.length === 0 ? [] : [[`${said.waiting}:`, ...waits.map(line => `- ${line}`)].join('\n')]),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

export function soldLine({ language, formats }: Words, digest: Digest): string {
  const said = tellingWordsIn(language).digest
  if (digest.counters.length === 0 && digest.others.length === 0) return said.quiet
  return digest.counters.length === 0
    ? said.noneSold
    : said.sold({ pieces: digest.pieces, amount: formats.rupiah(digest.amountIdr) })
}

export type WaitingLine = {
  key: string
  of: 'payment' | 'statement' | 'loss' | 'pickup'
  id: string
  text: string
}

/** Each thing that waits for her word, as a sentence. */
export function waitingLines({ language, formats }: Words, waiting: Digest['waiting']): WaitingLine[] {
  const said = tellingWordsIn(language).digest.waits
  const line = (of: WaitingLine['of'], id: string, text: string) => ({ key: id, of, id, text })
  return [
    ...waiting.payments.map(one =>
      line(
        'payment',
        one.paymentId,
        said.payment({ partner: one.partner, amount: formats.rupiah(one.amountIdr) }),
      ),
    ),
    ...waiting.statements.map(one => line('statement', one.statementId, said.statement(one))),
    ...waiting.losses.map(one => line('loss', one.lossId, said.loss(one))),
    ...waiting.pickups.map(one => line('pickup', one.pickupId, said.pickup(one))),
  ]
}
