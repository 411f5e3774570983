import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'
import type { Typeface } from './outline.ts'

/** Headlines and prices. */
export const calistoga = (): Typeface => ({ faces: [...calistogaFaces(), ...figtreeFaces('700')] })

/** Everything else. */
export const figtree = (weight: '400' | '600' | '700'): Typeface => ({ faces: figtreeFaces(weight) })

const calistogaFaces = () => ['latin', 'latin-ext', 'vietnamese'].map(part => font('calistoga', part, '400'))
const figtreeFaces = (weight: string) => ['latin', 'latin-ext'].map(part => font('figtree', part, weight))

const open = new Map<string, Font>()
const { resolve } = createRequire(import.meta.url)

/** Each file is read once. Static weights: the variable ones cannot be laid out. */
function font(family: string, part: string, weight: string): Font {
  const file = `@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`
  const known = open.get(file)
  if (known) return known
  const opened = openSync(resolve(file))
  if (!('layout' in opened)) throw new Error(`${file} holds several fonts, one was expected`)
  open.set(file, opened)
  return opened
}
