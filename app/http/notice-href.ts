import type { NoticeKind } from '../domain/notices/notice-kinds.ts'
import { paths } from '../i18n/paths.ts'

/** The page that shows what a notice is about. */
export function noticeHref(notice: { kind: NoticeKind; subject: string }): string {
  const id = notice.subject.slice(notice.subject.indexOf(':') + 1)
  switch (notice.kind) {
    case 'version-submitted':
      return paths.reviewHome()
    case 'agreement-offered':
      return paths.document('agreement', id)
    case 'delivery-sent':
    case 'delivery-received':
    case 'received-by-link':
    case 'receipt-objected':
      return paths.document('delivery', id)
    case 'pickup-proposed':
      return paths.document('pickup', id)
    case 'statement-issued':
      return paths.document('statement', id)
    case 'payment-told':
    case 'payment-confirmed':
    case 'payment-denied':
      return paths.document('payment', id)
    case 'version-returned':
      return paths.listingFeedback(id)
    case 'version-approved':
      return paths.listing(id)
    case 'pull-advised':
      return paths.ownPullForward()
    case 'daily-digest':
      return paths.ownDigest(id)
    case 'count-variance':
    case 'correction-posted':
      return paths.ownGoods()
    case 'loss-recorded':
    case 'loss-settled':
      return paths.ownLoss(id)
    case 'shelf-variance':
      return paths.partnerHome()
    case 'loss-contested':
    case 'loss-ruled':
      return paths.lossNote(id)
    case 'loss-to-rule':
      return paths.lossDesk()
    case 'licence-ends':
    case 'approval-ends':
    case 'shop-left':
      return paths.ownProduct(id)
    case 'problem-opened':
    case 'problem-answered':
      return paths.problem(id)
    case 'problem-with-yours':
    case 'problem-waits':
    case 'problem-over':
      return paths.ownProblem(id)
    case 'payment-odd':
    case 'paid-twice':
    case 'payment-disputed':
    case 'refund-elsewhere':
    case 'refund-failed':
    case 'card-refused':
    case 'books-differ':
      return paths.orderMoney()
    case 'transfer-shown':
      return paths.transfers()
    case 'payout-sent':
      return paths.document('payout', id)
    case 'payout-received':
    case 'payout-denied':
      return paths.payout(id)
    case 'paid-not-fetched-yet':
    case 'paid-not-fetched':
    case 'order-paid':
    case 'reservation-made':
    case 'reservation-cancelled':
      return paths.reservations()
    case 'parcel-paid':
    case 'parcel-cancelled':
      return paths.ownParcels()
    case 'opinion-written':
      return paths.ownOpinions()
    case 'opinion-waits':
      return paths.opinionDesk()
    case 'batch-held':
    case 'batch-released':
    case 'batch-recalled':
      return notice.subject.startsWith('product:') ? paths.ownBatches(id) : paths.partnerHome()
  }
}
