import { expect, test } from 'vitest'
import { readEmail } from '#app/domain/identity/email.ts'
import { checkPassphrase } from '#app/domain/identity/passphrase.ts'

const email = 'wulan@dinas.example'

test('eleven letters are too few, twelve are enough', () => {
  expect(checkPassphrase('gudeg basah', email)).toEqual({
    ok: false,
    error: { code: 'passphrase-too-short', least: 12 },
  })
  expect(checkPassphrase('gudeg basah!', email).ok).toBe(true)
})

test.each([
  'password12345',
  'Password1234!',
  'qwertyuiop12',
  'aaaaaaaaaaaaaa',
  '123456789012345',
  'rahasia123456',
  'Arema Malang 1987',
  'Bismillah2026',
  'wulan dinas 2026',
  'adminadmin123',
])('%s is among the first that are tried', passphrase => {
  expect(checkPassphrase(passphrase, email)).toEqual({
    ok: false,
    error: { code: 'passphrase-too-common' },
  })
})

test.each(['empat kucing makan rawon', 'jalan ijen sore hari', 'tempe-renyah-kuning'])('%s will do', text => {
  expect(checkPassphrase(text, email)).toEqual({ ok: true, value: text })
})

test('a passphrase as long as a book is refused', () => {
  expect(checkPassphrase('jalan ijen '.repeat(20), email)).toMatchObject({
    error: { code: 'passphrase-too-long', most: 200 },
  })
})

test('an address is kept in small letters', () => {
  expect(readEmail(' Wulan@Dinas.Example ')).toEqual({ ok: true, value: email })
})

test.each(['', 'wulan', 'wulan@', '@dinas.example', 'wu lan@dinas.example', 'wulan@dinas', 'a@b@c.example'])(
  '%j is not an address',
  text => {
    expect(readEmail(text)).toEqual({ ok: false, error: { code: 'email-unreadable' } })
  },
)
