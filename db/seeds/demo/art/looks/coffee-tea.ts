import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

export const COFFEE_TEA_LOOKS = {
  'kopi-robusta-dampit': dress(
    'pouch',
    ['coffee', 'apple', 'cream'],
    {
      pouchLayout: 'label',
      motif: 'tugu',
      voice: 'deco',
      kind: 'bubukKopi',
      powder: '#4A2818',
      window: 'wide',
      set: 'table',
      wall: 'window',
    },
    ['cup', 'a'],
    ['cherries', 'c'],
  ),
  'kopi-arabika-biji': dress(
    'pouch',
    ['kraft', 'forest', 'paper'],
    {
      pouchLayout: 'label',
      motif: 'vine',
      voice: 'tall',
      kind: 'biji',
      window: 'wide',
      set: 'plinth',
      wall: 'disc',
    },
    ['cherries', 'a'],
    ['lying', 'c', 'biji'],
  ),
  'kopi-drip-bag': dress(
    'dripBox',
    ['indigo', 'turmeric', 'paper'],
    {
      powder: '#4A2818',
      cartonLayout: 'frame',
      motif: 'parang',
      voice: 'round',
      tone: '#8FA0D0',
      set: 'sweep',
      wall: 'arch',
    },
    ['cup', 'a', '#3A1C10', '#F4ECDC', PALETTE.apple],
  ),
  'teh-hitam-dataran-tinggi': dress(
    'carton',
    ['teal', 'cream', 'paper'],
    { cartonLayout: 'sun', motif: 'vine', voice: 'deco', window: 'leaf', kind: 'teh', set: 'board' },
    ['tealeaf', 'a'],
    ['cup', 'd', '#A8481C', '#F4ECDC', PALETTE.forest],
  ),
  'teh-rosela': dress(
    'pouch',
    ['rose', 'maroon', 'paper'],
    {
      pouchLayout: 'arch',
      motif: 'lotus',
      voice: 'lean',
      kind: 'rosela',
      window: 'drop',
      set: 'sweep',
      wall: 'dado',
    },
    ['rosella', 'a'],
    ['glass', 'b', '#B5213F'],
  ),
} satisfies Record<string, Look>
