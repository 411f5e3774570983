/** What people are told of. Each has a sentence in both languages and a page that it leads to. */
export const noticeKinds = [
  'version-submitted',
  'version-returned',
  'version-approved',
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
  'reservation-made',
  'reservation-cancelled',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

export const isNoticeKind = (text: string): text is NoticeKind =>
  (noticeKinds as readonly string[]).includes(text)

/** What a sentence may name: names, numbers of documents, counts and rupiah. */
export type NoticeFacts = Readonly<Record<string, string | number>>
