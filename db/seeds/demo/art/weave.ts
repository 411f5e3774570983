import type { Sheet } from './sheet.ts'

/**
 * Strips of bamboo or rattan plaited on the bias, as a paint; s is the width of a strip.
 * The tile is drawn already turned: a pattern turned by its transform is ten times slower to fill.
 */
export const weave = (sheet: Sheet, warp: string, weft: string, gap: string, s = 26): string => {
  const side = Math.round(s * 2 * Math.SQRT2 * 10) / 10
  const make = (id: string) =>
    `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><path d="M0 0H${side}V${side}H0Z" fill="${gap}"/><g transform="rotate(45)">${plait(warp, weft, s)}</g></pattern>`
  return `url(#${sheet.once(`weave ${warp} ${weft} ${gap} ${s}`, make)})`
}

/** Enough crossings to cover one turned tile, in the strips' own directions. */
const plait = (warp: string, weft: string, s: number): string => {
  let [over, overLight, under, underLight] = ['', '', '', '']
  for (let i = -1; i < 4; i++)
    for (let j = -3; j < 3; j++) {
      const [x, y] = [i * s, j * s]
      if ((i + j) % 2 === 0) {
        over += `M${x + 1} ${y + 2}h${s - 2}v${s - 4}h${2 - s}Z`
        overLight += `M${x + 1} ${y + 5}h${s - 2}`
      } else {
        under += `M${x + 2} ${y + 1}h${s - 4}v${s - 2}h${4 - s}Z`
        underLight += `M${x + 6} ${y + 1}v${s - 2}`
      }
    }
  return (
    `<path d="${over}" fill="${warp}"/><path d="${overLight}" stroke="#FFF6DC" stroke-opacity=".6" stroke-width="2.4"/>` +
    `<path d="${under}" fill="${weft}"/><path d="${underLight}" stroke="#FFF6DC" stroke-opacity=".35" stroke-width="2"/>`
  )
}
