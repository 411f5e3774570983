import { date, number, rupiah, weight } from '../../formats.ts'
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
  'cannot-travel': facts =>
    ({
      frozen: 'Frozen goods cannot be sent. Fetch them at a counter.',
      'keeps-too-short': 'These goods would not keep on the way. Fetch them at a counter.',
      'weight-unknown': 'The weight of these goods is not known yet, so the postage cannot be worked out.',
    })[facts.why],
  'zone-unknown': () => 'Choose where the parcel goes.',
  'parcel-too-heavy': facts =>
    `This parcel weighs ${weight('en', facts.weightG)}, the most is ${weight('en', facts.mostG)}. Take fewer.`,
  'fee-changed': facts =>
    `The postage has changed from ${rupiah('en', facts.seenIdr)} to ${rupiah('en', facts.nowIdr)}. Nothing was set aside yet: go on if you agree.`,
  'address-missing': () => 'Write the address.',
  'address-too-long': facts => `An address has ${number('en', facts.most)} letters at most.`,
  'tracking-missing': () => 'Write the carrier and the tracking number.',
  'held-batch-stopped': () =>
    'These goods are held or recalled. Do not hand them over; refuse for that reason.',
  'order-batch-stopped': () => 'These goods are held or recalled from sale. Do not pay; cancel this order.',
  'held-batch-over': facts =>
    `Best before ${date('en', facts.bestBeforeOn)}, so it must not be sold. Refuse for that reason.`,
}
