import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSeals, masked } from '#app/domain/identity/sealed.ts'

const seals = createSeals(randomBytes(32))

test('what was sealed is read again with the same key and in the same place only', () => {
  const sealed = seals.seal('3573011234567890', 'nik:prc_1')
  expect(sealed).toMatch(/^v1\./)
  expect(sealed).not.toContain('3573')
  expect(seals.open(sealed, 'nik:prc_1')).toBe('3573011234567890')
  expect(() => seals.open(sealed, 'nik:prc_2')).toThrow()
  expect(() => createSeals(randomBytes(32)).open(sealed, 'nik:prc_1')).toThrow()
})

test('sealed twice it looks different', () => {
  expect(seals.seal('a', 'b')).not.toBe(seals.seal('a', 'b'))
})

test('an altered text does not open', () => {
  const [v, nonce, body, tag] = seals.seal('rekening 1234567', 'bank:prc_1').split('.')
  const other = Buffer.from(body ?? '', 'base64url')
  other[0] = (other[0] ?? 0) ^ 1
  expect(() => seals.open([v, nonce, other.toString('base64url'), tag].join('.'), 'bank:prc_1')).toThrow()
  expect(() => seals.open([v, nonce, body, tag?.slice(0, 6)].join('.'), 'bank:prc_1')).toThrow()
  expect(() => seals.open('in clear', 'bank:prc_1')).toThrow('not a sealed text')
})

test('a digest is the same for the same words and tells where one word ends', () => {
  expect(seals.digest('x', 'ab', 'c')).toBe(seals.digest('x', 'ab', 'c'))
  expect(seals.digest('x', 'ab', 'c')).not.toBe(seals.digest('x', 'a', 'bc'))
  expect(seals.digest('x', 'ab')).not.toBe(createSeals(randomBytes(32)).digest('x', 'ab'))
})

test('a short key is no key', () => {
  expect(() => createSeals(randomBytes(16))).toThrow('32 bytes')
})

test('a private number shows its end only, a short one nothing', () => {
  expect(masked('1234567890')).toBe('••••••7890')
  expect(masked('1234567')).toBe('•••••••')
})
