import { dress, type Look } from './look.ts'

/** Rattan, bamboo, sedge. */
export const RATTAN_LOOKS = {
  'keranjang-rotan': dress('basket', ['kraft', 'sogan', 'paper'], { set: 'table' }, ['apple', 'a']),
  'tatakan-gelas-rotan': dress('coasters', ['kraft', 'sogan', 'paper'], { set: 'sweep', wall: 'disc' }),
  'kursi-rotan-anak': dress('chair', ['kraft', 'sogan', 'paper'], { set: 'floor', wall: 'dado' }),
  'tempat-tisu-bambu': dress('tissue', ['kraft', 'sogan', 'paper'], { set: 'board', wall: 'arch' }, [
    'jacaranda',
    'a',
  ]),
  'tas-mendong': dress('mendong', ['kraft', 'forest', 'apple'], { set: 'plinthwide' }, ['sprig', 'a']),
} satisfies Record<string, Look>
