import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

/** Fruit chips: the fruit is the window. */
export const FRUIT_CHIP_LOOKS = {
  'keripik-apel': dress(
    'pouch',
    ['apple', 'leaf', 'paper'],
    {
      kind: 'apel',
      pouchLayout: 'arch',
      motif: 'lotus',
      voice: 'deco',
      window: 'apple',
      set: 'table',
      wall: 'window',
    },
    ['apple', 'b'],
    ['appleHalf', 'a'],
    ['lying', 'c', 'apel'],
  ),
  'keripik-nangka': dress(
    'pouch',
    ['turmeric', 'forest', 'paper'],
    { kind: 'nangka', pouchLayout: 'block', motif: 'vine', voice: 'round', window: 'drop', set: 'plinth' },
    ['jackfruit', 'a'],
    ['lying', 'c', 'nangka'],
  ),
  'keripik-salak': dress(
    'pouch',
    ['sogan', 'cream', 'paper'],
    {
      kind: 'salak',
      pouchLayout: 'plaque',
      motif: 'kawung',
      voice: 'deco',
      window: 'drop',
      set: 'sweep',
      wall: 'arch',
    },
    ['salakFruit', 'b'],
    ['salakFruit', 'a'],
    ['lying', 'c', 'salak'],
  ),
  'keripik-nanas': dress(
    'pouch',
    ['teal', 'turmeric', 'paper'],
    {
      kind: 'nanas',
      pouchLayout: 'stripe',
      motif: 'cecek',
      voice: 'tall',
      window: 'round',
      set: 'board',
      wall: 'disc',
    },
    ['pineapple', 'b'],
    ['lying', 'a', 'nanas'],
  ),
  'keripik-kelengkeng': dress(
    'jar',
    ['paper', 'terracotta', 'paper'],
    { kind: 'kelengkeng', motif: 'lotus', voice: 'round', lid: PALETTE.terracotta, set: 'table', piece: 92 },
    ['longan', 'a'],
    ['sprig', 'c'],
  ),
  'keripik-pisang-cokelat': dress(
    'pillow',
    ['coffee', 'turmeric', 'paper'],
    { kind: 'pisang', motif: 'kawung', voice: 'round', set: 'sweep', wall: 'dado' },
    ['banana', 'b'],
    ['pile', 'a', 'pisang'],
  ),
  'keripik-buah-campur': dress(
    'pouch',
    ['lilac', 'apple', 'paper'],
    { kind: 'campur', pouchLayout: 'arch', motif: 'vine', voice: 'lean', window: 'wide', set: 'tegel' },
    ['apple', 'b'],
    ['dish', 'a', 'campur', '#F4ECDC', PALETTE.indigo],
  ),
} satisfies Record<string, Look>
