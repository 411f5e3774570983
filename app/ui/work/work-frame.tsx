import type { ReactNode } from 'react'
import { accountWordsIn } from '#app/i18n/account-words.ts'
import { noticeWordsIn } from '#app/i18n/notice-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { BrandMark } from '../layout/brand-mark.tsx'
import { DemoBanner } from '../layout/demo-banner.tsx'
import { Button } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'
import { LanguageLink } from './language-link.tsx'
import type { WorkArea, WorkView } from './work-view.ts'

/** The house around a work page: a plain bar instead of the roof, the areas with words, what is to be done. */
export function WorkFrame({
  view,
  area,
  of,
  wide = false,
  children,
}: {
  view: WorkView
  area: WorkArea | 'notices' | 'account'
  /** The kitchen or counter, below the name. */
  of?: string | undefined
  wide?: boolean
  children: ReactNode
}) {
  const { language, frame } = useWords()
  const words = workWordsIn(language)
  const account = accountWordsIn(language)
  return (
    <div className={wide ? 'work wide' : 'work'}>
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      {view.demo ? <DemoBanner /> : null}
      <header className="bar">
        <div className="wrap">
          <a href={paths.home(language)}>
            <BrandMark />
            <span className="hide">{words.toShop}</span>
          </a>
          <p className="who">
            {view.name}
            {of === undefined ? null : <small>{of}</small>}
          </p>
          <nav className="areas" aria-label={words.sections}>
            {view.areas.map(known => (
              <a key={known} href={homes[known]()} aria-current={known === area ? 'page' : undefined}>
                {words.areas[known]}
              </a>
            ))}
            <a href={paths.notices()} aria-current={area === 'notices' ? 'page' : undefined}>
              {noticeWordsIn(language).link(view.unread)}
            </a>
            <a href={paths.account()} aria-current={area === 'account' ? 'page' : undefined}>
              {account.account.title}
            </a>
          </nav>
          <div className="end">
            <LanguageLink here={view.here} />
            <form method="post" action={paths.signOut()}>
              <FormToken token={view.formToken} />
              <button type="submit">{words.signOut}</button>
            </form>
          </div>
        </div>
      </header>
      {view.assisting === undefined ? null : (
        <form className="strip" method="post" action={paths.assistanceEnd()}>
          <FormToken token={view.formToken} />
          <p>{account.assisting.banner(view.assisting)}</p>
          <Button alt>{account.assisting.stop}</Button>
        </form>
      )}
      <main className="wrap" id="main">
        {children}
      </main>
    </div>
  )
}

const homes = {
  producer: paths.producerHome,
  partner: paths.partnerHome,
  office: paths.officeHome,
  review: paths.reviewHome,
} as const satisfies Record<WorkArea, () => string>
