import { PALETTE } from '../palette.ts'
import { dress, type Look } from './look.ts'

export const MASK_LOOKS = {
  'topeng-panji-mini': dress('mask', ['teal', 'turmeric', 'paper'], { who: 'panji', set: 'plinth' }, [
    'brush',
    'a',
    PALETTE.teal,
  ]),
  'topeng-klana-penari': dress('mask', ['apple', 'turmeric', 'paper'], { who: 'klana', set: 'wallhang' }),
  'gantungan-kunci-topeng': dress('keyring', ['apple', 'turmeric', 'paper'], { set: 'table', wall: 'disc' }),
  'magnet-kulkas-topeng': dress('magnet', ['paper', 'apple', 'turmeric'], { set: 'door' }),
} satisfies Record<string, Look>
