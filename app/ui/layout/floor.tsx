import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'
import type { FrameView } from './frame-view.ts'
import { PreferenceForms } from './preference-forms.tsx'

/** The end of every page: the painted kampung, a course of cement tiles, and where else to go. */
export function Floor({ frame: view }: { frame: FrameView }) {
  const { language, frame } = useWords()
  return (
    <>
      <img className="street" src="/skyline.svg" width="1200" height="150" alt="" loading="lazy" />
      <footer className="floor">
        <div className="wrap">
          <div className="stack">
            <p className="say-bye" lang="jv">
              {frame.farewell[0]}
              <br />
              {frame.farewell[1]}
            </p>
            <p className="small">{frame.farewellMeaning}</p>
          </div>
          <FloorLinks
            title={frame.footShop}
            links={[
              [paths.products(language), frame.footAllProducts],
              [
                paths.places(language),
                view.counters === undefined ? frame.footAllPlaces : frame.footPlaces(view.counters),
              ],
              [paths.giftSets(language), frame.footSets],
              [paths.myList(language), frame.footMyList],
              [paths.cart(language), frame.cart],
            ]}
          />
          <FloorLinks
            title={frame.footHelp}
            links={[
              [paths.about(language, 'flying'), frame.footFlying],
              [paths.about(language, 'counting'), frame.footCounting],
              [paths.about(language, 'checking'), frame.footChecking],
            ]}
          />
          <FloorLinks
            title={frame.footPartners}
            links={[
              [paths.signIn(), frame.footSignIn],
              [paths.about(language, 'consigning'), frame.footConsign],
            ]}
          />
          <PreferenceForms frame={view} />
        </div>
      </footer>
    </>
  )
}

function FloorLinks({
  title,
  links,
}: {
  title: string
  links: readonly (readonly [href: string, name: string])[]
}) {
  return (
    <div>
      <h2>{title}</h2>
      <ul className="small">
        {links.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
