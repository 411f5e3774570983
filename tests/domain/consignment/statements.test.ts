import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { statementText } from '#app/domain/consignment/rules/statement-text.ts'
import { acceptSilence, acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import {
  agreeDispute,
  answerDispute,
  disputeLine,
  escalateDispute,
  ruleDispute,
} from '#app/domain/consignment/statements/disputes.ts'
import { factsOf, issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { answerPayment, recordPayment } from '#app/domain/consignment/statements/payments.ts'
import { moneyOf, owedOf } from '#app/domain/consignment/statements/settle-states.ts'
import { statementPreview } from '#app/domain/consignment/statements/statement-preview.ts'
import {
  isGenuine,
  proofCode,
  statementDifference,
} from '#app/domain/consignment/statements/statement-proof.ts'
import {
  disputeTransitions,
  paymentTransitions,
  statementTransitions,
} from '#app/domain/consignment/statements/statement-states.ts'
import type { Context, RoleHeld } from '#app/domain/context.ts'
import { newId } from '#app/domain/ids.ts'
import {
  dueToProducer,
  lossEntry,
  type Posting,
  postMoney,
  saleEntries,
} from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { granted, lastri, lobbyShelf, officer, publicChips, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { agreedRows } from '../ledger/agreed-rows.ts'

const december = '2026-12-03T02:00:00.000Z'
let world: World
let goods: { variantId: string; counterId: string }
let agreement: { agreementId: string; agreementVersionId: string }
let her: Context
let hotel: Context
let cashier: Context
let office: Context

beforeEach(async () => {
  world = await createWorld()
  const setUp = await officer(world)
  const producerId = await lastri(setUp)
  const { variantIds } = await publicChips(setUp, producerId)
  const { counterId } = await lobbyShelf(setUp)
  goods = { variantId: variantIds[0] ?? '', counterId }
  agreement = await agreedRows(world, { producerId, counterId })
  const { partner_id: partnerId } = await world.db
    .selectFrom('agreement')
    .select('partner_id')
    .executeTakeFirstOrThrow()
  her = await person('Lastri', [{ role: 'producer', producerId }])
  hotel = await person('Hadi', [{ role: 'partner-owner', partnerId }])
  cashier = await person('Tini', [{ role: 'partner-staff', partnerId }])
  office = await person('Ratna', [{ role: 'office' }])
})
afterEach(() => world.drop())

async function person(name: string, roles: RoleHeld[]): Promise<Context> {
  const accountId = newId('acc', world.ctx.now)
  await world.db.insertInto('account').values({ id: accountId, name, created_at: world.ctx.now }).execute()
  return world.as({ now: december, actor: { kind: 'person', accountId, name, roles } })
}

const post = async (occurredAt: string, documentId: string, entries: Posting[], now = occurredAt) =>
  granted(
    await transact<string[], never>({ ...world.ctx, now }, async ctx =>
      ok(await postMoney(ctx, { documentKind: 'sale', documentId, occurredAt, ...agreement }, entries)),
    ),
  )

const sale = (pieces: number, payableFromAt = '2026-11-01T00:00:00.000Z', commissionIdr = 1_062) =>
  saleEntries({ line: 1, goods: { ...goods, pieces }, shareIdr: 7_438, commissionIdr, payableFromAt })

const loss = (pieces: number, what = 'loss') =>
  lossEntry({ line: 1, what, goods: { ...goods, pieces, unitIdr: 7_438 } })

/** November of the worked example, without its opening balance. */
async function november(): Promise<string> {
  await post('2026-11-03T03:00:00.000Z', 'sal_1', sale(31))
  await post('2026-11-08T03:00:00.000Z', 'sal_2', sale(4, undefined, 562))
  await post(
    '2026-11-09T03:00:00.000Z',
    'ret_1',
    sale(-1).map(one => ({ ...one, what: 'return' })),
  )
  await post('2026-11-20T03:00:00.000Z', 'los_1', [loss(2)])
  await post('2026-11-28T03:00:00.000Z', 'cnt_1', [loss(2, 'shrink')])
  return granted(await issueStatement({ ...world.ctx, now: december }, agreement)).statementId
}

const statement = (id: string) =>
  world.db.selectFrom('statement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const lineOf = async (statementId: string, documentId: string) =>
  (
    await world.db
      .selectFrom('statement_line')
      .innerJoin('posting', 'posting.id', 'statement_line.posting_id')
      .select('posting.id')
      .where('statement_id', '=', statementId)
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
  ).id

test('November of the worked example: every line, the sum, cash in hundreds, and the rest carried', async () => {
  await post('2026-11-02T03:00:00.000Z', 'open', [
    { debit: 'carried', credit: 'due-to-producer', amountIdr: 36, what: 'opening', line: 1 },
  ])
  const id = await november()
  const issued = await statement(id)
  expect(issued).toMatchObject({
    opening_idr: 0,
    charges_idr: 282_680,
    closing_idr: 282_680,
    due_on: '2026-12-10',
  })
  const lines = await world.db.selectFrom('statement_line').select('amount_idr').orderBy('position').execute()
  expect(lines.map(line => Number(line.amount_idr))).toEqual([36, 230_578, 29_752, -7_438, 14_876, 14_876])
  granted(await acceptStatement(her, { statementId: id, side: 'producer' }))
  granted(await acceptStatement(hotel, { statementId: id, side: 'partner' }))
  const pay = (amountIdr: number) =>
    recordPayment(hotel, {
      agreementId: agreement.agreementId,
      amountIdr,
      way: 'cash',
      paidOn: '2026-12-03',
      key: 'cash-of-december',
    })
  expect(refused(await pay(282_680))).toEqual({
    code: 'cash-not-in-hundreds',
    amountIdr: 282_680,
    fitIdr: 282_600,
  })
  const first = granted(await pay(282_600))
  expect(granted(await pay(282_600))).toEqual(first)
  expect(await dueToProducer(her, agreement.agreementId)).toBe(80)
  expect(await balance('cash-at-partner')).toBe(287_000 - 282_600)
  expect(await balance('partner-commission')).toBe(-34_108)
  expect(await verifyLedgers(world.db)).toBeUndefined()

  const next = await statementPreview({ ...her, now: december }, agreement)
  expect(next).toMatchObject({ openingIdr: 282_680, paymentsIdr: 282_600, chargesIdr: 0, closingIdr: 80 })
})

const balance = async (account: 'cash-at-partner' | 'partner-commission') =>
  Number(
    (
      await world.db
        .selectFrom('money_balance')
        .select('balance_idr')
        .where('account', '=', account)
        .executeTakeFirstOrThrow()
    ).balance_idr,
  )

test('a late sale and the reversal of its shrink stand in the next statement as late, and net to nothing', async () => {
  await november()
  await post('2026-11-29T05:00:00.000Z', 'sal_9', sale(1), '2026-12-05T05:00:00.000Z')
  await post('2026-11-29T05:00:00.000Z', 'cnt_1', [loss(-1, 'found')], '2026-12-05T05:00:00.000Z')
  const preview = await statementPreview({ ...her, now: '2026-12-06T00:00:00.000Z' }, agreement)
  expect(preview?.lines.map(line => [line.what, line.amountIdr, line.isLate])).toEqual([
    ['found', -7_438, true],
    ['sale', 7_438, true],
  ])
  expect(preview?.chargesIdr).toBe(0)
})

test('the preview is the statement that would be issued this second, and stores nothing', async () => {
  await post('2026-11-03T03:00:00.000Z', 'sal_1', sale(31))
  await post('2026-11-30T16:59:59.999Z', 'sal_2', sale(1))
  await post('2026-11-30T17:00:00.000Z', 'sal_3', sale(1))
  const ctx = { ...world.ctx, now: december }
  const preview = await statementPreview(ctx, agreement)
  expect(preview?.lines).toHaveLength(2)
  expect(await world.db.selectFrom('statement').selectAll().execute()).toEqual([])
  const { statementId, number } = granted(await issueStatement(ctx, agreement))
  const issued = await statement(statementId)
  if (!preview) throw new Error('no preview')
  const { number: agreementNumber } = await world.db
    .selectFrom('agreement')
    .select('number')
    .executeTakeFirstOrThrow()
  expect(issued.text).toBe(statementText(factsOf(preview, number, agreementNumber, issued.previous_sha256)))
  expect((await statementPreview(ctx, agreement))?.lines.map(line => line.documentId)).toEqual(['sal_3'])
})

test('what a buyer may still bring back is shown, and not yet payable', async () => {
  await post('2026-11-29T03:00:00.000Z', 'sal_1', sale(2, '2026-12-02T03:00:00.000Z'))
  const preview = await statementPreview({ ...her, now: december }, agreement)
  expect(preview).toMatchObject({ lines: [], chargesIdr: 0, notYetPayableIdr: 14_876 })
})

test('a slot fee takes at most what the period brought', async () => {
  await world.drop()
  world = await createWorld()
  const setUp = await officer(world)
  const producerId = await lastri(setUp)
  const { variantIds } = await publicChips(setUp, producerId)
  const { counterId } = await lobbyShelf(setUp)
  goods = { variantId: variantIds[0] ?? '', counterId }
  agreement = await agreedRows(world, { producerId, counterId }, { slot_fee_idr: 50_000 })
  await post('2026-11-03T03:00:00.000Z', 'sal_1', sale(2))
  const ctx = { ...world.ctx, now: december }
  expect(await statementPreview(ctx, agreement)).toMatchObject({ chargesIdr: 0, closingIdr: 0 })
  const { statementId } = granted(await issueStatement(ctx, agreement))
  expect(await statement(statementId)).toMatchObject({ charges_idr: 0, closing_idr: 0 })
  expect(await dueToProducer(ctx, agreement.agreementId)).toBe(0)
  expect(await statementDifference(world.db)).toBeUndefined()
})

test('nobody issues before devices had their 48 hours, and for no unknown agreement', async () => {
  await post('2026-11-03T03:00:00.000Z', 'sal_1', sale(1))
  const early = { ...world.ctx, now: '2026-12-02T16:59:59.999Z' }
  expect(refused(await issueStatement(early, agreement))).toEqual({
    code: 'period-still-open',
    issuableFromAt: '2026-12-02T17:00:00.000Z',
  })
  expect(refused(await issueStatement(early, { agreementId: 'agr_none' }))).toMatchObject({
    code: 'unknown-agreement',
  })
})

test('both accept, twice is once; a cashier and a stranger find no statement', async () => {
  const statementId = await november()
  expect(granted(await acceptStatement(her, { statementId, side: 'producer' }))).toEqual({ state: 'issued' })
  expect(granted(await acceptStatement(her, { statementId, side: 'producer' }))).toEqual({ state: 'issued' })
  for (const stranger of [cashier, her, office])
    expect(refused(await acceptStatement(stranger, { statementId, side: 'partner' }))).toMatchObject({
      code: 'unknown-statement',
    })
  expect(granted(await acceptStatement(hotel, { statementId, side: 'partner' }))).toEqual({
    state: 'accepted',
  })
})

test('five days of silence are a yes on both sides, not a day earlier', async () => {
  const statementId = await november()
  expect(await acceptSilence({ ...world.ctx, now: '2026-12-08T01:59:59.999Z' })).toBe(0)
  expect(await acceptSilence({ ...world.ctx, now: '2026-12-08T02:00:00.000Z' })).toBe(2)
  expect(await acceptSilence({ ...world.ctx, now: '2026-12-09T17:00:00.000Z' })).toBe(0)
  expect((await statement(statementId)).state).toBe('accepted')
  const ways = await world.db.selectFrom('statement_acceptance').select('way').execute()
  expect(ways.map(one => one.way)).toEqual(['silence', 'silence'])
})

test('one line disputed and ruled: the others stay payable, the ruling posts into the open period', async () => {
  const statementId = await november()
  const postingId = await lineOf(statementId, 'cnt_1')
  granted(await acceptStatement(her, { statementId, side: 'producer' }))
  const doubt = {
    statementId,
    postingId,
    side: 'partner',
    reason: 'wrong-pieces',
    text: 'Hilang satu saja',
  } as const
  expect(refused(await disputeLine(hotel, { ...doubt, text: '  ' }))).toEqual({ code: 'words-missing' })
  expect(refused(await disputeLine(hotel, { ...doubt, postingId: 'pst_x' }))).toMatchObject({
    code: 'unknown-line',
  })
  expect(refused(await disputeLine(her, { ...doubt, side: 'producer' }))).toEqual({
    code: 'already-accepted',
  })
  expect(refused(await disputeLine({ ...hotel, now: '2026-12-08T17:00:00.000Z' }, doubt))).toEqual({
    code: 'too-late-to-dispute',
    untilAt: '2026-12-08T02:00:00.000Z',
  })
  const { disputeId } = granted(await disputeLine(hotel, doubt))
  expect(refused(await disputeLine(hotel, doubt))).toEqual({ code: 'already-disputed' })
  expect((await statement(statementId)).state).toBe('partly-disputed')

  const before = await statement(statementId)
  const says = (side: 'producer' | 'partner') => ({ disputeId, side, text: 'Lihat foto hitungan' })
  expect(refused(await answerDispute(hotel, says('partner')))).toMatchObject({ code: 'unknown-dispute' })
  expect(refused(await ruleDispute(office, { disputeId, text: 'x', adjustIdr: 0 }))).toMatchObject({
    code: 'dispute-moved-on',
    state: 'raised',
  })
  granted(await answerDispute(her, says('producer')))
  granted(await escalateDispute(hotel, says('partner')))
  expect(refused(await agreeDispute(her, { ...says('producer'), adjustIdr: 0 }))).toMatchObject({
    code: 'dispute-moved-on',
  })
  const ruling = { disputeId, text: 'Foto 28 November: kurang satu', adjustIdr: -7_438 }
  expect(refused(await ruleDispute(hotel, ruling))).toMatchObject({ code: 'unknown-dispute' })
  expect(refused(await ruleDispute(office, { ...ruling, adjustIdr: -14_877 }))).toMatchObject({
    code: 'adjustment-not-fit',
    mostIdr: 14_876,
  })
  granted(await ruleDispute(office, ruling))
  const after = await statement(statementId)
  expect(after).toEqual({ ...before, state: 'accepted' })
  expect((await statementPreview(her, agreement))?.lines.map(line => [line.what, line.amountIdr])).toEqual([
    ['correction', -7_438],
  ])
  expect(await verifyLedgers(world.db)).toBeUndefined()
  expect(await statementDifference(world.db)).toBeUndefined()
})

test('what a ruling took off a line is not late, neither before nor after the statement that carries it', async () => {
  const statementId = await november()
  const postingId = await lineOf(statementId, 'cnt_1')
  const words = { text: 'Bungkusnya ketemu di laci' }
  const doubt = { statementId, postingId, side: 'partner', reason: 'wrong-pieces', ...words } as const
  const { disputeId } = granted(await disputeLine(hotel, doubt))
  granted(await acceptStatement(her, { statementId, side: 'producer' }))
  const closing = Number((await statement(statementId)).closing_idr)
  const rest = { ...agreement, amountIdr: closing - 14_876, way: 'transfer', paidOn: '2026-12-03' } as const
  const { paymentId } = granted(await recordPayment(hotel, { ...rest, key: 'rest-of-november' }))
  granted(await agreeDispute(her, { disputeId, side: 'producer', ...words, adjustIdr: -14_876 }))
  granted(await answerPayment(her, { paymentId, answer: 'confirmed' }))
  expect((await statement(statementId)).state).toBe('received')

  const settled = { willBePaidIdr: 0, lateIdr: 0, receivedIdr: rest.amountIdr, toldIdr: 0 }
  expect(await moneyOf({ ...her, now: '2026-12-30T02:00:00.000Z' }, agreement.agreementId)).toEqual(settled)
  await post('2026-12-28T03:00:00.000Z', 'sal_3', sale(3))
  const january = { ...world.ctx, now: '2027-01-05T02:00:00.000Z' }
  const next = granted(await issueStatement(january, agreement))
  expect(Number((await statement(next.statementId)).charges_idr)).toBe(3 * 7_438 - 14_876)
  const { open } = await owedOf(january, agreement.agreementId)
  expect(open.map(one => [one.statementId, one.openIdr])).toEqual([[next.statementId, 3 * 7_438]])
  expect(await dueToProducer(january, agreement.agreementId)).toBe(3 * 7_438)
})

test('what both sides agree on needs no office', async () => {
  const statementId = await november()
  const postingId = await lineOf(statementId, 'los_1')
  const { disputeId } = granted(
    await disputeLine(hotel, {
      statementId,
      postingId,
      side: 'partner',
      reason: 'other',
      text: 'Kena hujan',
    }),
  )
  const agreed = { disputeId, side: 'producer', text: 'Baik, satu saja', adjustIdr: -7_438 } as const
  granted(await agreeDispute(her, agreed))
  expect((await statement(statementId)).state).toBe('partly-disputed')
  expect(granted(await acceptStatement(her, { statementId, side: 'producer' }))).toEqual({
    state: 'accepted',
  })
})

test('paid, denied, paid again and confirmed; the three numbers follow the ledger at each step', async () => {
  const statementId = await november()
  for (const [ctx, side] of [
    [her, 'producer'],
    [hotel, 'partner'],
  ] as const)
    granted(await acceptStatement(ctx, { statementId, side }))
  const { agreementId } = agreement
  const pay = (amountIdr: number, key: string, change = {}) =>
    recordPayment(hotel, { agreementId, amountIdr, way: 'transfer', paidOn: '2026-12-03', key, ...change })
  expect(refused(await pay(282_645, 'too-much-1'))).toEqual({
    code: 'more-than-due',
    amountIdr: 282_645,
    dueIdr: 282_644,
  })
  expect(refused(await pay(0, 'nothing-1'))).toMatchObject({ code: 'amount-not-fit' })
  expect(refused(await pay(10.5, 'fraction-1'))).toMatchObject({ code: 'amount-not-fit' })
  expect(refused(await pay(10, 'tomorrow-1', { paidOn: '2026-12-04' }))).toMatchObject({
    code: 'paid-in-the-future',
  })
  expect(
    refused(
      await recordPayment(cashier, {
        agreementId,
        amountIdr: 1,
        way: 'transfer',
        paidOn: '2026-12-03',
        key: 'cashier-1',
      }),
    ),
  ).toMatchObject({ code: 'unknown-agreement' })

  const { paymentId } = granted(await pay(282_644, 'transfer-1'))
  expect((await statement(statementId)).state).toBe('paid')
  expect(await moneyOf(her, agreementId)).toEqual({
    willBePaidIdr: 0,
    lateIdr: 0,
    receivedIdr: 0,
    toldIdr: 282_644,
  })
  expect(refused(await answerPayment(hotel, { paymentId, answer: 'confirmed' }))).toMatchObject({
    code: 'unknown-payment',
  })
  granted(await answerPayment(her, { paymentId, answer: 'denied' }))
  granted(await answerPayment(her, { paymentId, answer: 'denied' }))
  expect(refused(await answerPayment(her, { paymentId, answer: 'confirmed' }))).toEqual({
    code: 'payment-answered',
    state: 'denied',
  })
  expect((await statement(statementId)).state).toBe('accepted')
  const late = { ...her, now: '2026-12-11T02:00:00.000Z' }
  expect(await moneyOf(late, agreementId)).toEqual({
    willBePaidIdr: 0,
    lateIdr: 282_644,
    receivedIdr: 0,
    toldIdr: 0,
  })
  expect(await moneyOf(late, agreementId)).toEqual(await moneyOf({ ...hotel, now: late.now }, agreementId))

  const again = granted(await pay(200_000, 'transfer-2'))
  granted(await answerPayment(her, { paymentId: again.paymentId, answer: 'confirmed' }))
  expect((await statement(statementId)).state).toBe('accepted')
  const rest = granted(await pay(82_644, 'transfer-3'))
  expect((await statement(statementId)).state).toBe('paid')
  granted(await answerPayment(her, { paymentId: rest.paymentId, answer: 'confirmed' }))
  expect((await statement(statementId)).state).toBe('received')
  expect(await moneyOf(late, agreementId)).toMatchObject({
    willBePaidIdr: 0,
    lateIdr: 0,
    receivedIdr: 282_644,
  })
  expect(await dueToProducer(her, agreementId)).toBe(0)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a return after everything was paid is carried, never collected', async () => {
  const statementId = await november()
  for (const [ctx, side] of [
    [her, 'producer'],
    [hotel, 'partner'],
  ] as const)
    granted(await acceptStatement(ctx, { statementId, side }))
  const paid = granted(
    await recordPayment(hotel, {
      agreementId: agreement.agreementId,
      amountIdr: 282_644,
      way: 'transfer',
      paidOn: '2026-12-03',
      key: 'transfer-1',
    }),
  )
  granted(await answerPayment(her, { paymentId: paid.paymentId, answer: 'confirmed' }))
  await post(
    '2026-12-20T03:00:00.000Z',
    'ret_2',
    sale(-2).map(one => ({ ...one, what: 'return' })),
  )
  const january = { ...world.ctx, now: '2027-01-04T02:00:00.000Z' }
  const next = granted(await issueStatement(january, agreement))
  expect(await statement(next.statementId)).toMatchObject({ opening_idr: 282_644, closing_idr: -14_876 })
  expect(await moneyOf({ ...her, now: january.now }, agreement.agreementId)).toMatchObject({
    willBePaidIdr: -14_876,
    lateIdr: 0,
  })
  for (const [ctx, side] of [
    [her, 'producer'],
    [hotel, 'partner'],
  ] as const)
    granted(await acceptStatement({ ...ctx, now: january.now }, { statementId: next.statementId, side }))
  expect((await statement(next.statementId)).state).toBe('closed')
})

test('anybody may ask whether a code and a total belong together, and learns nothing else', async () => {
  const statementId = await november()
  const { sha256 } = await statement(statementId)
  const code = proofCode(sha256)
  expect(code).toMatch(/^[0-9A-F]{12}$/)
  const ask = (code: string, closingIdr: number) => isGenuine(world.ctx, { code, closingIdr })
  expect(await ask(code, 282_644)).toBe(true)
  expect(await ask(`${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8).toLowerCase()}`, 282_644)).toBe(
    true,
  )
  expect(await ask(code, 282_645)).toBe(false)
  expect(await ask('0123456789AB', 282_644)).toBe(false)
  expect(await ask('%', 282_644)).toBe(false)
})

test('a changed byte anywhere in the chain is found', async () => {
  const first = await november()
  await post('2026-12-20T03:00:00.000Z', 'sal_3', sale(2))
  granted(await issueStatement({ ...world.ctx, now: '2027-01-04T02:00:00.000Z' }, agreement))
  expect(await statementDifference(world.db)).toBeUndefined()
  await expect(
    sql`update statement set text = replace(text, '7438', '7439')`.execute(world.db),
  ).rejects.toThrow()
  await sql`drop trigger statement_kept ${sql.raw(world.url ? 'on statement' : '')}`.execute(world.db)
  const { text, sha256 } = await statement(first)
  await world.db
    .updateTable('statement')
    .set({ text: text.replace('7438', '7439') })
    .where('id', '=', first)
    .execute()
  expect((await statementDifference(world.db))?.where).toMatch(/^statement PS\/2026\/12\/0001 text/)
  await world.db.updateTable('statement').set({ text }).where('id', '=', first).execute()
  expect(await statementDifference(world.db)).toBeUndefined()
  await world.db
    .updateTable('statement')
    .set({ previous_sha256: sha256.replace(/^./, 'x') })
    .where('nth', '=', 2)
    .execute()
  expect((await statementDifference(world.db))?.where).toMatch(/chain/)
})

const machines = {
  statement: statementTransitions,
  line_dispute: disputeTransitions,
  payment: paymentTransitions,
} as const

test.each(Object.keys(machines) as (keyof typeof machines)[])(
  'a %s moves along its arrows only, whoever writes',
  async table => {
    const transitions: Record<string, readonly string[]> = machines[table]
    const statementId = await november()
    if (table === 'line_dispute') {
      const postingId = await lineOf(statementId, 'los_1')
      granted(
        await disputeLine(hotel, { statementId, postingId, side: 'partner', reason: 'other', text: 'Salah' }),
      )
    }
    if (table === 'payment')
      granted(
        await recordPayment(hotel, {
          agreementId: agreement.agreementId,
          amountIdr: 100,
          way: 'cash',
          paidOn: '2026-12-03',
          key: 'first-hundred',
        }),
      )
    const reach = (state: string): string[] => {
      const first = Object.keys(transitions)[0] ?? ''
      const queue: string[][] = [[first]]
      for (const path of queue) {
        const end = path.at(-1) ?? ''
        if (end === state) return path.slice(1)
        for (const next of transitions[end] ?? []) if (!path.includes(next)) queue.push([...path, next])
      }
      throw new Error(`nothing leads to ${state}`)
    }
    for (const from of Object.keys(transitions))
      for (const to of Object.keys(transitions)) {
        if (from === to) continue
        const walk = world.db.transaction().execute(async trx => {
          const inside = (state: string) => {
            const answered =
              table === 'payment' ? sql`, answered_at = ${state === 'told' ? null : december}` : sql``
            return sql`update ${sql.table(table)} set state = ${state} ${answered}`.execute(trx)
          }
          for (const state of reach(from)) await inside(state)
          await inside(to)
          throw new Error('went through')
        })
        const legal = transitions[from]?.includes(to)
        await expect(walk, `${from} to ${to}`).rejects.toThrow(legal ? 'went through' : /may not move/)
      }
  },
)
