import { number, rupiah } from '../../formats.ts'
import type { Messages } from '../../messages.ts'
import type { orderMoneyRefusalsId } from './refusals.id.ts'

export const orderMoneyRefusalsEn: Messages<typeof orderMoneyRefusalsId> = {
  'payee-bank-missing': () => 'Write the name of the bank.',
  'payee-number-unfit': () => 'An account number has 6 to 20 digits.',
  'payee-holder-missing': () => 'Write whose account it is.',
  'qris-unreadable': () => 'This is not a whole QRIS. Scan the sticker again and copy all of its text.',
  'qris-checksum': () => 'The check digits of this QRIS do not fit: its text was changed or copied wrongly.',
  'qris-not-rupiah': () => 'This QRIS is not for rupiah.',
  'qris-not-static': () => 'It takes a sticker’s QRIS without an amount. This one holds an amount or a tip.',
  'qris-other-merchant': facts =>
    `This QRIS belongs to ${facts.name} (${facts.nmid}), not to the one registered. The money would reach somebody else.`,
  'card-too-little': facts => `Cards start at ${rupiah('en', facts.leastIdr)}.`,
  'way-not-offered': () => 'This order cannot be paid this way. Choose another one.',
  'proof-waits': () => 'Your proof is being looked at. Please wait for the answer first.',
  'paid-already': () => 'This order has been paid.',
  'payments-enough': facts =>
    `A payment was begun ${number('en', facts.most)} times. Pay at the counter, or make a new order.`,
  'unknown-order-payment': () => 'This payment is not on your list.',
  'arrived-differs': facts =>
    `${rupiah('en', facts.askedIdr)} was asked, you wrote ${rupiah('en', facts.arrivedIdr)}. Nothing was marked as paid.`,
  'payment-over': () => 'This payment is over, or its time has passed.',
  'proofs-enough': facts =>
    `A proof was sent ${number('en', facts.most)} times. Ask the counter, with the code of your order.`,
  'nothing-to-refund': () => 'There is no money here that could go back.',
  'not-handed-over': () =>
    'The goods have not been handed over. The buyer or the counter can call off the whole order.',
  'brought-back-already': () => 'These goods are written down as brought back. Look at their sale.',
  'unknown-refund': () => 'This refund is not on your list.',
  'refund-under-way': () => 'The card provider is still working on this refund.',
  'nothing-to-pay-out': () => 'There is no money to forward here. A colleague may have been faster.',
  'payout-differs': facts =>
    `${rupiah('en', facts.owedIdr)} is to be forwarded, you wrote ${rupiah('en', facts.amountIdr)}. Nothing was recorded.`,
  'payout-proof-missing': () => 'Write the bank’s reference number, or add a photo of the slip.',
  'unknown-payout': () => 'This payout is not on your list.',
  'payout-answered': () => 'This payout has been answered.',
  'payout-not-denied': () => 'Nobody denies this payout, so it is not sent again.',
}
