import { plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { makersId } from './makers.id.ts'

export const makersEn = translated<typeof makersId>()({
  title: 'Makers',
  headline: 'The hands behind it',
  description: 'The home kitchens and workshops of Malang whose goods are at Omah Oleh.',
  found: makers => plural(makers, 'maker', 'makers'),
  all: 'All',
  kecamatan: 'Kecamatan',
  none: 'No makers here yet.',
  metaOf: (maker, kelurahan) => `${maker}, a home maker of souvenirs in ${kelurahan}, Malang.`,
  since: year => `since ${year}`,
  trained: (programme, year) => `Completed ${programme}, ${year}`,
  trainedShort: year => `trained in ${year}`,
  group: group => `Group ${group}`,
  products: 'Their goods',
  noProducts: 'No products published yet.',
  standsAt: 'On these counters',
  noCounters: 'On no counter yet.',
  ask: 'Ask the maker',
  askText: (maker, url) => `Hello ${maker}, I would like to ask about your goods.\n${url}`,
  privacy: 'We do not show home addresses or private numbers.',
} satisfies Messages<typeof makersId>)
