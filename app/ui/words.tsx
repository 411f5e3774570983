import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#app/i18n/language.ts'
import { type Words, wordsIn } from '#app/i18n/words.ts'

const WordsContext = createContext<Words>(wordsIn('id'))

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <WordsContext.Provider value={wordsIn(language)}>{children}</WordsContext.Provider>
}

export function useWords(): Words {
  return useContext(WordsContext)
}
