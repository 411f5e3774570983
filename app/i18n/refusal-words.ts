import type { Language } from './language.ts'
import { refusalsEn } from './messages/refusals/en.ts'
import { refusalsId } from './messages/refusals/id.ts'
import type { Messages } from './messages.ts'

export type RefusalWords = Messages<typeof refusalsId>
export type RefusalCode = keyof RefusalWords

/** A refusal of the domain that has a sentence: its code, and the facts that the sentence names. */
export type SpokenRefusal = {
  [Code in RefusalCode]: Parameters<RefusalWords[Code]> extends [infer Facts]
    ? { code: Code } & Facts
    : { code: Code }
}[RefusalCode]

const table: Readonly<Record<Language, RefusalWords>> = { id: refusalsId, en: refusalsEn }

/** Reads a refusal that came as data with an answer; undefined for anything else. */
export function readRefusal(data: unknown): SpokenRefusal | undefined {
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined
  return Object.hasOwn(refusalsId, String(data.code)) ? (data as SpokenRefusal) : undefined
}

/** The sentence for a refusal; the compiler sees to it that every code brings its facts. */
export function refusalSentence(language: Language, refusal: SpokenRefusal): string {
  const say: (facts: never) => string = table[language][refusal.code]
  return say(refusal as never)
}
