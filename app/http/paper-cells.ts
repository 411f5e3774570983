import type { PaperColumn } from '../gateways/documents/consignment/paper.ts'
import { producerWordsIn } from '../i18n/producer-words.ts'
import { wordsIn } from '../i18n/words.ts'

/** Papers are Indonesian, whoever prints them. */
const language = 'id'

type Good = {
  name: { text: string }
  size: { labelId: string | undefined; quantity: number; unit: 'g' | 'ml' | 'pcs' }
}

/** `Keripik Tempe, Pedas, 180 gram` */
export function namedGood({ name, size }: Good): string {
  const unit = producerWordsIn(language).facts['net-content'].units[size.unit]
  const content = `${wordsIn(language).formats.number(size.quantity)} ${unit}`
  return [name.text, size.labelId, content].filter(part => part !== undefined).join(', ')
}

export const text = (label: string, share: number): PaperColumn => ({ label, share, isNumber: false })
export const number = (label: string, share = 1): PaperColumn => ({ label, share, isNumber: true })
