import { date, number, rupiah } from '../../formats.ts'
import type { Messages } from '../../messages.ts'
import type { orderRefusalsId } from './refusals.id.ts'

export const orderRefusalsEn: Messages<typeof orderRefusalsId> = {
  'buyer-name-missing': () => 'Write your name.',
  'buyer-name-too-long': facts => `A name has ${number('en', facts.most)} letters at most.`,
  'buyer-contact-missing': () => 'Write a phone number or an e-mail address.',
  'counter-shut': facts =>
    `The counter is closed until ${date('en', facts.opensOn)}. Choose another one, or reserve shortly before that day.`,
  'cart-empty': () => 'There is nothing for this counter in the cart.',
  'cart-full': facts => `The cart already holds ${number('en', facts.most)} goods. Remove one first.`,
  'pieces-unfit': facts => `Pieces must be a whole number from 1 to ${number('en', facts.most)}.`,
  'pieces-gone': facts =>
    facts.standing === 0
      ? 'The last of these has just left this counter. Nothing was set aside.'
      : `Only ${number('en', facts.standing)} left on the shelf. Nothing was set aside.`,
  'not-sold-here': () => 'This counter does not sell it at the moment.',
  'price-changed': facts =>
    `The price has changed from ${rupiah('en', facts.seenIdr)} to ${rupiah('en', facts.nowIdr)}. Nothing was set aside yet: go on if you agree.`,
  'too-many-reservations': facts =>
    `There are already ${number('en', facts.most)} open reservations from this network. Collect or cancel one first.`,
  'unknown-reservation': () => 'No reservation with this code at your counters.',
  'reservation-over': () => 'This reservation is over. The goods are no longer set aside.',
  'order-code-unfit': () => 'A code has six letters or figures. Check it again.',
  'held-batch-stopped': () =>
    'These goods are held or recalled. Do not hand them over; refuse for that reason.',
  'held-batch-over': facts =>
    `Best before ${date('en', facts.bestBeforeOn)}, so it must not be sold. Refuse for that reason.`,
}
