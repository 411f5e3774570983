import { date, moment, number, rupiah } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { partnerRefusalsId } from './refusals.id.ts'

export const partnerRefusalsEn = translated<typeof partnerRefusalsId>()({
  'unknown-delivery': () => 'This delivery does not exist.',
  'delivery-not-so': () => 'The state of this delivery has changed. See it on this page.',
  'clock-ahead': () => 'The clock of this phone is more than a day ahead. Set it right, then send again.',
  'not-a-moment': () => 'The time cannot be read. Load the page again, then send again.',
  'lines-not-these': () => 'A line is missing or too many. Load the page again and fill it in.',
  'pieces-not-whole': facts =>
    `Give a whole number from ${number('en', facts.least)} to ${number('en', facts.most)}.`,
  'more-than-sent': facts =>
    `Together ${number('en', facts.counted)}, but ${number('en', facts.sent)} were sent. Count again.`,
  'received-before-sent': facts =>
    `The goods left on ${moment('en', facts.sentAt)}; they cannot have arrived before.`,
  'may-still-object': facts => `The maker may object until ${moment('en', facts.untilAt)}.`,
  'sold-out': facts =>
    facts.standing === 0
      ? 'Nothing on the shelf may be sold any more.'
      : `Only ${number('en', facts.standing)} on the shelf, not enough for ${number('en', facts.pieces)}. Count the shelf again.`,
  'expired-on-shelf': facts =>
    `This batch keeps until ${date('en', facts.bestBeforeOn)} only. Do not sell it; take it off the shelf.`,
  'batch-stopped': facts =>
    facts.standing === 'held'
      ? 'The office holds this batch. Do not sell it for now.'
      : 'This batch is recalled. Do not sell it; give it back to the maker.',
  'sold-before-arrival': facts => `It came to the shelf on ${moment('en', facts.arrivedAt)} only.`,
  'goods-missing': () => 'Give at least one of the goods.',
  'not-agreed': () => 'No agreement is in force for this at this counter.',
  'unknown-sale': () => 'This sale does not exist.',
  'price-not-whole': () => 'Give the price in whole rupiah, as 8,000.',
  'sold-above-price': facts =>
    `${rupiah('en', facts.soldPriceIdr)} is more than the agreed price of ${rupiah('en', facts.priceIdr)}.`,
  'price-under-share': facts =>
    `${rupiah('en', facts.priceIdr)} is less than the maker's share of ${rupiah('en', facts.shareIdr)}.`,
  'price-under-all-bands': () => 'This price is below all that were agreed.',
  'commission-out-of-range': () => 'The shares of this agreement cannot be read. Tell the office.',
  'share-not-whole': () => 'The shares of this agreement cannot be read. Tell the office.',
  'other-side-agrees': () => 'Whoever proposed cannot agree. Wait for the answer of the other side.',
  'more-than-before': facts => `At most ${number('en', facts.before)}, not ${number('en', facts.pieces)}.`,
  'unknown-statement': () => 'This statement does not exist.',
  'statement-moved-on': () => 'This statement is past that step. See its state on this page.',
  'words-missing': () => 'Write something first, a few words will do.',
  'words-too-long': facts => `At most ${number('en', facts.most)} letters.`,
  'unknown-line': () => 'This line is not in this statement.',
  'already-accepted': () =>
    'You have accepted this statement. A correction can still be asked of the office.',
  'already-disputed': () => 'This line is disputed already.',
  'too-late-to-dispute': facts =>
    `The time to dispute ended on ${moment('en', facts.untilAt)}. A correction can still be asked of the office.`,
  'dispute-reason-missing': () => 'Choose what does not fit.',
  'nothing-stated': () => 'There is no statement yet, so there is nothing to pay.',
  'amount-not-fit': () => 'Give the amount in whole rupiah, as 282,600.',
  'more-than-due': facts =>
    `${rupiah('en', facts.amountIdr)} is more than what is due, ${rupiah('en', facts.dueIdr)}.`,
  'cash-not-in-hundreds': facts =>
    `Cash is rounded down to Rp100: ${rupiah('en', facts.fitIdr)}. The rest goes into the next statement.`,
  'paid-in-the-future': facts => `Today at the latest, ${date('en', facts.today)}.`,
  'pay-way-missing': () => 'Choose cash or transfer.',
  'terms-already-begun': facts =>
    `This version should apply from ${date('en', facts.validFromOn)}, so it can no longer be accepted. Ask for a new one.`,
  'loss-cause-missing': () => 'Choose what happened.',
  'answer-missing': () => 'Choose your answer.',
} satisfies Messages<typeof partnerRefusalsId>)
