import type { Doubt, Fault, Note } from '#app/domain/import/row-reading.ts'
import type { Language } from './language.ts'
import { registryEn } from './messages/registry/en.ts'
import { registryId } from './messages/registry/id.ts'
import { registryRefusalsEn } from './messages/registry/refusals.en.ts'
import { registryRefusalsId } from './messages/registry/refusals.id.ts'
import type { Messages } from './messages.ts'
import { refusalSentence, type SpokenRefusal } from './refusal-words.ts'

export type RegistryWords = Messages<typeof registryId>

/** Words of the office's registry, trainings and lists. */
export const registryWordsIn = (language: Language): RegistryWords => words[language]

const words: Readonly<Record<Language, RegistryWords>> = { id: registryId, en: registryEn }

type Sentences = Messages<typeof registryRefusalsId>

/** A refusal of the registry that has a sentence of its own, with the facts that the sentence names. */
export type RegistryRefusal = {
  [Code in keyof Sentences]: Parameters<Sentences[Code]> extends [infer Facts]
    ? { code: Code } & Facts
    : { code: Code }
}[keyof Sentences]

const sentences: Readonly<Record<Language, Sentences>> = { id: registryRefusalsId, en: registryRefusalsEn }

export const isOfRegistry = (refusal: RegistryRefusal | SpokenRefusal): refusal is RegistryRefusal =>
  refusal.code in registryRefusalsId

/** The sentence for a refusal of the registry, or for one that the whole house knows. */
export function registryRefusalSentence(
  language: Language,
  refusal: RegistryRefusal | SpokenRefusal,
): string {
  if (!isOfRegistry(refusal)) return refusalSentence(language, refusal)
  const say: (facts: never) => string = sentences[language][refusal.code]
  return say(refusal as never)
}

/** Why a row of a list cannot come in, what is asked about it, what was read differently. */
export function rowSentence(language: Language, said: Fault | Doubt | Note): string {
  const { faults, doubts, notes } = words[language].imports
  const table: Readonly<Record<(Fault | Doubt | Note)['code'], (facts: never) => string>> = {
    ...faults,
    ...doubts,
    ...notes,
  }
  return table[said.code](said as never)
}
