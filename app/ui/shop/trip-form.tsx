import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { LeaveFields } from './leave-fields.tsx'
import type { LeavingView, StayView } from './views.ts'

/** Where one stays and when one leaves: leads to the stops, or to the list with what still keeps first. */
export function TripForm({
  code,
  stay,
  today,
  leaving,
}: {
  code: string
  stay: StayView
  today: string
  leaving: LeavingView | undefined
}) {
  const { language, shop } = useWords()
  const say = shop.trip
  return (
    <form className="leaving" action={paths.trip(language, code)}>
      <div className="field">
        <label htmlFor="from">{say.stay}</label>
        <span className="hint" id="from-hint">
          {say.stayHint}
        </span>
        <select id="from" name="from" defaultValue={stay.chosen} aria-describedby="from-hint">
          <optgroup label={say.places}>
            {stay.places.map(place => (
              <option key={place.slug} value={place.slug}>
                {place.name}
              </option>
            ))}
          </optgroup>
          <optgroup label={say.counters}>
            {stay.counters.map(counter => (
              <option key={counter.slug} value={counter.slug}>
                {counter.name}
              </option>
            ))}
          </optgroup>
          <optgroup label={say.kelurahan}>
            {stay.kelurahan.map(kelurahan => (
              <option key={kelurahan.slug} value={kelurahan.slug}>
                {say.inKecamatan(kelurahan.name, kelurahan.kecamatan)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <LeaveFields today={today} leaveOn={leaving?.leave} afterDays={leaving?.after} hint={say.leaveHint} />
      <div className="acts">
        <Button icon="map-pin">{say.plan}</Button>
        <Button alt icon="calendar-check" to={paths.list(language, code)}>
          {say.showKeeping}
        </Button>
      </div>
    </form>
  )
}
