import { number, plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { linksId } from './id.ts'

export const linksEn = translated<typeof linksId>()({
  titles: {
    'receive-delivery': 'Have the goods arrived?',
    'accept-statement': 'Do you accept this statement?',
    'answer-payment': 'Has the money come?',
  },
  leads: {
    'receive-delivery': facts =>
      `${facts.maker} has sent this to ${facts.at}, delivery note ${facts.number}.`,
    'accept-statement': facts => `Statement ${facts.number} between ${facts.maker} and ${facts.at}.`,
    'answer-payment': facts => `${facts.at} has noted payment ${facts.number} to ${facts.maker}.`,
  },
  period: facts => `${facts.from} to ${facts.until}`,
  good: facts => `${facts.name}: ${number('en', facts.pieces)} ${plural(facts.pieces, 'pack', 'packs')}`,
  verbs: {
    'receive-delivery': 'Yes, it has arrived',
    'accept-statement': 'Yes, all is right',
    'answer-payment': 'Yes, I have received the money',
  },
  deny: 'No, the money has not come',
  pin: 'Your PIN',
  pinHint: 'Money always asks for the PIN.',
  otherwise: {
    'receive-delivery':
      'Is something short or broken? Do not press. Sign in with the counter’s account, then note it line by line.',
    'accept-statement': 'Is something wrong? Do not press. Sign in, then dispute that line.',
    'answer-payment': 'If it has not come, the claim opens again and the office is told.',
  },
  give: {
    statement: 'Make a link for the partner',
    statementLead:
      'The partner accepts this statement from a chat, without signing in. Good for 72 hours, once.',
    statementText: facts =>
      `Hello ${facts.partner}, statement ${facts.number} from ${facts.maker}: ${facts.amount}. If it is right, press here: ${facts.link}`,
    payment: 'Make a link for the maker',
    paymentLead: 'The maker answers from a chat with her PIN. Good for 72 hours, once.',
    paymentText: facts =>
      `Hello ${facts.maker}, ${facts.partner} has paid ${facts.amount} (${facts.number}). Has it come? Answer here: ${facts.link}`,
    ready: 'The link is made. Share it now: it shows on this page once.',
    share: 'Share by WhatsApp',
  },
  done: 'Your answer is kept. Thank you.',
  doneTitle: 'Noted',
  deadTitle: 'This link cannot be used',
  signIn: 'Sign in',
  refusals: {
    'link-unknown': () => 'We do not know this link. See whether it was copied whole, or ask for a new one.',
    'link-used': () => 'This link has been used. A link is for one time only.',
    'link-expired': () => 'This link is older than 72 hours. Ask for a new one.',
    'link-not-yours': () => 'The link for this document is not yours to make.',
    'link-is-for-others': () => 'You have made this link for the other side. Share it with them.',
  },
})
