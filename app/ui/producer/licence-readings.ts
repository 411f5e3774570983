import { readBpom } from '#app/domain/label/bpom.ts'
import { readHalalNumber } from '#app/domain/label/halal-number.ts'
import { readPirt } from '#app/domain/label/pirt.ts'
import type { Fields } from '#app/domain/listing/typed-fields.ts'
import { labelWordsIn } from '#app/i18n/label-words.ts'
import type { Language } from '#app/i18n/language.ts'
import { pirtGroupsEn } from '#app/i18n/messages/label/names.en.ts'
import { pirtGroupsId } from '#app/i18n/messages/label/names.id.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'

const groups = { id: pirtGroupsId, en: pirtGroupsEn }

/** Each number read back in words. */
export function readings(language: Language, { pirt = '', halalNumber = '', bpom = '' }: Fields): string[] {
  const lines: string[] = []
  if (pirt.trim() !== '') lines.push(pirtReading(language, pirt))
  if (halalNumber.trim() !== '') lines.push(halalReading(language, halalNumber))
  if (bpom.trim() !== '') lines.push(bpomReading(language, bpom))
  return lines
}

function pirtReading(language: Language, number: string): string {
  const words = producerWordsIn(language).facts.licences
  const read = readPirt(number)
  if (read.layout === 'old-12') return words.pirtOld
  if (read.layout === 'unknown') return words.pirtUnknown
  return words.pirtReads({
    packaging: labelWordsIn(language).packagings[read.packaging],
    group: read.group,
    groupName: groups[language][read.group] ?? words.unknownGroup,
    region: words.regions[read.region] ?? words.otherRegion(read.region),
    year: read.endYear,
  })
}

function halalReading(language: Language, number: string): string {
  const words = producerWordsIn(language).facts.licences
  const read = readHalalNumber(number)
  return read.layout === 'unknown'
    ? words.halalUnknown
    : words.halalReads({ month: read.month, year: read.year })
}

function bpomReading(language: Language, number: string): string {
  const words = producerWordsIn(language).facts.licences
  const read = readBpom(number)
  return read.layout === 'unknown'
    ? words.bpomUnknown
    : words.bpomReads(read.layout === 'cosmetic' ? read.series : read.layout)
}
