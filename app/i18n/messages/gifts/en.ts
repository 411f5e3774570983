import { distance, number, plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { giftsId } from './id.ts'

export const giftsEn = translated<typeof giftsId>()({
  title: 'Gift sets',
  lead: 'Put together from several makers. A set costs what its parts cost.',
  description: sets => `${plural(sets, 'gift set', 'gift sets')} from several home makers of Malang.`,
  none: 'There is no set today.',
  contents: (parts, makers) => `${plural(parts, 'item', 'items')} by ${plural(makers, 'maker', 'makers')}`,
  whatIsIn: 'What is in it',
  pieces: (pieces, price) => `${number('en', pieces)} × ${price}`,
  total: 'Total',
  totalNote: 'What its parts cost today. Nothing added, nothing taken off.',
  where: 'Where to get it',
  together: (counters, from) =>
    `${plural(counters, 'counter has', 'counters have')} all of it. Straight-line distance from ${from}.`,
  stops: (stops, from, metres) =>
    `No single counter has all of it. At least ${plural(stops, 'stop', 'stops')}, ${distance('en', metres)} in straight lines from ${from}.`,
  stopsNotProved: (stops, from, metres) =>
    `No single counter has all of it. ${plural(stops, 'stop', 'stops')}, ${distance('en', metres)} in straight lines from ${from}; fewer may be possible.`,
  missing: names => `Sold out at every counter at the moment: ${names}.`,
  desk: {
    title: 'Gift sets',
    none: 'There is no set yet.',
    parts: parts => plural(parts, 'item', 'items'),
    shown: 'Shown in the shop',
    hidden: 'Not shown: a part of it is not sold today',
    end: 'Take out of the shop',
    endNamed: name => `Take ${name} out of the shop`,
    newTitle: 'Put a new set together',
    nameId: 'Name in Indonesian',
    nameEn: 'Name in English',
    wordsId: 'One sentence in Indonesian',
    wordsEn: 'One sentence in English',
    part: place => `Code of item ${number('en', place)}`,
    partHint: 'Type a name or a code, then choose.',
    howMany: place => `How many of item ${number('en', place)}`,
    save: 'Save and show',
    saved: 'The set is in the shop.',
    ended: 'The set is out of the shop.',
    back: 'Back',
  },
} satisfies Messages<typeof giftsId>)
