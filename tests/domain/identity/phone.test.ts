import { expect, test } from 'vitest'
import { maskedPhone, readPhone, writtenPhone } from '#app/domain/identity/phone.ts'

test.each([
  '0812 3456 7890',
  '0812-3456-7890',
  '+62 (0)812-34567890',
  '6281234567890',
  '+6281234567890',
  '81234567890',
  '006281234567890',
  '62 0812 3456 7890',
])('%s is one and the same number', written => {
  expect(readPhone(written)).toEqual({ ok: true, value: '+6281234567890' })
})

test.each([
  ['+65 9123 4567', '+6591234567'],
  ['0061 412 345 678', '+61412345678'],
])('%s is a number from abroad', (written, kept) => {
  expect(readPhone(written)).toEqual({ ok: true, value: kept })
})

test.each([
  '',
  '0341 551 555',
  '0800 123 4567',
  '0812',
  '0812345678901234',
  'lastri@example.com',
  '0812 3456 789o',
  `0812${' '.repeat(60)}34567890`,
  '+1 555',
])('%j is not a mobile number', written => {
  expect(readPhone(written)).toEqual({ ok: false, error: { code: 'phone-unreadable' } })
})

test('a number is written the way people here write it, and otherwise for those who call from abroad', () => {
  expect(writtenPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(writtenPhone('+6281234567890', 'abroad')).toBe('+62 812-3456-7890')
  expect(maskedPhone('+6281234567890')).toBe('0812-••••-7890')
})
