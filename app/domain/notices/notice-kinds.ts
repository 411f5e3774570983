/** What people are told of. Each has a sentence in both languages and a page that it leads to. */
export const noticeKinds = [
  'version-submitted',
  'version-returned',
  'version-approved',
  'count-variance',
  'shelf-variance',
  'loss-recorded',
  'loss-contested',
  'loss-to-rule',
  'loss-settled',
  'loss-ruled',
  'correction-posted',
  'licence-ends',
  'approval-ends',
  'shop-left',
  'problem-opened',
  'problem-with-yours',
  'problem-waits',
  'problem-answered',
  'problem-over',
  'batch-held',
  'batch-released',
  'batch-recalled',
  'agreement-offered',
  'delivery-sent',
  'delivery-received',
  'received-by-link',
  'receipt-objected',
  'pickup-proposed',
  'statement-issued',
  'payment-told',
  'payment-confirmed',
  'payment-denied',
  'daily-digest',
  'pull-advised',
  'reservation-made',
  'order-paid',
  'payment-odd',
  'paid-twice',
  'payment-disputed',
  'refund-elsewhere',
  'refund-failed',
  'card-refused',
  'books-differ',
  'transfer-shown',
  'reservation-cancelled',
  'parcel-paid',
  'parcel-cancelled',
  'payout-sent',
  'payout-received',
  'payout-denied',
  'paid-not-fetched-yet',
  'paid-not-fetched',
  'opinion-written',
  'opinion-waits',
] as const

/** About a counter's money: for its owner, never for whoever stands behind the counter. */
export const ownersKinds = [
  'statement-issued',
  'payment-confirmed',
  'payment-denied',
  'transfer-shown',
  'payout-sent',
] as const satisfies readonly (typeof noticeKinds)[number][]

export type NoticeKind = (typeof noticeKinds)[number]

export const isNoticeKind = (text: string): text is NoticeKind =>
  (noticeKinds as readonly string[]).includes(text)

/** What a sentence may name: names, numbers of documents, counts and rupiah. */
export type NoticeFacts = Readonly<Record<string, string | number>>
