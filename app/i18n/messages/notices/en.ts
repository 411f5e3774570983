import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'
import { date, rupiah } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import { orderMoneyNoticesEn } from '../order-money/notices.en.ts'
import { shelfNoticesEn } from '../shelf/notices.en.ts'
import type { noticesId } from './id.ts'

const onShelf = (f: NoticeFacts) => (f.pieces === undefined ? '' : ` On your shelves: ${f.pieces} pcs.`)

export const noticesEn = translated<typeof noticesId>()({
  title: 'News',
  lead: 'All that you should know, with its cause. The newest comes first.',
  none: 'No news yet. As soon as there is something that you should know, it stands here.',
  unread: count => `${count} not read yet`,
  allRead: 'All read.',
  markRead: 'Mark all as read',
  fresh: 'New',
  open: 'Open',
  link: count => (count === 0 ? 'News' : `News (${count})`),
  kinds: {
    'agreement-offered': f =>
      `There is a consignment offer between ${f.maker} and ${f.partner} (${f.number}). Read it, then answer.`,
    'delivery-sent': f => `${f.maker} has sent ${f.pieces} packs (${f.number}).`,
    'delivery-received': f => `${f.partner} has received delivery ${f.number}.`,
    'received-by-link': f =>
      `Delivery ${f.number} from ${f.maker} was received by its link. If that was not your counter, call the office.`,
    'receipt-objected': f => `${f.maker} objects to the receipt of delivery ${f.number}.`,
    'pickup-proposed': f => `It is proposed to take ${f.pieces} packs home (${f.number}).`,
    'statement-issued': f =>
      `Statement ${f.number} is out: ${rupiah('en', Number(f.closingIdr))}, ${f.maker} and ${f.partner}.`,
    'payment-told': f =>
      `${f.partner} has noted a payment of ${rupiah('en', Number(f.amountIdr))} (${f.number}). Has it come?`,
    'payment-confirmed': f =>
      `${f.maker} confirms the payment of ${rupiah('en', Number(f.amountIdr))} (${f.number}).`,
    'payment-denied': f =>
      `${f.maker} has not received ${rupiah('en', Number(f.amountIdr))} from ${f.partner} (${f.number}). The claim is open again.`,
    'pull-advised': f =>
      `The office advises: ${f.left} packs of ${f.name} at ${f.counter} may be left over. See the ways out.`,
    'daily-digest': f => `The digest of your sales until ${date('en', String(f.on))} is ready.`,
    'version-submitted': f => `${f.maker} sent ${f.name} for review (submission ${f.number}).`,
    'version-returned': f => `${f.name} needs a correction before it can be in the shop.`,
    'version-approved': f => `${f.name} has been approved (submission ${f.number}).`,
    ...shelfNoticesEn,
    'licence-ends': f =>
      `Licence ${f.number} of ${f.name} ends ${f.days === 0 ? 'today' : `in ${f.days} days`}. Renew it to keep the product on sale.`,
    'approval-ends': f =>
      `The conditional approval of ${f.name} ends in ${f.days} days. Meet its condition before then.`,
    'shop-left': f =>
      f.reason === 'licence-lapsed'
        ? `${f.name} is not in the shop: its licence has run out.`
        : `${f.name} is not in the shop: its conditional approval has run out.`,
    'problem-opened': f => `Problem ${f.number} was reported about ${f.name}.`,
    'problem-with-yours': f =>
      `Problem ${f.number} was reported about ${f.name}. The office handles it with you.`,
    'problem-waits': f => `Problem ${f.number} about ${f.name} waits for your answer.`,
    'problem-answered': f => `The maker of ${f.name} has answered problem ${f.number}.`,
    'problem-over': f => `Problem ${f.number} about ${f.name} is over.`,
    'batch-held': f => `Do not sell ${f.name} batch ${f.code} for now: it is being looked into.${onShelf(f)}`,
    'batch-released': f => `${f.name} batch ${f.code} may be sold again.`,
    'batch-recalled': f =>
      `${f.name} batch ${f.code} is recalled. Take it off the shelf and keep it apart.${onShelf(f)}`,
    ...orderMoneyNoticesEn,
    'opinion-written': f => `There is a new review of ${f.name}. You may answer it once.`,
    'opinion-waits': f => `A review of ${f.name} waits to be read: there is an address or a number in it.`,
    'reservation-made': f => `New reservation at ${f.counter}: take ${f.pieces} pieces off the shelf.`,
    'reservation-cancelled': f =>
      `The buyer cancelled reservation ${f.code} at ${f.counter}. Put the goods back on the shelf.`,
  },
} satisfies Messages<typeof noticesId>)
