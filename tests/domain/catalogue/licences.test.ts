import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordLicence, revokeLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { addProduct } from '#app/domain/catalogue/products.ts'
import type { Context } from '#app/domain/context.ts'
import { granted, lastri, officer, refused, tempehChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let producerId: string
let productId: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  producerId = await lastri(office)
  productId = granted(await addProduct(office, tempehChips(producerId))).productId
})
afterEach(() => world.drop())

const halal = (change: object = {}) =>
  recordLicence(office, { producerId, productId, kind: 'halal', number: 'ID35110000000000126', ...change })

test('a licence counts from the moment that a person has verified it', async () => {
  const { licenceId } = granted(await halal())
  expect(refused(await verifyLicence(world.ctx, { licenceId })).code).toBe('person-needed')
  granted(await verifyLicence(office, { licenceId }))
  const row = await world.db.selectFrom('licence').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ verified_at: office.now, revoked_at: null })
  expect(refused(await verifyLicence(office, { licenceId })).code).toBe('already-verified')
})

test('a licence that has lapsed cannot be verified any more', async () => {
  const { licenceId } = granted(await halal({ issuedOn: '2021-11-23', validUntilOn: '2026-11-23' }))
  expect(refused(await verifyLicence(office, { licenceId }))).toEqual({
    code: 'licence-lapsed',
    validUntilOn: '2026-11-23',
  })
})

test('a licence is revoked once, with a reason', async () => {
  const { licenceId } = granted(await halal())
  expect(refused(await revokeLicence(office, { licenceId, reason: '' })).code).toBe('reason-missing')
  granted(await revokeLicence(office, { licenceId, reason: 'wrong number' }))
  expect(refused(await revokeLicence(office, { licenceId, reason: 'again' })).code).toBe('already-revoked')
  expect(refused(await revokeLicence(office, { licenceId: 'lic_none', reason: 'x' })).code).toBe(
    'unknown-licence',
  )
})

test.each([
  ['without a number', { number: ' ' }, 'number-missing'],
  ['of a product that belongs to another maker', { productId: 'prd_none' }, 'unknown-product'],
  ['of an unknown maker', { producerId: 'prc_none' }, 'unknown-producer'],
  ['for halal without its product', { productId: undefined }, 'licence-is-for-a-product'],
  ['of business for one product', { kind: 'NIB' }, 'licence-is-for-the-maker'],
  ['until a day that is not in the calendar', { validUntilOn: '2027-02-30' }, 'not-a-day'],
  ['that ends before it begins', { issuedOn: '2026-02-02', validUntilOn: '2026-02-01' }, 'ends-before-issue'],
])('a licence %s is refused', async (_, change, code) => {
  expect(refused(await halal(change)).code).toBe(code)
})
