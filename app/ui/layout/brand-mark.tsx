/** A Javanese roof over a wall with two round windows: a house, a mask, and the two O of the name. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false" className="mark">
      <path fill="currentColor" d="M5 17h30v20a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2z" />
      <path
        fill="#f0b02e"
        d="M13.5 3.5A2.5 2.5 0 0 1 15.8 2h8.4a2.5 2.5 0 0 1 2.3 1.5L29.5 11l9.3 5.7c2 1.3 1.3 3.8-.8 3.8H2c-2.1 0-2.8-2.5-.8-3.8L10.5 11z"
      />
      <g fill="#341a40">
        <circle cx="13.5" cy="28.5" r="4.7" />
        <circle cx="26.5" cy="28.5" r="4.7" />
      </g>
    </svg>
  )
}
