import type { ReactNode } from 'react'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'
import { WorkFrame } from '../work/work-frame.tsx'
import type { WorkView } from '../work/work-view.ts'

export type PartnerView = WorkView & {
  counters: readonly { counterId: string; name: string }[]
  /** The counter that the page is about, or the first. */
  counterId: string | undefined
  of: string | undefined
  /** Whether this person sees statements and money. */
  settles: boolean
  agrees: boolean
}

export type PartnerRoom = 'today' | 'sell' | 'shelf' | 'deliveries' | 'other'

/** The house around a partner's page: what is done every day stands on every page, with words. */
export function PartnerFrame({
  view,
  room,
  children,
}: {
  view: PartnerView
  room: PartnerRoom
  children: ReactNode
}) {
  const { language } = useWords()
  const words = partnerWordsIn(language).frame
  const { counterId } = view
  const daily =
    counterId === undefined
      ? []
      : ([
          { key: 'today', href: paths.partnerHome(counterId) },
          { key: 'sell', href: paths.sale(counterId) },
          { key: 'shelf', href: paths.shelf(counterId) },
          { key: 'deliveries', href: paths.deliveriesIn() },
        ] as const)
  return (
    <WorkFrame view={view} area="partner" of={view.of}>
      {daily.length === 0 ? null : (
        <nav className="daily" aria-label={words.sections}>
          {daily.map(({ key, href }) => (
            <a key={key} href={href} aria-current={key === room ? 'page' : undefined}>
              {words[key]}
            </a>
          ))}
        </nav>
      )}
      {children}
    </WorkFrame>
  )
}

/** The way back to a list. */
export function BackTo({ href, page }: { href: string; page: string }) {
  const words = partnerWordsIn(useWords().language).frame
  return (
    <p className="small">
      <a className="tap" href={href}>
        {words.back(page)}
      </a>
    </p>
  )
}
