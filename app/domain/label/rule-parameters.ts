/** What a rule is set to: word lists, days, dates. JSON in its row, so that the office can set it anew. */
export type RuleParameters = Readonly<Record<string, unknown>>

/** A rule whose row lacks what its check needs is a fault of the data, not of the maker: it throws. */
export function textAt(parameters: RuleParameters, key: string): string {
  const value = parameters[key]
  if (typeof value !== 'string') throw faulty(key, 'a text')
  return value
}

export function countAt(parameters: RuleParameters, key: string): number {
  const value = parameters[key]
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw faulty(key, 'a count')
  return value
}

export function textsAt(parameters: RuleParameters, key: string): readonly string[] {
  const value = parameters[key]
  if (!isTexts(value)) throw faulty(key, 'a list of texts')
  return value
}

export function textsByNameAt(
  parameters: RuleParameters,
  key: string,
): Readonly<Record<string, readonly string[]>> {
  const value = parameters[key]
  if (!isRecord(value)) throw faulty(key, 'lists of texts by name')
  for (const list of Object.values(value)) if (!isTexts(list)) throw faulty(key, 'lists of texts by name')
  return value as Record<string, string[]>
}

export function textByNameAt(parameters: RuleParameters, key: string): Readonly<Record<string, string>> {
  const value = parameters[key]
  if (!isRecord(value)) throw faulty(key, 'texts by name')
  for (const text of Object.values(value)) if (typeof text !== 'string') throw faulty(key, 'texts by name')
  return value as Record<string, string>
}

/**
 * The first parameter that a new version lacks or gives in another shape than the version before: its check could
 * not read it.
 */
export const unfitParameter = (before: RuleParameters, after: RuleParameters): string | undefined =>
  Object.keys(before).find(key => shapeOf(before[key]) !== shapeOf(after[key]))

/** `text`, `count`, `[text]`, `{[text]}`; an empty list or an unheard shape fits nothing. */
function shapeOf(value: unknown): string {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? 'count' : 'fraction'
  const inner = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []
  const shapes = [...new Set(inner.map(shapeOf))]
  const [shape, ...others] = shapes
  if (shape === undefined || others.length > 0) return `unread ${typeof value} of ${shapes.join(', ')}`
  return Array.isArray(value) ? `[${shape}]` : `{${shape}}`
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(text => typeof text === 'string')

const faulty = (key: string, wanted: string): TypeError =>
  new TypeError(`the label rule's parameter ${key} is not ${wanted}`)
