import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

/** Care, scent, paper. */
export const CARE_PAPER_LOOKS = {
  'sabun-apel': dress(
    'soap',
    ['pandan', 'forest', 'paper'],
    { motif: 'vine', voice: 'deco', set: 'board' },
    ['apple', 'b'],
    ['sprig', 'a'],
  ),
  'lilin-aroma-apel': dress(
    'candle',
    ['cream', 'apple', 'paper'],
    { motif: 'lotus', voice: 'deco', set: 'plinth', wall: 'arch' },
    ['cinnamon', 'a'],
    ['apple', 'b'],
  ),
  'minyak-sereh-wangi': dress(
    'bottle',
    ['cream', 'forest', 'paper'],
    { fill: '#8A5A1E', shape: 'dropper', motif: 'vine', voice: 'tall', cap: PALETTE.coffee, set: 'table' },
    ['lemongrass', 'a'],
    ['sprig', 'c'],
  ),
  'kartu-pos-malang': dress('postcards', ['cream', 'apple', 'indigo'], { set: 'board', wall: 'window' }, [
    'jacaranda',
    'a',
  ]),
  'buku-catatan-batik': dress(
    'notebook',
    ['indigo', 'turmeric', 'cream'],
    { motif: 'tugu', set: 'sweep', wall: 'arch' },
    ['pencil', 'a'],
  ),
} satisfies Record<string, Look>
