import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { cancelDelivery, sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { followLink } from '#app/domain/consignment/links/follow-link.ts'
import { giveLink, openLink } from '#app/domain/consignment/links/signed-links.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { recordPayment } from '#app/domain/consignment/statements/payments.ts'
import type { Context } from '#app/domain/context.ts'
import { confirmPin } from '#app/domain/identity/confirm-pin.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { hashSecret } from '#app/domain/identity/secrets.ts'
import { randomWord } from '#app/domain/ids.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

const seals = createSeals(Buffer.alloc(32, 7))
const december = '2026-12-10T03:00:00.000Z'
const browser = { address: '203.0.113.7', label: 'Chrome', deviceToken: undefined, sessionToken: undefined }
let world: World
let pair: Pair
let visitor: Context

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  visitor = world.as({ actor: { kind: 'visitor' } })
  await agreed(pair)
})

async function sentNote(pieces = 5): Promise<string> {
  const { batchId } = await madeBatch(pair, pieces)
  const note = { producerId: pair.producerId, counterId: pair.counterId, key: randomWord(12) }
  const { deliveryId } = granted(await draftDelivery(pair.her, { ...note, lines: [{ batchId, pieces }] }))
  granted(await sendDelivery(pair.her, { deliveryId }))
  return deliveryId
}

const linkTo = async (subjectId: string): Promise<string> =>
  granted(await giveLink(pair.her, seals, { deed: 'receive-delivery', subjectId })).token
const follow = (
  token: string,
  more: { pin?: string; answer?: 'denied'; readerId?: string } = {},
  ctx = visitor,
) => followLink(ctx, seals, { token, browser, ...more })

