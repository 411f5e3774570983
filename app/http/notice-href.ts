import type { NoticeKind } from '../domain/notices/notice-kinds.ts'
import { paths } from '../i18n/paths.ts'

/** The page that shows what a notice is about. */
export function noticeHref(notice: { kind: NoticeKind; subject: string }): string {
  const id = notice.subject.slice(notice.subject.indexOf(':') + 1)
  switch (notice.kind) {
    case 'version-submitted':
      return paths.reviewHome()
    case 'version-returned':
      return paths.listingFeedback(id)
    case 'version-approved':
      return paths.listing(id)
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
    case 'reservation-made':
    case 'reservation-cancelled':
      return paths.reservations()
    case 'batch-held':
    case 'batch-released':
    case 'batch-recalled':
      return notice.subject.startsWith('product:') ? paths.ownBatches(id) : paths.partnerHome()
  }
}
