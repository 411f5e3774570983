/**
 * The grounds that pictures stand on: the walls of Jodipan and their paler sisters. A picture shows the nearest
 * one until it has come; a class, because the page's policy allows no inline style. The colours repeat in
 * styles/shop/walls.css, which a test compares.
 */
export const grounds = {
  kunyit: '#f0b02e',
  wortel: '#e8743b',
  jambu: '#f2a7a6',
  jakaranda: '#8d7cc4',
  'telur-asin': '#6fb7b0',
  manalagi: '#a9c24a',
  bata: '#c94a2e',
  biru: '#3f7fa6',
  lilac: '#c7b8e6',
  santan: '#f6efdf',
  padi: '#f4d98a',
  pia: '#e6c6a0',
  'jambu-muda': '#f0c0b0',
  kabut: '#e6d8e8',
  awan: '#b9c9d8',
  pandan: '#d8e6c4',
  embun: '#cfdedc',
  lumut: '#2b4a3b',
} as const

export type GroundName = keyof typeof grounds

const named = Object.entries(grounds).map(([name, hex]) => ({ name: name as GroundName, ...channels(hex) }))

/** @param colour #rrggbb; anything else gives santan */
export function nearestGround(colour: string): GroundName {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return 'santan'
  const wanted = channels(colour)
  let nearest: GroundName = 'santan'
  let least = Number.POSITIVE_INFINITY
  for (const ground of named) {
    // Weighted as the eye is: green most, blue least.
    const distance =
      3 * (ground.red - wanted.red) ** 2 +
      4 * (ground.green - wanted.green) ** 2 +
      2 * (ground.blue - wanted.blue) ** 2
    if (distance >= least) continue
    least = distance
    nearest = ground.name
  }
  return nearest
}

function channels(hex: string): { red: number; green: number; blue: number } {
  const value = Number.parseInt(hex.slice(1), 16)
  return { red: value >> 16, green: (value >> 8) & 255, blue: value & 255 }
}
