import { inLanguage, paths } from '#app/i18n/paths.ts'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'
import { BrandMark } from './brand-mark.tsx'
import type { FrameView, Section } from './frame-view.ts'

/** The header: two courses of tiles hang over whatever wall comes next. */
export function Roof({ frame: view }: { frame: FrameView }) {
  const { language, other, frame } = useWords()
  const ways: readonly { section: Section; href: string; name: string }[] = [
    { section: 'products', href: paths.products(language), name: frame.products },
    { section: 'places', href: paths.places(language), name: frame.places },
    { section: 'makers', href: paths.producers(language), name: frame.makers },
  ]
  return (
    <header className="roof">
      <div className="wrap">
        <a className="brand" href={paths.home(language)}>
          <BrandMark />
          <span>{frame.name}</span>
        </a>
        <nav className="nav" aria-label={frame.mainNav}>
          {ways.map(way => (
            <a
              key={way.section}
              href={way.href}
              aria-current={view.section === way.section ? 'page' : undefined}
            >
              {way.name}
            </a>
          ))}
        </nav>
        <div className="tools">
          <a
            href={paths.languageChoice(other, inLanguage(view.here, other))}
            hrefLang={other}
            lang={other}
            title={frame.switchLanguageHint}
          >
            {frame.switchLanguage}
          </a>
          <a href={paths.myList(language)}>
            <Icon name="bookmark-simple" />
            {frame.list}
            {view.listItems ? (
              <>
                {' '}
                <span className="count" aria-hidden="true">
                  {view.listItems}
                </span>
                <span className="hide">, {frame.listCount(view.listItems)}</span>
              </>
            ) : null}
          </a>
          {view.cartItems ? (
            <a href={paths.cart(language)} className="tocart">
              {frame.cart}{' '}
              <span className="count" aria-hidden="true">
                {view.cartItems}
              </span>
              <span className="hide">, {frame.cartCount(view.cartItems)}</span>
            </a>
          ) : null}
        </div>
      </div>
    </header>
  )
}