test('a link opens one document and one deed, is kept only as a hash, and is used up with its deed', async () => {
  const deliveryId = await sentNote()
  const token = await linkTo(deliveryId)
  expect(granted(await openLink(visitor, seals, token))).toMatchObject({
    deed: 'receive-delivery',
    subjectId: deliveryId,
    side: 'partner',
  })
  const row = await world.db.selectFrom('signed_link').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(token.slice(0, 22))
  granted(await follow(token))
  const { state } = await world.db.selectFrom('delivery').select('state').executeTakeFirstOrThrow()
  expect(state).toBe('received')
  expect(refused(await follow(token))).toEqual({ code: 'link-used' })
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('of a link that is followed ten times at once, one is in time', async () => {
  const token = await linkTo(await sentNote())
  const all = await Promise.all(Array.from({ length: 10 }, () => follow(token)))
  expect(all.filter(one => one.ok)).toHaveLength(1)
  const receipts = await world.db.selectFrom('receipt').select('id').execute()
  expect(receipts).toHaveLength(1)
})

test('after 72 hours it opens nothing, and up to then it does', async () => {
  const token = await linkTo(await sentNote())
  const after = { ...visitor, now: '2026-11-27T02:00:00.001Z' }
  const last = { ...visitor, now: '2026-11-27T02:00:00.000Z' }
  expect(refused(await follow(token, {}, after))).toEqual({ code: 'link-expired' })
  granted(await openLink(last, seals, token))
})

test('a forged link, another installation’s, and one whose row was changed are unknown', async () => {
  const [one, other] = [await sentNote(), await sentNote()]
  const token = await linkTo(one)
  const unknown = { code: 'link-unknown' }
  const turned = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
  for (const forged of ['', 'x'.repeat(44), token.slice(1), `${token}A`, turned(3), turned(30)])
    expect(refused(await openLink(visitor, seals, forged)), forged).toEqual(unknown)
  expect(refused(await openLink(visitor, createSeals(Buffer.alloc(32, 8)), token))).toEqual(unknown)
  await expect(world.db.updateTable('signed_link').set({ subject_id: other }).execute()).rejects.toThrow(
    /append-only/,
  )
  await expect(world.db.deleteFrom('signed_link').execute()).rejects.toThrow(/append-only/)
  // Somebody with the database in hand, but without the key, writes a row of their own.
  const row = await world.db.selectFrom('signed_link').selectAll().executeTakeFirstOrThrow()
  const secret = 'a'.repeat(22)
  const token_sha256 = createHash('sha256').update(secret).digest('hex')
  await world.db
    .insertInto('signed_link')
    .values({ ...row, id: 'lnk_forged', token_sha256, subject_id: other })
    .execute()
  expect(refused(await openLink(visitor, seals, secret + token.slice(22)))).toEqual(unknown)
})

test('only the side that waits for the deed gives a link, and does not follow it itself', async () => {
  const deliveryId = await sentNote()
  const give = (ctx: Context) => giveLink(ctx, seals, { deed: 'receive-delivery', subjectId: deliveryId })
  for (const ctx of [pair.cashier, pair.hotel, pair.office, visitor])
    expect(refused(await give(ctx))).toEqual({ code: 'link-not-yours' })
  const token = await linkTo(deliveryId)
  const readerId = pair.her.actor.kind === 'person' ? pair.her.actor.accountId : ''
  expect(refused(await follow(token, { readerId }))).toEqual({ code: 'link-is-for-others' })
  granted(await follow(token))
})

test('a delivery that was cancelled meanwhile is told so, and the link is not used up by it', async () => {
  const deliveryId = await sentNote()
  const token = await linkTo(deliveryId)
  granted(await cancelDelivery(pair.her, { deliveryId, reason: 'Hujan' }))
  expect(refused(await follow(token))).toEqual({ code: 'delivery-not-so', state: 'cancelled' })
  granted(await openLink(visitor, seals, token))
})

test('a statement is accepted by link; money asks for the PIN of her whose money it is', async () => {
  const { batchId } = await madeBatch(pair, 10)
  await delivered(pair, batchId, 10)
  const goods = [{ variantId: pair.variantId, pieces: 4 }]
  granted(await recordSale(pair.cashier, { counterId: pair.counterId, goods, key: randomWord(12) }))
  const { id: agreementId } = await world.db.selectFrom('agreement').select('id').executeTakeFirstOrThrow()
  const at = (ctx: Context): Context => ({ ...ctx, now: december })
  const { statementId } = granted(await issueStatement(at(world.ctx), { agreementId }))
  const statement = granted(
    await giveLink(at(pair.her), seals, { deed: 'accept-statement', subjectId: statementId }),
  )
  granted(await follow(statement.token, {}, at(visitor)))
  const accepted = await world.db.selectFrom('statement_acceptance').select(['side', 'way']).execute()
  expect(accepted).toEqual([{ side: 'partner', way: 'link' }])

  const { paymentId } = granted(
    await recordPayment(at(pair.hotel), {
      agreementId,
      amountIdr: 29_752,
      way: 'transfer',
      paidOn: '2026-12-10',
      key: randomWord(12),
    }),
  )
  const { token } = granted(
    await giveLink(at(pair.hotel), seals, { deed: 'answer-payment', subjectId: paymentId }),
  )
  expect(refused(await follow(token, { pin: '265349' }, at(visitor)))).toEqual({ code: 'no-pin-here' })
  const accountId = pair.her.actor.kind === 'person' ? pair.her.actor.accountId : ''
  const pin_hash = await hashSecret('265349')
  await world.db
    .insertInto('credential_pin')
    .values({ account_id: accountId, phone_e164: '+6281234567890', pin_hash, changed_at: december })
    .execute()
  await world.db
    .insertInto('role_grant')
    .values({
      ...{ id: 'grt_her', account_id: accountId, role: 'producer', producer_id: pair.producerId },
      ...{ partner_id: null, granted_at: december, granted_by_id: null, ended_at: null, ended_by_id: null },
    })
    .execute()
  expect(refused(await follow(token, { pin: '000000' }, at(visitor)))).toEqual({
    code: 'pin-not-this',
    seconds: 0,
  })
  granted(await follow(token, { pin: '265349' }, at(visitor)))
  const payment = await world.db
    .selectFrom('payment')
    .select(['state', 'answered_by_id'])
    .executeTakeFirstOrThrow()
  expect(payment).toEqual({ state: 'confirmed', answered_by_id: accountId })
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('guesses at the PIN wait as at the door', async () => {
  const accountId = pair.her.actor.kind === 'person' ? pair.her.actor.accountId : ''
  await world.db
    .insertInto('credential_pin')
    .values({
      account_id: accountId,
      phone_e164: '+6281234567890',
      pin_hash: await hashSecret('265349'),
      changed_at: pair.her.now,
    })
    .execute()
  const guess = () => confirmPin(pair.her, seals, { accountId, pin: '111111', browser })
  const codes = []
  for (let i = 0; i < 5; i++) codes.push(refused(await guess()).code)
  expect(codes).toEqual(['pin-not-this', 'pin-not-this', 'pin-not-this', 'must-wait', 'must-wait'])
})
