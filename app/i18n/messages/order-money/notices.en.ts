import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'
import { rupiah } from '../../formats.ts'
import type { Messages } from '../../messages.ts'
import type { orderMoneyNoticesId } from './notices.id.ts'

const sum = (f: NoticeFacts): string => rupiah('en', Number(f.amountIdr))

export const orderMoneyNoticesEn: Messages<typeof orderMoneyNoticesId> = {
  'order-paid': f =>
    `Reservation ${f.code} at ${f.counter} has been paid: ${sum(f)}. Hand it over and take no more money.`,
  'parcel-paid': f =>
    `Parcel ${f.code} has been paid: ${sum(f)}. Pack it, send it, and write the tracking number.`,
  'parcel-cancelled': f =>
    `The buyer has cancelled parcel ${f.code}. Do not send it; the goods are back in your stock at home.`,
  'payment-odd': f =>
    `Money came (${f.said}) that is not what was asked (${sum(f)}). Nothing is paid: look, then give it back.`,
  'paid-twice': f => `One order was paid twice (${f.said}). Give the second back at Stripe.`,
  'payment-disputed': f =>
    `A cardholder disputes a payment (${f.said}). Answer at Stripe before its deadline.`,
  'refund-elsewhere': f =>
    `There is a refund at Stripe (${f.said}) that did not begin here. Compare the books.`,
  'refund-failed': f =>
    `The card provider could not give back ${sum(f)}. Send it another way, then write it down.`,
  'card-refused': f => `The card provider refused to open a payment (${f.why}).`,
  'books-differ': f =>
    `Stripe’s books and ours differ in ${f.count} things, the first ${f.first}. Run npm run reconcile.`,
  'transfer-shown': f =>
    `A buyer sent the slip of a transfer of ${sum(f)} for order ${f.code}. Look at the account, then answer.`,
  'payout-sent': f => `The office says it sent you ${sum(f)} of orders’ money (${f.number}). Has it come?`,
  'payout-received': f => `${f.name} confirms the ${sum(f)} that you sent (${f.number}).`,
  'payout-denied': f =>
    `${f.name} has not received ${sum(f)} (${f.number}). Look at the bank statement, then send it again.`,
  'paid-not-fetched-yet': f =>
    `Order ${f.code} at ${f.counter} has been paid and not fetched. After its time the buyer gets the money back.`,
  'paid-not-fetched': f =>
    `Order ${f.code} at ${f.counter} was not fetched. Put the goods back on the shelf; the buyer gets the money back.`,
}
