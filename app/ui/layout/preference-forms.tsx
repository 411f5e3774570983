import { paths } from '#app/i18n/paths.ts'
import { countryCodes } from '../shop/countries.ts'
import { useWords } from '../words.tsx'
import type { FrameView, Theme } from './frame-view.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Day or night, and the country to fly home to: two small forms, remembered in a cookie, no script. */
export function PreferenceForms({ frame: view }: { frame: FrameView }) {
  const { language, frame } = useWords()
  return (
    <div className="prefs">
      <form method="post" action={paths.preferences(language)}>
        <input type="hidden" name="back" value={view.here} />
        <fieldset className="theme">
          <legend className="label">{frame.theme}</legend>
          {themes.map(theme => (
            <button key={theme} type="submit" name="theme" value={theme} aria-pressed={view.theme === theme}>
              {frame.themes[theme]}
            </button>
          ))}
        </fieldset>
      </form>
      <form method="post" action={paths.preferences(language)}>
        <input type="hidden" name="back" value={view.here} />
        <label className="label" htmlFor="country">
          {frame.country}
        </label>
        <div className="pick">
          <select
            id="country"
            name="country"
            defaultValue={view.country ?? ''}
            aria-describedby="country-hint"
          >
            <option value="">{frame.noCountry}</option>
            {countryCodes.map(code => (
              <option key={code} value={code}>
                {frame.countries[code]}
              </option>
            ))}
          </select>
          <button type="submit">{frame.save}</button>
        </div>
        <p className="xs" id="country-hint">
          {frame.countryHint}
        </p>
      </form>
    </div>
  )
}
