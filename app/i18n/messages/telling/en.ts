import { moment, plural } from '../../formats.ts'
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
    confirmed: email => `Letters reach ${email}.`,
    waiting: facts =>
      `Waiting: we sent a link to ${facts.email} on ${facts.at}. Open the letter and press the link. Until then news is only here.`,
    unasked: email =>
      `Waiting: send a link to ${email} and press it in the letter. Until then news is only here.`,
    refused: email =>
      `The letter to ${email} was refused. Check the spelling, or use another address. Until then news is only here.`,
    again: 'Send the link once more',
    asked: 'The link was sent again.',
  },
  address: {
    title: 'News at this address?',
    lead: 'Somebody chose this address for consignment news from Omah Oleh. It is about money, so we ask first.',
    confirm: 'Yes, this address is mine',
    otherwise: 'Not you? Just close this page: no other letter will come.',
    doneTitle: 'The address is in use',
    done: 'From now on news comes to this address as well.',
    back: 'To how news reaches you',
    letter: {
      subject: 'News from Omah Oleh at this address?',
      text: link =>
        `Somebody chose this address for consignment news from Omah Oleh.\n\nIf it was you, open this link and press yes: ${link}\n\nThe link works once, for 72 hours. If it was not you, do nothing: no other letter will come.`,
    },
  },
  failed: {
    title: 'Letters that did not arrive',
    lead: 'The post refused them for good. Ask the person for another address; the news stays on the page News.',
    said: 'The post said:',
  },
  refusals: {
    'channel-missing': () => 'Choose one of the ways first.',
    'address-asked-often': facts =>
      `The link is on its way. Wait for the letter; you can send it again from ${moment('en', facts.untilAt)}.`,
    'no-address-waits': () => 'No address is waiting.',
  },
})
