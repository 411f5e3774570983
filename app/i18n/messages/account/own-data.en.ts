import { translated } from '../../messages.ts'
import type { ownDataId } from './own-data.id.ts'

export const ownDataEn = translated<typeof ownDataId>()({
  title: 'My data',
  lead: 'What is kept about you is yours.',
  download: 'Download my data',
  downloadLead:
    'One file with all of it: address, bank account, products, training, consents, and the record of changes.',
  consents: 'My consents',
  consentsLead: 'Each consent stands by itself. You may withdraw it at any time, without giving a reason.',
  withdraw: purpose => `Withdraw: ${purpose}`,
  withdrawGo: 'Yes, withdraw this consent',
  give: 'I agree',
  giveFor: purpose => `I agree: ${purpose}`,
  effects: {
    registry: 'If withdrawn, your page in the shop closes today. To have your data deleted, see below.',
    'public-page': 'If withdrawn, your page in the shop closes today.',
    'phone-public': 'If withdrawn, your phone number leaves the shop today.',
    photo: 'If withdrawn, your photo leaves the shop today.',
    whatsapp: 'If withdrawn, the office and counters no longer message you.',
    assistance: 'If withdrawn, officers can no longer fill in for you.',
    'income-report': 'If withdrawn, your turnover is no longer used in new reports.',
  },
  given: 'Your consent has been recorded.',
  withdrawn: 'The consent is withdrawn, from now on.',
  forgotten: 'Ask to be forgotten',
  forgottenLead:
    'Visit or ring the office and say: “Delete my data.” Name, phone number, address, photo, bank account and NIK are deleted. The accounts of what was sold stay, under a made-up name.',
})
