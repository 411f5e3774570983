import type { ReactNode } from 'react'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../../words.tsx'
import { WorkFrame } from '../../work/work-frame.tsx'
import type { WorkView } from '../../work/work-view.ts'

const rooms = [
  { key: 'stock', href: paths.networkStock() },
  { key: 'pull', href: paths.pullForward() },
  { key: 'counters', href: paths.counterFigures() },
  { key: 'overdue', href: paths.overdueBoard() },
  { key: 'disputes', href: paths.disputeDesk() },
  { key: 'losses', href: paths.lossDesk() },
  { key: 'periods', href: paths.periodBoard() },
  { key: 'agreements', href: paths.agreementRegistry() },
] as const
export type NetworkRoom = (typeof rooms)[number]['key']

/** A page of the office about the goods and the money of all: its eight rooms stand on every one. */
export function NetworkFrame({
  view,
  room,
  children,
}: {
  view: WorkView
  room: NetworkRoom
  children: ReactNode
}) {
  const words = officeGoodsWordsIn(useWords().language)
  return (
    <WorkFrame view={view} area="office">
      <nav className="daily" aria-label={words.title}>
        {rooms.map(({ key, href }) => (
          <a key={key} href={href} aria-current={key === room ? 'page' : undefined}>
            {words.rooms[key]}
          </a>
        ))}
      </nav>
      {children}
    </WorkFrame>
  )
}
