import { producerWordsIn } from '#app/i18n/producer-words.ts'
import type { Words } from '#app/i18n/words.ts'

/** `Pedas, 180 gram`: how a size is told apart. */
export function sizeName(
  { language, formats }: Words,
  size: { labelId: string | undefined; quantity: number; unit: 'g' | 'ml' | 'pcs' },
): string {
  const unit = producerWordsIn(language).facts['net-content'].units[size.unit]
  const content = `${formats.number(size.quantity)} ${unit}`
  return size.labelId === undefined ? content : `${size.labelId}, ${content}`
}
