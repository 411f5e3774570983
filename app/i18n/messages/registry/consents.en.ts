import { translated } from '../../messages.ts'
import type { consentsId } from './consents.id.ts'

export const consentsEn = translated<typeof consentsId>()({
  title: 'Consents',
  lead: 'Read the sentence out. Each consent stands by itself and can be withdrawn at any time.',
  purposes: {
    registry: {
      name: 'Registry',
      text: 'The office keeps my name, kelurahan, phone number and address for training and consignment.',
    },
    'public-page': {
      name: 'Page in the shop',
      text: 'My everyday name, kelurahan and products are shown to the public in the shop.',
    },
    'phone-public': {
      name: 'Phone number for the public',
      text: 'Buyers may see my phone number on my page.',
    },
    photo: { name: 'Photo', text: 'My photo may be shown on my page.' },
    whatsapp: {
      name: 'WhatsApp',
      text: 'The office and counters may message me on WhatsApp about my goods.',
    },
    assistance: {
      name: 'Help by the office',
      text: 'An officer may fill in for me. Matters of money are left out.',
    },
    'income-report': {
      name: 'Income reports',
      text: 'My turnover is written down and used in reports on groups, without my name.',
    },
  },
  given: facts => `Agreed since ${facts.on}, text ${facts.version}`,
  withdrawn: on => `Withdrawn ${on}`,
  notGiven: 'Not agreed',
  give: 'Record consent',
  giveFor: name => `Record consent: ${name}`,
  withdraw: 'Withdraw',
  withdrawFor: name => `Withdraw consent: ${name}`,
})
