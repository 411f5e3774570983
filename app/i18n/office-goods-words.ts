import type { Language } from './language.ts'
import { officeGoodsEn } from './messages/office-goods/en.ts'
import { officeGoodsId } from './messages/office-goods/id.ts'
import type { Messages } from './messages.ts'

export type OfficeGoodsWords = Messages<typeof officeGoodsId>

/** Words of the office's rooms about consignment, and of the public check of statements. */
export const officeGoodsWordsIn = (language: Language): OfficeGoodsWords => table[language]

const table: Readonly<Record<Language, OfficeGoodsWords>> = { id: officeGoodsId, en: officeGoodsEn }
