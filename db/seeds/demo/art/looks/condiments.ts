import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

export const CONDIMENT_LOOKS = {
  'sambal-bawang': dress(
    'jar',
    ['apple', 'turmeric', 'paper'],
    { fill: '#B5341C', kind: 'bawang', motif: 'parang', voice: 'lean', lid: '#3A2A20', set: 'table' },
    ['shallots', 'b'],
    ['chiliPair', 'a'],
  ),
  'sambal-teri': dress(
    'jar',
    ['indigo', 'apple', 'paper'],
    {
      fill: '#A8431F',
      kind: 'teri',
      motif: 'kawung',
      voice: 'round',
      lid: '#D9B45A',
      set: 'plinth',
      wall: 'arch',
    },
    ['chili', 'a'],
    ['lying', 'c', 'teri'],
  ),
  'bumbu-pecel': dress(
    'sachet',
    ['forest', 'turmeric', 'paper'],
    { kind: 'pecel', pouchLayout: 'plaque', motif: 'vine', voice: 'round', window: 'oval', set: 'board' },
    ['spoon', 'a', 'kacang'],
    ['limeLeaf', 'c'],
    ['chili', 'b'],
  ),
  'bumbu-rawon-pasta': dress(
    'jar',
    ['coffee', 'terracotta', 'cream'],
    { fill: '#2B1710', motif: 'crown', voice: 'deco', cloth: PALETTE.terracotta, set: 'sweep', wall: 'dado' },
    ['lemongrass', 'a'],
    ['shallot', 'b'],
  ),
  'bawang-goreng': dress(
    'jar',
    ['paper', 'maroon', 'paper'],
    {
      kind: 'bawang',
      motif: 'tassel',
      voice: 'tall',
      lid: '#8E2347',
      piece: 78,
      set: 'table',
      wall: 'window',
    },
    ['shallots', 'a'],
    ['dish', 'b', 'bawang', '#F4ECDC', PALETTE.teal],
  ),
  'serundeng-kelapa': dress(
    'clearBag',
    ['teal', 'cream', 'paper'],
    { kind: 'serundeng', motif: 'lotus', voice: 'deco', set: 'tegel' },
    ['coconut', 'a'],
    ['limeLeaf', 'c'],
  ),
} satisfies Record<string, Look>
