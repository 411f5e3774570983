import type { PackWords } from '#app/i18n/pack-words.ts'
import type { Dress } from './designs.ts'
import type { Face, Lettering, Mark } from './drawing.ts'
import { leastTextSize } from './label-sizes.ts'
import { headline, headlineLeading, leadingOf, wrapped } from './typesetting.ts'

type Row = { face: Face; text: string; size: number; leading: number }

/** Net contents stand in figures over 2 mm high, whatever the size of the label. */
const leastNetSize = 3

/** Brand, name, kind and net contents on a dressed face; undefined where the name would have to be cut. */
export function faceWords(words: PackWords, dress: Dress, letters: Lettering): Mark[] | undefined {
  const { inner } = dress
  const small = Math.max(leastTextSize, Math.min(5, Math.min(inner.width, inner.height) * 0.07))
  const amount = netRows(words.net, small, Math.max(leastNetSize, small * 1.25), inner.width, letters)
  if (!amount) return undefined
  const isLying = inner.width > 2.6 * inner.height
  const beside = isLying ? Math.max(...amount.map(row => letters.width(row.face, row.text, row.size))) : 0
  const named: Dress = {
    ...dress,
    isCentred: dress.isCentred && !isLying,
    inner: {
      ...inner,
      width: inner.width - (isLying ? beside + 2.5 : 0),
      height: inner.height - (isLying ? 0 : heightOf(amount) + small * 0.9),
    },
  }
  const upper = nameRows(isLying ? inOneLine(words) : words, small, named.inner, letters)
  if (!upper || heightOf(amount) > inner.height) return undefined
  // Where there is much room, the name stands in the upper third rather than under the roof.
  const spare = named.inner.height - heightOf(upper)
  const top = inner.y + spare * (isLying ? 0.5 : named.isCentred ? 0.42 : 0)
  const foot = inner.y + (inner.height - heightOf(amount)) * (isLying ? 0.5 : 1)
  const netBox = isLying ? { ...inner, x: inner.x + inner.width - beside, width: beside } : inner
  return [
    ...written(upper, top, named, letters),
    ...written(amount, foot, { ...named, inner: netBox }, letters),
  ]
}

/** On a lying face brand and kind share the line under the name. */
const inOneLine = (words: PackWords): PackWords => ({
  ...words,
  brand: undefined,
  under: [[words.brand, ...words.under].filter(text => text !== undefined).join(' · ')].filter(Boolean),
})

function nameRows(
  words: PackWords,
  small: number,
  box: { width: number; height: number },
  letters: Lettering,
): Row[] | undefined {
  const brand = rows(words.brand === undefined ? [] : [words.brand], 'strong', small, box.width, letters)
  const under = rows(words.under, 'text', small, box.width, letters)
  if (!brand || !under) return undefined
  for (const row of brand) row.leading *= 1.2
  // Room for the tails of the name, which hang below its line.
  for (const row of under.slice(0, 1)) row.leading *= 1.35
  const name = headline(
    words.name,
    { width: box.width, height: box.height - heightOf([...brand, ...under]) },
    { largest: Math.min(17, box.width * 0.22), smallest: 3, lines: 4 },
    letters,
  )
  if (!name) return undefined
  const named = name.lines.map(
    (text): Row => ({ face: 'display', text, size: name.size, leading: headlineLeading }),
  )
  return [...brand, ...named, ...under]
}

function netRows(
  { label, value }: PackWords['net'],
  small: number,
  net: number,
  width: number,
  letters: Lettering,
): Row[] | undefined {
  const above = rows([label], 'text', small, width, letters)
  const below = rows([value], 'strong', net, width, letters)
  return above && below ? [...above, ...below] : undefined
}

function rows(
  texts: readonly string[],
  face: Face,
  size: number,
  width: number,
  letters: Lettering,
): Row[] | undefined {
  const all: Row[] = []
  for (const text of texts) {
    const lines = wrapped([{ text, isStrong: face === 'strong' }], size, width, letters)
    if (!lines) return undefined
    for (const line of lines)
      all.push({ face, text: line.map(piece => piece.text).join(''), size, leading: leadingOf(size) })
  }
  return all
}

const heightOf = (all: readonly Row[]): number => all.reduce((sum, row) => sum + row.size * row.leading, 0)

function written(
  all: readonly Row[],
  top: number,
  { inner, ink, isCentred }: Dress,
  letters: Lettering,
): Mark[] {
  let y = top
  return all.map(({ face, text, size, leading }): Mark => {
    const x = isCentred ? inner.x + (inner.width - letters.width(face, text, size)) / 2 : inner.x
    const baseline = y + size * leading * 0.8
    y += size * leading
    return { kind: 'words', face, text, size, x, y: baseline, ink }
  })
}
