import type { ReactNode } from 'react'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../../words.tsx'
import { KitchenFrame, type KitchenFrameView } from '../kitchen-frame.tsx'

export type ConsignmentRoom = 'digest' | 'money' | 'deliveries' | 'partners' | 'pickups' | 'losses'

/** A maker's page about goods that others sell for her: the six rooms stand on every one. */
export function ConsignmentFrame({
  view,
  room,
  children,
}: {
  view: KitchenFrameView
  room: ConsignmentRoom
  children: ReactNode
}) {
  const words = makerGoodsWordsIn(useWords().language).links
  const rooms = [
    { key: 'digest', href: paths.ownDigest() },
    { key: 'money', href: paths.ownMoney() },
    { key: 'deliveries', href: paths.ownDeliveries() },
    { key: 'partners', href: paths.ownPartners() },
    { key: 'pickups', href: paths.ownPickups() },
    { key: 'losses', href: paths.ownLosses() },
  ] as const
  return (
    <KitchenFrame view={view}>
      <nav className="daily" aria-label={words.title}>
        {rooms.map(({ key, href }) => (
          <a key={key} href={href} aria-current={key === room ? 'page' : undefined}>
            {words[key]}
          </a>
        ))}
      </nav>
      {children}
    </KitchenFrame>
  )
}
