import { plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { lossesId } from './losses.id.ts'

export const lossesEn = translated<typeof lossesId>()({
  title: 'Broken and lost',
  lead: 'What counters noted as broken, lost or past its date, and who bears it.',
  none: 'Nothing of yours has been noted as broken or lost.',
  pieces: count => plural(count, 'pack', 'packs'),
  bears: facts => `${facts.who} bears ${facts.amount}`,
  until: at => `You may object until ${at}.`,
  states: {
    recorded: 'Noted',
    contested: 'You object',
    final: 'Settled',
    corrected: 'Corrected',
  },
  photo: 'Photo as proof',
  said: facts => `${facts.who}, ${facts.at}`,
  waits: 'Your objection has arrived. The counter answers; if you do not agree, the office rules.',
  contestTitle: 'Should you not bear this?',
  contestLead: facts =>
    `You may object until ${facts.until}. If you are right, the partner bears ${facts.amount} and that sum becomes yours. If you say nothing, this note is settled.`,
  text: 'Why? In a few words',
  contest: 'Send the objection',
})
