import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

/** Cakes: open boxes, besek, mika. */
export const CAKE_LOOKS = {
  'pia-kacang-hijau': dress(
    'openBox',
    ['apple', 'cream', 'paper'],
    { kind: 'pia', motif: 'crown', voice: 'deco', set: 'table' },
    ['stack', 'a', 'pia'],
  ),
  'pia-apel': dress(
    'openBox',
    ['forest', 'turmeric', 'paper'],
    { kind: 'piaApel', motif: 'lotus', voice: 'round', set: 'sweep', wall: 'disc' },
    ['apple', 'a'],
  ),
  'bakpao-telo': dress(
    'mika',
    ['paper', 'ube', 'lilac'],
    { kind: 'bakpao', motif: 'jacaranda', voice: 'round', grid: [3, 2], set: 'board' },
    ['ubiUngu', 'a'],
  ),
  'bakpia-telo-ungu': dress(
    'openBox',
    ['lilac', 'ube', 'paper'],
    { kind: 'bakpia', motif: 'jacaranda', voice: 'tall', set: 'cloth' },
    ['stack', 'a', 'bakpia'],
  ),
  'pai-apel': dress(
    'openBox',
    ['cream', 'apple', 'paper'],
    {
      kind: 'pai',
      motif: 'vine',
      voice: 'deco',
      grid: [3, 2],
      turn: 180,
      set: 'plinthwide',
      wall: 'window',
      fit: 0.84,
    },
    ['appleGreen', 'a'],
  ),
  'wingko-kelapa': dress(
    'besek',
    ['paper', 'teal', 'cream'],
    { kind: 'wingko', motif: 'kawung', voice: 'deco', set: 'tegel' },
    ['coconut', 'b'],
    ['stack', 'a', 'wingko'],
  ),
  'stik-tempe': dress(
    'jar',
    ['turmeric', 'forest', 'paper'],
    { kind: 'stik', motif: 'kawung', voice: 'tall', lid: '#B7372C', set: 'table', piece: 150 },
    ['tempeh', 'b'],
    ['lying', 'c', 'stik'],
    ['pile', 'a', 'stik'],
  ),
  'kukis-apel': dress(
    'jar',
    ['paper', 'apple', 'paper'],
    {
      kind: 'kukis',
      motif: 'lotus',
      voice: 'round',
      cloth: PALETTE.apple,
      clothMotif: 'cecek',
      set: 'plinth',
      wall: 'arch',
      piece: 130,
    },
    ['pile', 'a', 'kukis'],
  ),
  'bagelen-kering': dress(
    'clearBag',
    ['terracotta', 'cream', 'paper'],
    { kind: 'bagelen', motif: 'tassel', voice: 'deco', piece: 150, set: 'sweep' },
    ['pile', 'a', 'bagelen'],
  ),
  'brownies-kering-tempe': dress(
    'pouch',
    ['cream', 'coffee', 'paper'],
    {
      kind: 'brownies',
      pouchLayout: 'label',
      motif: 'parang',
      voice: 'round',
      window: 'wide',
      set: 'table',
      wall: 'dado',
    },
    ['pile', 'a', 'brownies'],
    ['cocoa', 'b'],
  ),
} satisfies Record<string, Look>
