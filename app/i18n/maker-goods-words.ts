import type { Language } from './language.ts'
import { makerGoodsEn } from './messages/maker-goods/en.ts'
import { makerGoodsId } from './messages/maker-goods/id.ts'
import type { Messages } from './messages.ts'

export type MakerGoodsWords = Messages<typeof makerGoodsId>

/** Words of a maker's pages about agreements, deliveries, pick-ups and money. */
export const makerGoodsWordsIn = (language: Language): MakerGoodsWords => table[language]

const table: Readonly<Record<Language, MakerGoodsWords>> = { id: makerGoodsId, en: makerGoodsEn }
