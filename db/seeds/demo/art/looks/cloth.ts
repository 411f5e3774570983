import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

export const CLOTH_LOOKS = {
  'batik-tulis-tugu-malang': dress(
    'clothStack',
    ['indigo', 'turmeric', 'cream'],
    { motif: 'tugu', motif2: 'vine', ink2: PALETTE.sky, fold: 'drape', set: 'table', wall: 'window' },
    ['canting', 'c'],
  ),
  'batik-cap-topeng': dress(
    'clothStack',
    ['sogan', 'apple', 'cream'],
    { motif: 'crown', motif2: 'kawung', ink2: PALETTE.turmeric, fold: 'stack', set: 'board' },
    ['canting', 'a'],
  ),
  'kemeja-batik-malangan': dress('shirt', ['indigo', 'turmeric', 'cream'], {
    motif: 'lotus',
    set: 'hang',
  }),
  'selendang-batik': dress('scarf', ['maroon', 'turmeric', 'cream'], { motif: 'parang', set: 'hang' }),
  'pouch-batik': dress(
    'zipPouch',
    ['forest', 'turmeric', 'cream'],
    { motif: 'kawung', set: 'plinthwide', wall: 'disc' },
    ['spool', 'a', PALETTE.apple],
  ),
  'tas-tote-perca-batik': dress(
    'tote',
    ['cream', 'indigo', 'cream'],
    { motif: 'vine', motifs: ['tugu', 'lotus', 'parang', 'kawung'], set: 'table', wall: 'arch' },
    ['spool', 'a', PALETTE.indigo],
  ),
  'taplak-meja-bordir': dress('tablecloth', ['paper', 'leaf', 'apple'], { set: 'table', wall: 'window' }, [
    'jacaranda',
    'a',
  ]),
  'sarung-bantal-sulam': dress('cushions', ['rose', 'teal', 'paper'], { set: 'table', wall: 'arch' }),
  'kaos-boso-walikan': dress('shirt', ['forest', 'turmeric', 'paper'], {
    tee: true,
    words: 'KERA NGALAM',
    set: 'hang',
  }),
} satisfies Record<string, Look>
