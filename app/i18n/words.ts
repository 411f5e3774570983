import { type Formats, formatsIn } from './formats-in.ts'
import { type Language, otherLanguage } from './language.ts'
import { frameEn } from './messages/frame/en.ts'
import { frameId } from './messages/frame/id.ts'
import { shopEn } from './messages/shop/en.ts'
import { shopId } from './messages/shop/id.ts'
import type { Messages } from './messages.ts'

export type FrameWords = Messages<typeof frameId>
export type ShopWords = Messages<typeof shopId>

/** All that a public page needs to speak one language. Made once; handed around, never copied. */
export type Words = {
  language: Language
  other: Language
  formats: Formats
  frame: FrameWords
  shop: ShopWords
}

const table: Readonly<Record<Language, Words>> = {
  id: {
    language: 'id',
    other: otherLanguage('id'),
    formats: formatsIn.id,
    frame: frameId,
    shop: shopId,
  },
  en: {
    language: 'en',
    other: otherLanguage('en'),
    formats: formatsIn.en,
    frame: frameEn,
    shop: shopEn,
  },
}

export function wordsIn(language: Language): Words {
  return table[language]
}
