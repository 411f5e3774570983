import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

const after = [7, 14, 30] as const

/** "I fly home on … and want gifts that still keep …": a form that reads as a sentence. */
export function LeaveForm({
  today,
  leaveOn,
  afterDays = 14,
}: {
  today: string
  leaveOn: string
  afterDays?: number
}) {
  const { language, shop } = useWords()
  return (
    <form className="say" action={paths.products(language)}>
      <p>
        {shop.home.leaveBefore}{' '}
        <label>
          <span className="hide">{shop.home.leaveOn}</span>
          <input type="date" name="leave" defaultValue={leaveOn} min={today} required />
        </label>{' '}
        {shop.home.leaveBetween}{' '}
        <label>
          <span className="hide">{shop.home.leaveAfter}</span>
          <select name="after" defaultValue={afterDays}>
            {after.map(days => (
              <option key={days} value={days}>
                {shop.home.leaveChoices[days]}
              </option>
            ))}
          </select>
        </label>{' '}
        {shop.home.leaveEnd}
      </p>
      <Button icon="calendar-check">{shop.home.showKeeping}</Button>
    </form>
  )
}
