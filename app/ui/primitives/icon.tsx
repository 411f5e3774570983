import { type IconName, icons } from './icons.ts'

/** Never alone: a word always stands beside it, so it is silent for screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 256 256" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  )
}
