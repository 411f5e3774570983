import type { PackWords } from '#app/i18n/pack-words.ts'
import { type QrBars, qrBars } from '../qr-bars.ts'
import { type Dress, divider, dressedFace, inks, type Look } from './designs.ts'
import type { Box, Lettering, Mark, Panel } from './drawing.ts'
import { faceWords } from './face-words.ts'
import { factsWords } from './facts-words.ts'
import {
  type LabelDesign,
  type LabelSize,
  labelSizeNames,
  leastTextSize,
  type PanelShape,
  panelsOf,
  textSizes,
} from './label-sizes.ts'

export type LabelChoice = { size: LabelSize; design: LabelDesign }

export type LabelRefusal =
  /** `fits` names the sizes that hold every word at the least height. */
  { code: 'label-too-small'; size: LabelSize; fits: LabelSize[] } | { code: 'link-too-long'; length: number }

type Matter = {
  words: PackWords
  look: Look
  code: QrBars | undefined
  design: LabelDesign
  letters: Lettering
}

/**
 * A label drawn in one of its sizes. What the law asks for is never cut and never smaller than it allows: where it
 * has no room, the size is refused.
 * @param origin where the shop stands, before the path of the QR code
 */
export function drawnLabel(
  words: PackWords,
  look: Look,
  { size, design }: LabelChoice,
  origin: string,
  letters: Lettering,
): { ok: true; value: Panel[] } | { ok: false; error: LabelRefusal } {
  const link = words.path === undefined ? undefined : origin + words.path
  const code = link === undefined ? undefined : qrBars(link)
  if (link !== undefined && code === undefined)
    return { ok: false, error: { code: 'link-too-long', length: link.length } }
  const matter = { words, look, code, design, letters }
  const panels = laid(matter, size)
  if (panels) return { ok: true, value: panels }
  const fits = labelSizeNames.filter(other => other !== size && laid(matter, other))
  return { ok: false, error: { code: 'label-too-small', size, fits } }
}

function laid(matter: Matter, size: LabelSize): Panel[] | undefined {
  const panels = panelsOf[size].map(shape => layouts[shape.role](matter, shape))
  return panels.every(panel => panel !== undefined) ? panels : undefined
}

type Layout = (matter: Matter, shape: PanelShape) => Panel | undefined

const layouts: Readonly<Record<PanelShape['role'], Layout>> = { whole, face, facts }

/** Name on one side or on top, facts on white beside or below: first as it looks best, then as it fits. */
function whole(matter: Matter, { width, height }: PanelShape): Panel | undefined {
  const margin = height <= 50 ? 2 : 3
  const box = { x: 0, y: 0, width, height }
  for (const { edge, share, size } of tries) {
    const parts = parted(box, edge, share)
    const dress = dressedFace(matter.design, matter.look, parts.face, edge)
    const named = faceWords(matter.words, dress, matter.letters)
    const told = named && factsWords({ ...matter, size, ink: dress.ink, box: within(parts.facts, margin) })
    if (named && told)
      return {
        ...{ width, height, isRound: false, reserved: told.reserved },
        marks: [...dress.marks, ...named, ...told.marks],
      }
  }
  return undefined
}

type Parting = { edge: 'right' | 'foot'; share: number }
const fair: readonly Parting[] = [
  { edge: 'right', share: 0.4 },
  { edge: 'right', share: 0.36 },
  { edge: 'foot', share: 0.34 },
]
const narrow: readonly Parting[] = [
  { edge: 'foot', share: 0.27 },
  { edge: 'right', share: 0.3 },
  { edge: 'foot', share: 0.2 },
]
const comfortable = textSizes.filter(size => size < 2.9 && size > leastTextSize)
const tries: readonly (Parting & { size: number })[] = [
  ...fair.flatMap(parting => comfortable.map(size => ({ ...parting, size }))),
  ...comfortable.flatMap(size => narrow.map(parting => ({ ...parting, size }))),
  ...[...fair, ...narrow].map(parting => ({ ...parting, size: leastTextSize })),
]

function parted(box: Box, edge: 'right' | 'foot', share: number): { face: Box; facts: Box } {
  const { x, y, width, height } = box
  if (edge === 'right')
    return {
      face: { ...box, width: width * share },
      facts: { ...box, x: x + width * share, width: width * (1 - share) },
    }
  return {
    face: { ...box, height: height * share },
    facts: { ...box, y: y + height * share, height: height * (1 - share) },
  }
}

const within = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
})

function face({ words, look, design, letters }: Matter, shape: PanelShape): Panel | undefined {
  const { width, height } = shape
  const isRound = shape.isRound ?? false
  const dress: Dress = dressedFace(design, look, { x: 0, y: 0, width, height }, 'none', isRound)
  const named = faceWords(words, dress, letters)
  return named && { width, height, isRound, marks: [...dress.marks, ...named], reserved: [] }
}

/** The back: the name once more over a rule, then everything else. */
function facts(matter: Matter, { width, height }: PanelShape): Panel | undefined {
  const margin = height > 90 ? 6 : 3
  const free = within({ x: 0, y: 0, width, height }, margin)
  for (const size of textSizes) {
    const title = `${matter.words.name}, ${matter.words.net.label.toLowerCase()} ${matter.words.net.value}`
    const head = titleOf(title, size, free, matter)
    if (!head) continue
    const below = { ...free, y: free.y + size * 2.1, height: free.height - size * 2.1 }
    const told = factsWords({ ...matter, size, ink: inks.ink, box: below }, width > 3 * height)
    if (told)
      return {
        ...{ width, height, isRound: false, reserved: told.reserved },
        marks: [...head, divider(matter.design, free.x, free.y + size * 1.75, free.width), ...told.marks],
      }
  }
  return undefined
}

/** On one line, a little larger than the rest where there is room, and never smaller than the least. */
function titleOf(text: string, size: number, box: Box, { letters }: Matter): Mark[] | undefined {
  const shown = letters.printable('strong', text)
  const fitting = Math.min(size * 1.15, box.width / letters.width('strong', shown, 1))
  if (fitting < leastTextSize) return undefined
  return [
    { kind: 'words', face: 'strong', text: shown, size: fitting, x: box.x, y: box.y + size, ink: inks.ink },
  ]
}
