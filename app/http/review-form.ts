import type { GivenAnswer } from '../domain/review/findings.ts'
import type { Workbench } from '../domain/review/workbench.ts'
import type { Pair, ReviewDeed } from '../i18n/paths.ts'
import type { Typed } from '../ui/review/typed.ts'
import { textOf } from './csrf-token.server.ts'

const itemAnswers = ['yes', 'no', 'na'] as const

/** What the workbench's form says about the items of its list. An item without an answer is left as it is. */
export function answersIn(form: FormData, items: Workbench['items']): GivenAnswer[] {
  return items.flatMap(({ id, code }) => {
    const answer = itemAnswers.find(one => one === textOf(form, `item.${code}`))
    if (answer === undefined) return []
    return [
      {
        itemId: id,
        answer,
        note: textOf(form, `note.${code}`),
        pictureId: textOf(form, `evidence.${code}`) || undefined,
      },
    ]
  })
}

export function scoresIn(
  form: FormData,
  dimensions: Workbench['dimensions'],
): { dimensionId: string; score: number }[] {
  return dimensions.flatMap(({ id, code }) => {
    const score = textOf(form, `score.${code}`)
    return score === '' ? [] : [{ dimensionId: id, score: Number(score) }]
  })
}

export const typedOf = (form: FormData): Typed => {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && value !== '' && name !== 'token' && name !== 'key')
      typed[name] = [...(typed[name] ?? []), value]
  return typed
}

/** What a deed takes up by being done; all else that is typed is brought back. */
const takenBy: Readonly<Record<ReviewDeed, RegExp>> = {
  claim: /^$/,
  release: /^$/,
  findings: /^$/,
  spot: /^$/,
  override: /^override\./,
  reply: /^reply\./,
  settlement: /^$/,
  sample: /^sample/,
  decision: /^(verdict|reason|decisionNote|nextStep|untilOn)$/,
  conflict: /^conflict/,
  licence: /^$/,
}

/** Too long for an address; the page then opens without them. */
const longest = 6000

/**
 * What was typed on the workbench beside the deed that was done, to stand there again: what a decision is to say,
 * a reply half written. Answers and scores are saved with every deed.
 */
export function keptAfter(form: FormData, deed: ReviewDeed): Pair[] {
  const at = textOf(form, 'at')
  const kept = [...form].flatMap(([name, value]): Pair[] => {
    if (typeof value !== 'string' || value === '' || !kinds.test(name)) return []
    if (takenBy[deed].test(name) && (at === '' || name.endsWith(`.${at}`))) return []
    if (name.startsWith('note.') && textOf(form, name.replace('note', 'item')) !== '') return []
    return [[name, value]]
  })
  return tidy(kept)
}

const kinds =
  /^(verdict|reason|decisionNote|nextStep|untilOn|sample\w+|conflictNote|(override|reply|note)\.[\w-]+)$/

/** A form shows a day and a choice before anybody touched it: without a word beside them they are nobody's typing. */
function tidy(pairs: readonly Pair[]): Pair[] {
  const hasSample = pairs.some(([name]) => name === 'sampleNote')
  const kept = pairs.filter(([name]) => hasSample || !/^sample(On|Event)$/.test(name))
  return kept.reduce((sum, [name, value]) => sum + name.length + (value?.length ?? 0), 0) > longest
    ? []
    : kept
}

/** What an address brings back to the workbench, and nothing else that it may hold. */
export const broughtBack = (search: URLSearchParams): Pair[] =>
  tidy(
    [...search]
      .filter(([name, value]) => kinds.test(name) && value !== '')
      .map(([name, value]): Pair => [name, value]),
  )

export function typedFrom(pairs: readonly Pair[]): Typed {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of pairs) if (value !== undefined) typed[name] = [...(typed[name] ?? []), value]
  return typed
}

/** Where on a photo somebody pressed, from the size at which it stood, in hundredths of its sides. */
export function pressedSpot(
  form: FormData,
  sizeOf: (pictureId: string) => { width: number; height: number } | undefined,
): { picture: string; x: string; y: string } | undefined {
  for (const [name, value] of form) {
    const [, picture = '', axis] = /^spot\.([\w-]+)\.(x|y)$/.exec(name) ?? []
    if (axis !== 'x') continue
    const size = sizeOf(picture)
    if (!size) continue
    const share = (at: number, of: number) => String(Math.round((1000 * at) / of) / 10)
    return {
      picture,
      x: share(Number(value), size.width),
      y: share(Number(textOf(form, `spot.${picture}.y`)), size.height),
    }
  }
  return undefined
}
