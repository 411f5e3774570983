import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

/** Floss and meatballs. */
export const FLOSS_LOOKS = {
  'abon-sapi': dress(
    'pouch',
    ['apple', 'ink', 'cream'],
    { kind: 'abonSapi', pouchLayout: 'plaque', motif: 'crown', voice: 'deco', window: 'wide', set: 'table' },
    ['dish', 'a', 'abonSapi', '#F4ECDC', PALETTE.indigo],
  ),
  'abon-ayam': dress(
    'jar',
    ['turmeric', 'apple', 'paper'],
    { kind: 'abonAyam', motif: 'lotus', voice: 'round', lid: PALETTE.apple, set: 'plinth', wall: 'disc' },
    ['dish', 'a', 'abonAyam', '#9CCAD6', PALETTE.indigo],
    ['shallot', 'b'],
  ),
  'abon-tuna': dress(
    'pouch',
    ['indigo', 'apple', 'paper'],
    {
      kind: 'abonTuna',
      pouchLayout: 'block',
      motif: 'parang',
      voice: 'lean',
      window: 'scallop',
      set: 'sweep',
    },
    ['chiliPair', 'a'],
    ['limeLeaf', 'c'],
  ),
  'abon-jamur': dress(
    'clearBag',
    ['moss', 'cream', 'paper'],
    { kind: 'abonJamur', motif: 'vine', voice: 'tall', set: 'board' },
    ['mushroom', 'a'],
    ['lemongrass', 'c'],
  ),
  'bakso-malang-beku': dress(
    'pillow',
    ['sky', 'apple', 'paper'],
    { kind: 'bakso', motif: 'crown', voice: 'round', set: 'sweep', wall: 'arch' },
    ['bowlSoup', 'a'],
    ['chili', 'c'],
  ),
} satisfies Record<string, Look>
