import type { Language } from './language.ts'
import { figuresEn } from './messages/figures/en.ts'
import { figuresId } from './messages/figures/id.ts'
import type { Messages } from './messages.ts'

export type FigureWords = Messages<typeof figuresId>

/** Words of the figures about partners and of their replies. */
export const figureWordsIn = (language: Language): FigureWords => table[language]

const table: Readonly<Record<Language, FigureWords>> = { id: figuresId, en: figuresEn }
