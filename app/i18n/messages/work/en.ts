import { number } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { workId } from './id.ts'

export const workEn = translated<typeof workId>()({
  roles: {
    producer: 'Maker',
    'partner-owner': 'Counter owner',
    'partner-staff': 'Counter staff',
    reviewer: 'Reviewer',
    office: 'Office',
    administrator: 'Administrator',
  },
  signIn: 'Sign in',
  signOut: 'Sign out',
  signInTitle: 'Sign in',
  signInLead: 'Makers and counters sign in with phone number and PIN. Office and reviewers with e-mail.',
  phone: 'Phone number',
  phoneHint: 'For example 0812 3456 7890',
  pin: 'PIN',
  pinHint: '6 digits',
  email: 'E-mail',
  passphrase: 'Passphrase',
  withPhone: 'Use a phone number',
  withEmail: 'Use e-mail',
  secondFactor: '6-digit code from your app',
  demoTitle: 'Enter the demonstration town',
  demoLead: 'Choose a person. No password, and only here.',
  enterAs: name => `Enter as ${name}`,
  areas: { producer: 'My kitchen', partner: 'My counter', office: 'Office', review: 'Reviews' },
  toShop: 'See the shop',
  sections: 'Sections',
  language: 'Language',
  otherLanguage: 'Indonesia',
  now: 'Needs you now',
  nothingNow: 'Nothing is waiting for you.',
  earlier: (count: number) => `${number('en', count)} earlier`,
  saved: 'Saved.',
} satisfies Messages<typeof workId>)
