import { expect, test } from 'vitest'
import { codeAt, stepAt, stepOfCode, toBase32, totpAddress } from '#app/domain/identity/totp.ts'

/** RFC 6238, appendix B, SHA-1. */
const secret = Buffer.from('12345678901234567890')

test.each([
  ['1970-01-01T00:00:59.000Z', '94287082'],
  ['2005-03-18T01:58:29.000Z', '07081804'],
  ['2005-03-18T01:58:31.000Z', '14050471'],
  ['2009-02-13T23:31:30.000Z', '89005924'],
  ['2033-05-18T03:33:20.000Z', '69279037'],
  ['2603-10-11T11:33:20.000Z', '65353130'],
])('at %s the standard says %s', (at, code) => {
  expect(codeAt(secret, stepAt(at), 8)).toBe(code)
})

const now = '2026-11-24T02:00:10.000Z'
const step = stepAt(now)

test('the code of this moment and of its neighbours fits, others do not', () => {
  for (const near of [step - 1, step, step + 1])
    expect(stepOfCode(secret, codeAt(secret, near), now, null)).toBe(near)
  for (const far of [step - 2, step + 2])
    expect(stepOfCode(secret, codeAt(secret, far), now, null)).toBeUndefined()
})

test('a step that was used, and all before it, are spent', () => {
  expect(stepOfCode(secret, codeAt(secret, step), now, step)).toBeUndefined()
  expect(stepOfCode(secret, codeAt(secret, step - 1), now, step)).toBeUndefined()
  expect(stepOfCode(secret, codeAt(secret, step + 1), now, step)).toBe(step + 1)
})

test('a code may be typed with a gap, but must be six figures', () => {
  const code = codeAt(secret, step)
  expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, null)).toBe(step)
  for (const wrong of ['', '12345', '1234567', 'abcdef'])
    expect(stepOfCode(secret, wrong, now, null)).toBeUndefined()
})

test('the secret is written as apps expect it', () => {
  expect(toBase32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(toBase32(Buffer.from('f'))).toBe('MY')
  expect(totpAddress(secret, 'wulan@dinas.example', 'Omah Oleh')).toBe(
    'otpauth://totp/Omah%20Oleh:wulan%40dinas.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Omah%20Oleh&algorithm=SHA1&digits=6&period=30',
  )
})
