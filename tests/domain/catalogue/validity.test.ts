import { expect, test } from 'vitest'
import { distanceM } from '#app/domain/catalogue/distance.ts'
import {
  halalUntilOn,
  isValidOn,
  keepsUntil,
  type Licence,
  lastsTo,
  licensedUntilOn,
} from '#app/domain/catalogue/validity.ts'

const licence = (change: Partial<Licence> = {}): Licence => ({
  kind: 'P-IRT',
  number: '2153573019999-29',
  validUntilOn: '2026-12-31',
  verifiedAt: '2026-01-02T03:00:00.000Z',
  revokedAt: null,
  ...change,
})

test('a licence is shown through its last day and not on the next', () => {
  expect(isValidOn(licence(), '2026-12-31')).toBe(true)
  expect(isValidOn(licence(), '2027-01-01')).toBe(false)
  expect(isValidOn(licence({ validUntilOn: null }), '2099-01-01')).toBe(true)
})

test('unverified and revoked licences are never shown', () => {
  expect(isValidOn(licence({ verifiedAt: null }), '2026-06-01')).toBe(false)
  expect(isValidOn(licence({ revokedAt: '2026-05-01T00:00:00.000Z' }), '2026-06-01')).toBe(false)
})

test('food may be public as long as the licence it needs, a mug for ever', () => {
  expect(licensedUntilOn({ licenceNeeded: 'P-IRT' }, [licence()])).toBe('2026-12-31')
  expect(licensedUntilOn({ licenceNeeded: 'NONE' }, [])).toBeNull()
  expect(licensedUntilOn({ licenceNeeded: 'EXEMPT' }, [])).toBeNull()
})

test('a licence of another kind, unverified or revoked permits nothing', () => {
  const needed = { licenceNeeded: 'BPOM-MD' } as const
  expect(licensedUntilOn(needed, [licence()])).toBeUndefined()
  expect(licensedUntilOn(needed, [licence({ kind: 'BPOM-MD', verifiedAt: null })])).toBeUndefined()
  expect(licensedUntilOn(needed, [])).toBeUndefined()
})

test('of an old licence and its renewal the longer one counts', () => {
  const both = [licence({ validUntilOn: '2031-12-31' }), licence()]
  expect(licensedUntilOn({ licenceNeeded: 'P-IRT' }, both)).toBe('2031-12-31')
  expect(licensedUntilOn({ licenceNeeded: 'P-IRT' }, [...both, licence({ validUntilOn: null })])).toBeNull()
})

test('halal stands by its own certificate', () => {
  expect(halalUntilOn([licence()])).toBeUndefined()
  expect(halalUntilOn([licence({ kind: 'halal', validUntilOn: null })])).toBeNull()
  expect(lastsTo('2026-12-31', '2026-12-31')).toBe(true)
})

test('a pack bought today keeps its shelf life from today', () => {
  expect(keepsUntil(90, '2026-11-24')).toBe('2027-02-22')
  expect(keepsUntil(null, '2026-11-24')).toBeUndefined()
})

test('from the town square to the station is nine hundred metres', () => {
  const square = { lat: -7.98257, lng: 112.63057 }
  const station = { lat: -7.9775, lng: 112.6371 }
  expect(distanceM(square, station)).toBeGreaterThan(880)
  expect(distanceM(square, station)).toBeLessThan(930)
  expect(distanceM(square, square)).toBe(0)
  expect(distanceM(station, square)).toBe(distanceM(square, station))
})
