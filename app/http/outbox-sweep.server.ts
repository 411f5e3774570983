import type { Context } from '../domain/context.ts'
import type { Seals } from '../domain/identity/sealed.ts'
import { addressToken } from '../domain/messages/address-proof.ts'
import { digestOf } from '../domain/messages/digest.ts'
import { kitchensOf } from '../domain/messages/queue-digests.ts'
import { type Compose, type SentOff, sendQueued } from '../domain/messages/send-queued.ts'
import { findNotice } from '../domain/notices/notice-list.ts'
import type { Mail } from '../gateways/mail/mail.ts'
import { noticeWordsIn } from '../i18n/notice-words.ts'
import { paths } from '../i18n/paths.ts'
import { tellingWordsIn } from '../i18n/telling-words.ts'
import { wordsIn } from '../i18n/words.ts'
import { digestText } from '../ui/producer/consignment/digest-text.ts'
import { noticeHref } from './notice-href.ts'

/** Sends all that waits in the outbox. */
export const sweepOutbox = (ctx: Context, mail: Mail, publicUrl: string, seals: Seals): Promise<SentOff> =>
  sendQueued(ctx, mail, composer(ctx, publicUrl, seals))

/** The words of a message in the language that its reader chose, with the page that shows the same. */
function composer(ctx: Context, publicUrl: string, seals: Seals): Compose {
  return async message => {
    const { language } = message
    const words = tellingWordsIn(language)
    const foot = words.letter.choose(publicUrl + paths.messageChoice())
    const letter = (body: string, path: string) =>
      [body, words.letter.open(publicUrl + path), foot].join('\n\n')
    if (message.kind === 'address') {
      const token = await addressToken(ctx, seals, message.proofId)
      if (token === undefined) return undefined
      const { subject, text } = words.address.letter
      return { subject, text: text(publicUrl + paths.confirmAddress(token)) }
    }
    if (message.kind === 'notice') {
      const notice = await findNotice(ctx, message.noticeId)
      if (!notice) return undefined
      const sentence = noticeWordsIn(language).kinds[notice.kind](notice.facts)
      return { subject: words.letter.noticeSubject, text: letter(sentence, noticeHref(notice)) }
    }
    const producerIds = await kitchensOf(ctx, message.accountId)
    if (producerIds.length === 0) return undefined
    const { fromOn, untilOn } = message
    const digest = await digestOf(ctx, { producerIds, fromOn, untilOn }, language)
    const subject = words.digest.subject(wordsIn(language).formats.date(untilOn))
    return { subject, text: letter(digestText(wordsIn(language), digest), paths.ownDigest(untilOn)) }
  }
}
