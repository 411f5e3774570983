import { plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { tellingId } from './id.ts'

export const tellingEn = translated<typeof tellingId>()({
  digest: {
    link: 'Digest of today',
    titles: { today: 'Today', day: date => date },
    subject: on => `Consignment digest ${on}`,
    period: facts => `${facts.from} to ${facts.until}`,
    quiet: 'Nothing was sold and nothing changed.',
    sold: facts => `${plural(facts.pieces, 'pack', 'packs')} sold, your share ${facts.amount}.`,
    noneSold: 'Nothing was sold.',
    soldTitle: 'Where it sold',
    good: facts => `${facts.name}: ${plural(facts.pieces, 'pack', 'packs')}, ${facts.amount}`,
    at: facts => `${facts.counter}, ${facts.amount}`,
    others: 'What else changed for you',
    lateNote: 'What was reported today counts today, also when it was sold earlier.',
    money: 'Your money now',
    willBePaid: amount => `Will be paid: ${amount}`,
    late: amount => `Late: ${amount}`,
    waiting: 'Waiting for your answer',
    nothingWaits: 'Nothing waits for your answer.',
    waits: {
      payment: facts => `${facts.partner} has noted a payment of ${facts.amount}. Has it come?`,
      statement: facts => `Statement ${facts.number} from ${facts.partner}: do you agree?`,
      loss: facts =>
        `Goods lost or broken at ${facts.counter} (${facts.number}): you bear it unless you object.`,
      pickup: facts => `${facts.counter} proposes to take goods home (${facts.number}).`,
    },
    days: 'Other days',
    before: date => `Before: ${date}`,
    after: date => `After: ${date}`,
    chat: 'Share by WhatsApp',
    chatLead: 'The text is ready; you choose who gets it.',
    text: 'Read the text',
    choice: 'Choose how the digest reaches you',
  },
  letter: {
    greeting: name => `Hello ${name},`,
    noticeSubject: 'Something waits for your answer at Omah Oleh',
    open: link => `Open: ${link}`,
    choose: link => `This letter comes because you chose it. Change or stop it: ${link}`,
  },
  choice: {
    title: 'How news reaches you',
    lead: 'News always stands on the page News. Choose how you are told.',
    leadMaker:
      'The digest of your sales comes at most once a day, in the morning, and only when something happened.',
    legend: 'Tell me',
    channels: {
      app: 'Only here, on the page News',
      mail: 'By e-mail as well',
      none: 'Here, without the digest',
    },
    email: 'E-mail address',
    emailHint: 'Needed when you choose e-mail. Check the spelling: it is about your money.',
    save: 'Save the choice',
    saved: 'Your choice is saved.',
    link: 'Choose how news reaches you',
  },
  refusals: {
    'channel-missing': () => 'Choose one of the ways first.',
  },
})
