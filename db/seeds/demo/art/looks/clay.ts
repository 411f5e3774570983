import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

export const CLAY_LOOKS = {
  'mug-keramik-dinoyo': dress(
    'mug',
    ['paper', 'teal', 'apple'],
    { set: 'board', wall: 'window' },
    ['apple', 'b'],
    ['spoon', 'a', null],
  ),
  'vas-keramik-dinoyo': dress('vase', ['teal', 'sky', 'paper'], { set: 'table', wall: 'arch' }, [
    'jacaranda',
    'a',
  ]),
  'set-cangkir-teh': dress('teaset', ['paper', 'indigo', 'paper'], { set: 'cloth' }, ['tealeaf', 'c']),
  'celengan-gerabah': dress('hen', ['terracotta', 'turmeric', 'apple'], { set: 'plinth' }, [
    'brush',
    'a',
    PALETTE.turmeric,
  ]),
  'pot-mini-terazo': dress('terrazzo', ['cream', 'terracotta', 'teal'], { set: 'tegel' }, ['sprig', 'a']),
} satisfies Record<string, Look>
