import type { Paragraph } from '#app/i18n/pack-words.ts'
import { divider } from './designs.ts'
import { type Box, type Lettering, type Mark, mm, type Reserved } from './drawing.ts'
import { type Emblems, emblems, type Told } from './emblems.ts'
import { type LabelDesign, moduleSizes, writingHeight } from './label-sizes.ts'
import { heightOf, type Line, wrapped, written } from './typesetting.ts'

type Wanted = Parameters<typeof emblems>[0] & { design: LabelDesign; size: number; box: Box }
type Block = { lines: Line[]; isToWrite: boolean }
type Arrangement = (wanted: Wanted, module: number) => Told | undefined

/**
 * What the law asks for in one size of letters; undefined when it does not fit the box.
 * @param isWide facts to the left and dates to the right, for a strip
 */
export function factsWords(wanted: Wanted, isWide = false): Told | undefined {
  if (wanted.box.width < 20 || wanted.box.height < 8) return undefined
  for (const module of moduleSizes)
    for (const arrangement of isWide ? [asStrip] : [overFoot, besideColumn]) {
      const told = arrangement(wanted, module)
      if (told) return told
    }
  return undefined
}

/** Facts over the whole width; under a rule code and dates, with the emblems beside them. */
const overFoot: Arrangement = (wanted, module) => {
  const { box, size } = wanted
  const signs = emblems(wanted, module, false)
  const facts = blocks(wanted.words.body, wanted, box.width)
  const dates = blocks(wanted.words.foot, wanted, box.width - roomFor(signs))
  if (!facts || !dates) return undefined
  const height = Math.max(stacked(dates, size), signs.height)
  const top = box.y + box.height - height
  const rule = top - size * 0.45
  if (box.y + stacked(facts, size) > rule - size * 0.3) return undefined
  return together(
    blockMarks(facts, box, wanted),
    { marks: [divider(wanted.design, box.x, rule, box.width)], reserved: [] },
    blockMarks(dates, { ...box, y: top, width: box.width - roomFor(signs) }, wanted),
    signs.draw(box.x + box.width, box.y + box.height),
  )
}

/** All words in one column, the emblems one over the other in another: the way for little room. */
const besideColumn: Arrangement = (wanted, module) => {
  const { box, size } = wanted
  const signs = emblems(wanted, module, true)
  const width = box.width - roomFor(signs)
  const facts = blocks(wanted.words.body, wanted, width)
  const dates = blocks(wanted.words.foot, wanted, width)
  if (!facts || !dates || signs.height > box.height) return undefined
  const top = box.y + box.height - stacked(dates, size)
  const rule = top - size * 0.3
  if (box.y + stacked(facts, size) > rule - size * 0.2) return undefined
  return together(
    blockMarks(facts, { ...box, width }, wanted),
    { marks: [divider(wanted.design, box.x, rule, width)], reserved: [] },
    blockMarks(dates, { ...box, y: top, width }, wanted),
    signs.draw(box.x + box.width, box.y + box.height),
  )
}

const asStrip: Arrangement = (wanted, module) => {
  const { box, size } = wanted
  const signs = emblems(wanted, module, false)
  const body = { ...box, width: box.width * 0.52 }
  const from = box.x + body.width + 5
  const side = { ...box, x: from, width: box.x + box.width - from - roomFor(signs) }
  const facts = blocks(wanted.words.body, wanted, body.width)
  const dates = blocks(wanted.words.foot, wanted, side.width)
  if (!facts || !dates) return undefined
  if (Math.max(stacked(facts, size), stacked(dates, size), signs.height) > box.height) return undefined
  return together(
    blockMarks(facts, body, wanted),
    blockMarks(dates, side, wanted),
    signs.draw(box.x + box.width, box.y + box.height),
  )
}

const roomFor = ({ width }: Emblems): number => (width === 0 ? 0 : width + 1.2)

const together = (...parts: readonly Told[]): Told => ({
  marks: parts.flatMap(({ marks }) => marks),
  reserved: parts.flatMap(({ reserved }) => reserved),
})

function blocks(
  paragraphs: readonly Paragraph[],
  { size, letters }: { size: number; letters: Lettering },
  width: number,
): Block[] | undefined {
  const all: Block[] = []
  for (const { runs, isToWrite = false } of paragraphs) {
    const lines = wrapped(runs, size, width, letters)
    if (!lines) return undefined
    all.push({ lines, isToWrite })
  }
  return all
}

const gap = (size: number): number => size * (size < 2.2 ? 0.14 : 0.28)

const stacked = (all: readonly Block[], size: number): number =>
  all.reduce((sum, block) => sum + blockHeight(block, size), 0) + Math.max(0, all.length - 1) * gap(size)

const blockHeight = ({ lines, isToWrite }: Block, size: number): number =>
  heightOf(lines, size) + (isToWrite ? writingHeight : 0)

function blockMarks(
  all: readonly Block[],
  box: Pick<Box, 'x' | 'y' | 'width'>,
  { size, ink, letters }: { size: number; ink: string; letters: Lettering },
): Told {
  let y = box.y
  const reserved: Reserved[] = []
  const marks = all.flatMap(block => {
    const top = y
    y += blockHeight(block, size) + gap(size)
    const words = written(block.lines, size, { ...box, y: top }, ink, letters)
    if (!block.isToWrite) return words
    const from = top + heightOf(block.lines, size)
    reserved.push({ what: 'to-write', box: { x: box.x, y: from, width: box.width, height: writingHeight } })
    const rule = `M${mm(box.x)} ${mm(from + writingHeight - 0.2)}H${mm(box.x + box.width)}`
    return [...words, { kind: 'line', d: rule, ink, width: 0.2 } satisfies Mark]
  })
  return { marks, reserved }
}
