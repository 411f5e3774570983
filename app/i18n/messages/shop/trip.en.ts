import { date, distance, number, plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { tripId } from './trip.id.ts'

export const tripEn = translated<typeof tripId>()({
  title: 'Where to fetch your list',
  planTitle: 'Fetch it before you leave',
  stay: 'Where do you stay?',
  stayHint: 'A hotel, a place, a counter or the nearest kelurahan.',
  places: 'Hotels and places',
  counters: 'Counters',
  kelurahan: 'Kelurahan',
  inKecamatan: (kelurahan, kecamatan) => `${kelurahan}, Kec. ${kecamatan}`,
  leaveHint: 'May stay empty. With a day, only what still keeps is counted.',
  plan: 'Work out the stops',
  showKeeping: 'Show what keeps',
  change: 'Change place or day',
  back: 'Back to the list',
  stops: stops => plural(stops, 'stop', 'stops'),
  found: (goods, of, stops) =>
    goods === of
      ? `All ${plural(of, 'item', 'items')} can be had in ${plural(stops, 'stop', 'stops')}.`
      : `${number('en', goods)} of ${plural(of, 'item', 'items')} can be had in ${plural(stops, 'stop', 'stops')}.`,
  nothing: 'Nothing on this list can be had now.',
  keeps: on => `All of it keeps until ${date('en', on)} or longer.`,
  way: (from, metres) =>
    `Straight-line distance from ${from} through all stops: ${distance('en', metres)}. The real way is longer.`,
  fewest: 'Every choice of counters was tried: fewer stops are not possible.',
  notProved: 'There are too many counters to try every choice. A plan with fewer stops may exist.',
  stop: (place, name) => `${number('en', place)}. ${name}`,
  leg: (metres, from) => `${distance('en', metres)} in a straight line from ${from}`,
  here: goods => `${plural(goods, 'item', 'items')} here`,
  missingTitle: 'What cannot be had',
  missing: {
    gone: 'no longer sold',
    'sold-out': 'sold out at every counter at the moment',
    'does-not-keep': 'no shelf has one that keeps until that day',
  },
  total: 'Total',
  kept: (kept, of, on) =>
    `${number('en', kept)} of ${plural(of, 'item', 'items')} keep until ${date('en', on)}.`,
  doesNotKeep: on => `No shelf has one that keeps until ${date('en', on)}.`,
  allDays: 'Show all again',
} satisfies Messages<typeof tripId>)
