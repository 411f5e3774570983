type Channels = readonly [red: number, green: number, blue: number]

const channels = (hex: string): Channels => {
  const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit).join('') : hex.slice(1)
  const channel = (from: number) => Number.parseInt(digits.slice(from, from + 2), 16)
  return [channel(0), channel(2), channel(4)]
}

/** The colour on the way from a to b; t = 0 is a, t = 1 is b. */
export const mix = (a: string, b: string, t: number): string => {
  const from = channels(a)
  const to = channels(b)
  const between = (i: 0 | 1 | 2) =>
    Math.round(from[i] + (to[i] - from[i]) * t)
      .toString(16)
      .padStart(2, '0')
  return `#${between(0)}${between(1)}${between(2)}`
}

export const lighten = (colour: string, t: number): string => mix(colour, '#FFF6E2', t)
export const darken = (colour: string, t: number): string => mix(colour, '#2A1320', t)

/** Perceived lightness, 0 black to 1 white. */
export const luma = (colour: string): number => {
  const [red, green, blue] = channels(colour)
  return (red * 0.299 + green * 0.587 + blue * 0.114) / 255
}
