import type { Context } from '../domain/context.ts'
import type { Seals } from '../domain/identity/sealed.ts'
import { sendReminders } from '../domain/orders/remind-buyers.ts'
import type { Mail } from '../gateways/mail/mail.ts'
import { orderMoneyWordsIn } from '../i18n/order-money-words.ts'
import { paths } from '../i18n/paths.ts'
import { wordsIn } from '../i18n/words.ts'

/** Letters to buyers whose paid goods wait for them, in the language of their order, with its page. */
export const sweepFetchLetters = (ctx: Context, parts: { seals: Seals; mail: Mail }, publicUrl: string) =>
  sendReminders(ctx, {
    ...parts,
    compose: ({ language, link, heldUntil, ...facts }) => {
      const { letter } = orderMoneyWordsIn(language)
      const until = wordsIn(language).formats.moment(heldUntil)
      return {
        subject: letter.subject(facts.code),
        text: [letter.text({ ...facts, until }), letter.after, publicUrl + paths.order(language, link)].join(
          '\n\n',
        ),
      }
    },
  })
