import { distance } from 'fastest-levenshtein'

export type Kelurahan = { code: string; name: string; kecamatan: string }

export type KelurahanRead =
  | { is: 'found'; kelurahan: Kelurahan }
  | { is: 'guess'; kelurahan: Kelurahan; said: string }
  | { is: 'unknown'; said: string; nearest: string[] }
  | { is: 'missing' }

/** Reads names of kelurahan and kecamatan however they are spelled. */
export type AreaReader = {
  kelurahan(said: string, within?: string): KelurahanRead
  /** Finds `Kel. Dinoyo` in an address. */
  inAddress(address: string): KelurahanRead
  /** The official name of a kecamatan. */
  kecamatan(said: string): string | undefined
}

export function createAreaReader(all: readonly Kelurahan[]): AreaReader {
  const keyed = all.map(kelurahan => ({ kelurahan, key: keyOf(kelurahan.name) }))
  const byKey = new Map(keyed.map(({ key, kelurahan }) => [key, kelurahan]))
  const districts = [...new Set(all.map(one => one.kecamatan))].map(name => ({ name, key: keyOf(name) }))

  const kelurahan = (said: string, within?: string): KelurahanRead => {
    const exact = [said, ...said.split(/[,/]|\bkec/i)].map(part => byKey.get(keyOf(part))).find(Boolean)
    if (exact) return { is: 'found', kelurahan: exact }
    const key = keyOf(said.split(/[,/]|\bkec/i)[0] ?? said)
    if (key === '') return { is: 'missing' }
    const near = keyed
      .map(one => ({ ...one, steps: distance(one.key, key) }))
      .sort((a, b) => a.steps - b.steps)
    const close = near.filter(one => one.steps <= stepsForgiven(key))
    const inside = close.filter(one => within === undefined || one.kelurahan.kecamatan === within)
    const best = (inside.length > 0 ? inside : close).filter((one, _, list) => one.steps === list[0]?.steps)
    const [only] = best
    if (only && best.length === 1) return { is: 'guess', kelurahan: only.kelurahan, said }
    return { is: 'unknown', said, nearest: near.slice(0, 3).map(one => one.kelurahan.name) }
  }

  return {
    kelurahan,
    inAddress: address => {
      const said = /\bkel(?:urahan|\.)?\s*:?\s*([a-z][a-z' -]{2,40})/i.exec(address)?.[1]
      if (said === undefined) return { is: 'missing' }
      const words = said.trim().split(/\s+/)
      for (let count = Math.min(3, words.length); count > 0; count--) {
        const found = byKey.get(keyOf(words.slice(0, count).join(' ')))
        if (found) return { is: 'found', kelurahan: found }
      }
      return kelurahan(words.slice(0, 2).join(' '))
    },
    kecamatan: said => {
      const key = keyOf(said)
      return key === ''
        ? undefined
        : districts.find(one => distance(one.key, key) <= stepsForgiven(key))?.name
    },
  }
}

/** One slip in a short name, two in a long one. */
const stepsForgiven = (key: string): number => (key.length < 5 ? 0 : key.length < 7 ? 1 : 2)

/** Letters only: `Kel. Rampal Celaket` is `rampalcelaket`, `Oro2 Dowo` is `orooro dowo`. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^\s*(kelurahan|kecamatan|kel|kec|desa|ds)\b[.:\s]*/, '')
    .replace(/([a-z]+)2/g, '$1$1')
    .replace(/[^a-z]/g, '')
