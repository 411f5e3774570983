import { paths } from '#app/i18n/paths.ts'
import { CityMap } from '../../map/city-map.tsx'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { CounterRow } from '../counter-row.tsx'
import { Doors } from '../doors.tsx'
import { LeaveForm } from '../leave-form.tsx'
import { MakerCard } from '../maker-card.tsx'
import { Rack, Shelf } from '../rack.tsx'
import { SearchForm } from '../search-form.tsx'
import { Steps } from '../steps.tsx'
import type { HomeView } from '../views.ts'

export function HomePage({ view }: { view: HomeView }) {
  const { language, shop } = useWords()
  const say = shop.home
  return (
    <>
      <section className="wall hero">
        <div className="wrap hero-in">
          <h1>{say.headline}</h1>
          <div>
            <p className="lead">{say.lead(view.makers)}</p>
            <SearchForm hint={say.searchHint} />
          </div>
        </div>
      </section>
      <Shelf products={view.shelf} label={say.onShelf} />
      <section className="wall dusk">
        <div className="wrap">
          <h2 className="hide">{say.keeps}</h2>
          <LeaveForm today={view.today} leaveOn={view.leaveOn} />
        </div>
      </section>
      <section className="room wrap">
        <div className="head">
          <h2>{say.countedLately}</h2>
          <a href={paths.products(language)}>{say.allProducts(view.products)}</a>
        </div>
        <Rack products={view.counted} few walks={false} />
      </section>
      <section className="wrap">
        <div className="head">
          <h2>{say.byKind}</h2>
        </div>
        <Doors categories={view.categories} />
      </section>
      <section className="room wrap">
        <div className="where">
          <div>
            <h2>{say.counters(view.counters)}</h2>
            <p className="small quiet">{say.nearestTo(view.nearest.from)}</p>
            <ol className="rows">
              {view.nearest.counters.map(counter => (
                <CounterRow key={counter.slug} counter={counter} />
              ))}
            </ol>
            <p>
              <LinkButton href={paths.places(language)} icon="map-pin" alt>
                {say.allCounters}
              </LinkButton>
            </p>
          </div>
          <CityMap map={view.map} />
        </div>
      </section>
      {view.people.length === 0 ? null : (
        <section className="wall mist">
          <div className="wrap">
            <div className="head">
              <h2>{say.people}</h2>
              <a href={paths.producers(language)}>{say.allMakers}</a>
            </div>
            <ul className="shelf people">
              {view.people.map(maker => (
                <MakerCard key={maker.slug} maker={maker} place="people" />
              ))}
            </ul>
          </div>
        </section>
      )}
      <section className="room wrap">
        <div className="head">
          <h2>{say.steps}</h2>
          <a href={paths.about(language)}>{shop.about.title}</a>
        </div>
        <Steps
          steps={[
            { title: say.step1, body: say.step1Body },
            { title: say.step2, body: say.step2Body },
            { title: say.step3, body: say.step3Body },
          ]}
        />
      </section>
    </>
  )
}
