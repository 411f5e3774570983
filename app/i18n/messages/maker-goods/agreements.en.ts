import { number, plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { agreementsId } from './agreements.id.ts'

const packs = (count: number): string => `${number('en', count)} ${plural(count, 'pack', 'packs')}`

export const agreementsEn = translated<typeof agreementsId>()({
  partners: {
    title: 'Where my goods are sold',
    lead: 'Every place that sells your goods, with one account.',
    none: 'There is no consignment agreement yet. Offer your goods to a place, or ask the office to connect you.',
    stands: facts =>
      `${packs(facts.pieces)} at ${number('en', facts.counters)} ${plural(facts.counters, 'counter', 'counters')}`,
    nothing: 'Nothing stands here yet.',
    documented: ago => `Last document ${ago}.`,
    good: facts => `${facts.name}: ${number('en', facts.pieces)}`,
    send: counter => `Send to ${counter}`,
    fetch: counter => `Fetch from ${counter}`,
    agreement: number => `Agreement ${number}`,
    offer: 'Offer to another place',
  },
  list: {
    title: 'My agreements',
    lead: 'What is agreed with each place. Older versions stay readable.',
    none: 'There is no agreement yet.',
    toAccept: 'Waits for your answer',
    version: facts => `Version ${facts.version}, from ${facts.from}`,
  },
  sheet: {
    with: partner => `With ${partner}`,
    version: version => `Version ${version}`,
    standings: {
      'in-force': 'In force now',
      'to-accept': 'Waits for your answer',
      waiting: 'Waits for the partner',
      past: 'Replaced',
    },
    from: date => `In force from ${date}.`,
    counters: names => `For ${names}.`,
    rules: 'The rules',
    period: {
      weekly: 'Reckoned every week.',
      'two-weekly': 'Reckoned every two weeks.',
      monthly: 'Reckoned every month.',
    },
    due: days =>
      `The partner pays at the latest ${number('en', days)} ${plural(days, 'day', 'days')} after the statement.`,
    waiting: days =>
      days === 0
        ? 'What is sold counts at once.'
        : `What is sold counts after ${number('en', days)} ${plural(days, 'day', 'days')}, since a buyer may bring it back.`,
    discount: {
      partner: 'If the partner gives a discount, your share stays.',
      producer: 'You bear discounts: your share is less by the discount.',
      shared: 'Discounts are borne together.',
    },
    shrink: facts =>
      `Of every ${number('en', facts.of)} packs received, ${number('en', facts.free)} missing are yours to bear; for the rest the partner pays your share.`,
    shrinkNone: 'What is missing at a count is paid by the partner, at your share.',
    pull: days =>
      `Leaves the shelf ${number('en', days)} ${plural(days, 'day', 'days')} before its best-before date.`,
    fee: amount => `Shelf rent ${amount} each time, never more than your share.`,
    noFee: 'No shelf rent.',
    losses: 'Who bears what differs from the usual and is written down at the office. Ask before you accept.',
    par: pieces => `Expected on the shelf: ${packs(pieces)}.`,
    signed: facts => `${facts.side}: ${facts.by}, ${facts.at}`,
    someone: 'accepted',
    note: 'Note',
    older: 'Earlier versions',
    accept: 'I accept',
    acceptLead:
      'With this, the version applies to you from its day. Goods already sent keep their older version.',
    accepted: 'You have accepted.',
    offered: 'The offer has been sent. Now it waits for an answer.',
    offer: 'Propose a change',
    end: {
      title: 'End the agreement',
      lead: 'Nothing can be sent any more. What is on the shelf stays yours: it is sold out, or you fetch it.',
      reason: 'Why does it end?',
      verb: 'End this agreement',
      ended: facts => `Ended ${facts.at}: ${facts.reason}`,
      done: 'This agreement has ended.',
    },
  },
  offer: {
    titleNew: 'Offer goods on consignment',
    title: partner => `Propose a change to ${partner}`,
    lead: 'Write the price at the counter and what you receive. Both in rupiah for one pack.',
    partner: 'The place',
    choose: 'Choose this place',
    noPartners: 'You have an agreement with every place already.',
    noGoods: 'There is no product to offer yet. Make a product first.',
    counters: 'Counters',
    goods: 'Goods',
    take: name => `Offer ${name}`,
    price: 'Price at the counter',
    share: 'You receive',
    par: 'Expected on the shelf (may be empty)',
    validFrom: 'In force from',
    period: 'Reckoned every',
    periods: { weekly: 'Week', 'two-weekly': 'Two weeks', monthly: 'Month' },
    verb: 'Send the offer',
  },
})
