import { outline, type Typeface } from './outline.ts'

const ROOF = '#341a40'
const ROOF_LIGHT = '#573163'
const TURMERIC = '#f0b02e'
const WHITE = '#ffffff'

export const ROOF_HEIGHT = 92
const TILE = 48

/** The house over everything: mark and name on the dark bar, two courses of tiles hanging from it. */
export function roof(width: number, side: number, typeface: Typeface): string {
  return [
    course(width, ROOF_HEIGHT + 16, TILE / 2, ROOF_LIGHT),
    course(width, ROOF_HEIGHT, 0, ROOF),
    `<path d="M0 0H${width}V${ROOF_HEIGHT + 1}H0Z" fill="${ROOF}"/>`,
    `<g transform="translate(${side} 18)scale(1.5)">${mark()}</g>`,
    `<path transform="translate(${side + 76} 62)" d="${outline('Omah Oleh', typeface, 40).path}" fill="${WHITE}"/>`,
  ].join('')
}

/** A row of half-round tiles under `top`. */
function course(width: number, top: number, shift: number, fill: string): string {
  let path = `M${-TILE} ${top - 17}H${width + TILE}V${top}H${-TILE}Z`
  for (let x = shift - TILE; x < width + TILE; x += TILE) path += `M${x + 1} ${top}a23 23 0 0 0 46 0z`
  return `<path d="${path}" fill="${fill}"/>`
}

/** A Javanese roof over a wall with two round windows, 40 by 40. */
function mark(): string {
  return (
    `<path fill="${WHITE}" d="M5 17h30v20a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2z"/>` +
    `<path fill="${TURMERIC}" d="M13.5 3.5A2.5 2.5 0 0 1 15.8 2h8.4a2.5 2.5 0 0 1 2.3 1.5L29.5 11l9.3 5.7c2 1.3 1.3 3.8-.8 3.8H2c-2.1 0-2.8-2.5-.8-3.8L10.5 11z"/>` +
    `<g fill="${ROOF}"><circle cx="13.5" cy="28.5" r="4.7"/><circle cx="26.5" cy="28.5" r="4.7"/></g>`
  )
}
