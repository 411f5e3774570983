import { plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { placesId } from './places.id.ts'

export const placesEn = translated<typeof placesId>()({
  title: 'Where to buy',
  description:
    'Omah Oleh counters in hotels, restaurants and souvenir shops in the five kecamatan of Malang.',
  near: 'Near',
  sortNear: 'Sort',
  nearMe: {
    button: 'Near me',
    note: 'Your phone picks the nearest place in this list. Where you are is sent to nobody.',
    asking: 'Asking your phone where it is …',
    refused: 'The phone does not tell where it is. Choose a place from the list.',
    failed: 'Your position was not found. Choose a place from the list.',
    far: 'You are far from Malang. Choose a place from the list.',
  },
  openNow: 'Open now',
  filters: 'Filters',
  all: 'All',
  found: (counters, place) => `${plural(counters, 'counter', 'counters')}, nearest to ${place} first`,
  none: 'No counter fits. Remove the filters.',
  map: 'Map of the five kecamatan of Kota Malang',
  mapCentre: 'Map of the centre',
  mapNote: 'Drawn from the centres of 57 kelurahan; not the official borders.',
  mapLegend: 'The numbers on the map are those in the list.',
  centreTitle: 'The centre, closer',
  kecamatan: (name, counters) => `Kecamatan ${name}, ${plural(counters, 'counter', 'counters')}`,
  kecamatanOnly: name => `Kecamatan ${name}`,
  pin: (pin, name) => `${pin}. ${name}`,
  placeDescription: (products, kelurahan) =>
    `A souvenir shelf with ${plural(products, 'product', 'products')} in Kel. ${kelurahan}, and when it was last counted.`,
  everyDay: 'every day',
  dayRange: (first, last) => `${first}–${last}`,
  hours: (days, opens, closes) => `${days} ${opens}–${closes} WIB`,
  allHours: days => `${days}, 24 hours`,
  walkFrom: (minutes, place) => `about ${plural(minutes, 'minute', 'minutes')} on foot from ${place}`,
  pays: { cash: 'cash', qris: 'QRIS', card: 'card' },
  askCounter: 'Ask the counter',
  askText: (counter, url) => `Hello, I would like to ask about the Omah Oleh shelf at ${counter}.\n${url}`,
  shelf: 'On the shelf',
  counted: moment => `Counted ${moment}`,
  countedBy: { counter: 'by the counter', maker: 'by the maker', office: 'by the office' },
  notCounted: 'Not counted yet',
  empty: 'This shelf is empty at the moment.',
} satisfies Messages<typeof placesId>)
