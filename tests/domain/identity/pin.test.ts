import { expect, test } from 'vitest'
import { checkPin } from '#app/domain/identity/pin.ts'

const phone = '+6281234567890'

test.each([
  ['000000', 'same'],
  ['123456', 'sequence'],
  ['654321', 'sequence'],
  ['890123', 'sequence'],
  ['246802', 'sequence'],
  ['121212', 'pattern'],
  ['123123', 'pattern'],
  ['112233', 'pattern'],
  ['111222', 'pattern'],
  ['739937', 'pattern'],
  ['170885', 'date'],
  ['290200', 'date'],
])('%s is too easy: %s', (pin, why) => {
  expect(checkPin(pin, phone)).toEqual({ ok: false, error: { code: 'pin-too-easy', why } })
})

test('the last six figures of her own number are too easy', () => {
  expect(checkPin('567890', phone)).toMatchObject({ error: { code: 'pin-too-easy' } })
  expect(checkPin('739402', '+62812345739402')).toEqual({
    ok: false,
    error: { code: 'pin-too-easy', why: 'phone' },
  })
})

test.each(['12345', '1234567', '12345a', '', '１２３４５６'])('%j is not six digits', pin => {
  expect(checkPin(pin, phone)).toEqual({ ok: false, error: { code: 'pin-not-six-digits' } })
})

test.each(['730416', '481592', '320085', '905173'])('%s will do', pin => {
  expect(checkPin(pin, phone)).toEqual({ ok: true, value: pin })
})
