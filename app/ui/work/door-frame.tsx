import type { ReactNode } from 'react'
import { paths } from '#app/i18n/paths.ts'
import { BrandMark } from '../layout/brand-mark.tsx'
import { DemoBanner } from '../layout/demo-banner.tsx'
import { useWords } from '../words.tsx'
import { LanguageLink } from './language-link.tsx'

/** The frame of pages before somebody is in: one thing to do, and nothing that leads elsewhere. */
export function DoorFrame({
  title,
  lead,
  here,
  demo = false,
  alarm,
  children,
}: {
  title: string
  lead?: string | undefined
  here: string
  /** Shows the way into the demo town. */
  demo?: boolean
  /** What nobody may overlook, above the title and as wide as the page. */
  alarm?: ReactNode
  children: ReactNode
}) {
  const { language, frame } = useWords()
  return (
    <div className="work">
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      {demo ? <DemoBanner /> : null}
      <header className="bar">
        <div className="wrap">
          <a href={paths.home(language)}>
            <BrandMark />
            <span>{frame.name}</span>
          </a>
          <div className="end">
            <LanguageLink here={here} />
          </div>
        </div>
      </header>
      {alarm}
      <main className="wrap entrance stack" id="main">
        <h1>{title}</h1>
        {lead === undefined ? null : <p>{lead}</p>}
        {children}
      </main>
    </div>
  )
}
