import type { ReactNode } from 'react'
import { type Language, otherLanguage } from '#app/i18n/language.ts'
import { inLanguage, paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { Icon } from '../primitives/icon.tsx'
import type { IconName } from '../primitives/icons.ts'
import { BrandMark } from './brand-mark.tsx'

export type WorkArea = 'producer' | 'partner' | 'office' | 'review'
export type WorkTab = { href: string; name: string; icon: IconName; current: boolean }

/** The house around a work page: a plain bar instead of the roof, tabs with words, what is to be done. */
export function WorkPage({
  language,
  area,
  who,
  here,
  tabs = [],
  wide = false,
  children,
}: {
  language: Language
  area: WorkArea
  /** Name and, below it, the kitchen, counter or office. */
  who: { name: string; of?: string | undefined }
  here: string
  tabs?: readonly WorkTab[]
  wide?: boolean
  children: ReactNode
}) {
  const words = workWordsIn(language)
  const other = otherLanguage(language)
  return (
    <div className={wide ? 'work wide' : 'work'}>
      <header className="bar">
        <div className="wrap">
          <a href={homes[area]()}>
            <BrandMark />
            <span className="hide">{words.areas[area]}</span>
          </a>
          <p className="who">
            {who.name}
            {who.of === undefined ? null : <small>{who.of}</small>}
          </p>
          <div className="end">
            <a href={inLanguage(here, other)} hrefLang={other} lang={other}>
              {words.otherLanguage}
            </a>
            <a href={paths.home(language)}>{words.toShop}</a>
            <form method="post" action={paths.signOut()}>
              <button type="submit">{words.signOut}</button>
            </form>
          </div>
        </div>
      </header>
      {tabs.length === 0 ? null : (
        <nav className="dock" aria-label={words.sections}>
          {tabs.map(tab => (
            <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              <Icon name={tab.icon} />
              {tab.name}
            </a>
          ))}
        </nav>
      )}
      <main className="wrap">{children}</main>
    </div>
  )
}

const homes = {
  producer: paths.producerHome,
  partner: paths.partnerHome,
  office: paths.officeHome,
  review: paths.reviewHome,
} as const satisfies Record<WorkArea, () => string>
