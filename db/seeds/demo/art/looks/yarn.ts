import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

/** Yarn, beads, leather. */
export const YARN_LOOKS = {
  'tas-rajut': dress('crochetBag', ['terracotta', 'turmeric', 'paper'], { set: 'table', wall: 'arch' }, [
    'yarn',
    'a',
    PALETTE.terracotta,
  ]),
  'dompet-koin-rajut': dress(
    'applePurse',
    ['apple', 'leaf', 'paper'],
    { set: 'plinth' },
    ['yarn', 'b', PALETTE.apple],
    ['coins', 'a'],
  ),
  'boneka-rajut-apel': dress('appleDoll', ['apple', 'leaf', 'paper'], { set: 'sweep', wall: 'disc' }, [
    'yarn',
    'a',
    PALETTE.pandan,
  ]),
  'bros-manik': dress('brooch', ['lilac', 'turmeric', 'teal'], { set: 'cloth2' }, ['beads', 'a']),
  'dompet-kulit': dress('wallet', ['sogan', 'kraft', 'paper'], { set: 'board', wall: 'window' }, [
    'spool',
    'a',
    PALETTE.sogan,
  ]),
} satisfies Record<string, Look>
