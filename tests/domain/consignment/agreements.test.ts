import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { agreementsOf } from '#app/domain/consignment/agreements/agreement-lists.ts'
import { agreementTransitions } from '#app/domain/consignment/agreements/agreement-states.ts'
import { offerAgreement, offerVersion } from '#app/domain/consignment/agreements/agreements.ts'
import { endAgreement } from '#app/domain/consignment/agreements/end-agreement.ts'
import type { OfferedTerms } from '#app/domain/consignment/agreements/offered-terms.ts'
import { termsOn } from '#app/domain/consignment/agreements/terms-on.ts'
import { newId } from '#app/domain/ids.ts'
import { granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import {
  agreed,
  lastriAndHotel,
  type Pair,
  partnerOf,
  personWith,
  usualOffer,
} from '#tests/support/consignment-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
})
afterEach(() => world.drop())

const offer = (by = pair.her, change: Partial<OfferedTerms> = {}, key = 'first-offer') =>
  offerAgreement(by, {
    producerId: pair.producerId,
    partnerId: pair.partnerId,
    terms: usualOffer(pair, change),
    key,
  })
const terms = (day: string) => termsOn(world.ctx, { ...pair, day })
const stateOf = async (id: string) =>
  (await world.db.selectFrom('agreement').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state
const dearer = (validFromOn: string): OfferedTerms => ({
  ...usualOffer(pair, { validFromOn }),
  lines: [{ variantId: pair.variantId, priceIdr: 9_000, model: { kind: 'percent', bps: 2000 } }],
})

test('an offer is active when both sides have said yes, and both see what a piece leaves to each', async () => {
  const { agreementId, versionId, number } = granted(await offer())
  expect(number).toBe('PJ/2026/11/0001')
  expect(await terms('2026-11-24')).toBeUndefined()
  expect(await stateOf(agreementId)).toBe('offered')
  expect(granted(await acceptVersion(pair.hotel, { versionId }))).toEqual({ isActive: true })
  expect(await terms('2026-11-23')).toBeUndefined()
  expect(await terms('2026-11-24')).toMatchObject({
    agreementVersionId: versionId,
    isCurrent: true,
    priceIdr: 8_500,
    shareIdr: 7_438,
    commissionIdr: 1_062,
    model: { kind: 'percent-floor', bps: 1250, floorIdr: 7_000 },
  })
  for (const [ctx, owner] of [
    [pair.her, { producerId: pair.producerId }],
    [pair.hotel, { partnerId: pair.partnerId }],
    [pair.office, { producerId: pair.producerId }],
  ] as const)
    expect(await agreementsOf(ctx, owner, 'id')).toMatchObject([
      {
        maker: 'Dapur Lastri',
        partner: 'Hotel Arunika',
        state: 'active',
        versions: [
          {
            accepted: ['producer', 'partner'],
            counters: ['Hotel Arunika'],
            lines: [{ name: { text: 'Keripik Tempe' }, shareIdr: 7_438, commissionIdr: 1_062 }],
          },
        ],
      },
    ])
})

test('five times the same is once', async () => {
  const first = granted(await offer())
  for (let times = 0; times < 4; times++) expect(granted(await offer())).toEqual(first)
  const { versionId, agreementId } = first
  for (let times = 0; times < 5; times++) granted(await acceptVersion(pair.hotel, { versionId }))
  const next = { agreementId, afterVersion: 1, terms: dearer('2026-12-01') }
  const second = granted(await offerVersion(pair.hotel, next))
  for (let times = 0; times < 4; times++)
    expect(granted(await offerVersion(pair.hotel, next))).toEqual(second)
  for (let times = 0; times < 5; times++)
    granted(await endAgreement(pair.her, { agreementId, reason: 'Pindah' }))
  const [listed] = await agreementsOf(pair.her, { producerId: pair.producerId }, 'id')
  expect(listed?.versions.map(one => [one.version, one.accepted.length])).toEqual([
    [2, 1],
    [1, 2],
  ])
  expect(
    await world.db.selectFrom('activity').select('verb').where('verb', 'like', '%greement').execute(),
  ).toHaveLength(2)
})

test('new terms begin on their day and never touch what was before', async () => {
  const { agreementId } = await agreed(pair)
  const next = { agreementId, afterVersion: 1, terms: dearer('2026-12-01') }
  const { versionId } = granted(await offerVersion(pair.hotel, next))
  expect((await terms('2026-12-01'))?.shareIdr).toBe(7_438)
  granted(await acceptVersion(pair.her, { versionId }))
  expect((await terms('2026-11-30'))?.shareIdr).toBe(7_438)
  expect((await terms('2026-12-01'))?.shareIdr).toBe(7_200)
})

test('a yes that comes after the first day is none, whoever writes it', async () => {
  const { agreementId } = await agreed(pair)
  const next = { agreementId, afterVersion: 1, terms: dearer('2026-12-01') }
  const { versionId } = granted(await offerVersion(pair.hotel, next))
  const now = '2026-11-30T17:00:00.000Z'
  expect(refused(await acceptVersion({ ...pair.her, now }, { versionId }))).toEqual({
    code: 'terms-already-begun',
    validFromOn: '2026-12-01',
  })
  await world.db
    .insertInto('agreement_acceptance')
    .values({
      version_id: versionId,
      side: 'producer',
      accepted_at: now,
      accepted_by_id: null,
      way: 'paper',
    })
    .execute()
  expect((await terms('2026-12-02'))?.shareIdr).toBe(7_438)
})

test('a good that new terms leave out is sold out at the old ones, and not sent again', async () => {
  const { agreementId } = await agreed(pair)
  const { counterId: other } = await lobbyShelf(pair.office, { slug: 'hotel-lain' })
  await world.db.updateTable('counter').set({ partner_id: pair.partnerId }).where('id', '=', other).execute()
  const elsewhere = { ...dearer('2026-12-01'), counterIds: [other] }
  const { versionId } = granted(
    await offerVersion(pair.her, { agreementId, afterVersion: 1, terms: elsewhere }),
  )
  granted(await acceptVersion(pair.hotel, { versionId }))
  expect(await terms('2026-12-05')).toMatchObject({ shareIdr: 7_438, isCurrent: false })
  granted(await endAgreement(pair.hotel, { agreementId, reason: 'Tutup' }))
  expect(await terms('2026-11-25')).toMatchObject({ shareIdr: 7_438, isCurrent: false, state: 'ended' })
  granted(await offer(pair.her, {}, 'second-offer'))
})

test('the office writes down what was signed on paper; helping her it never says yes in her name', async () => {
  const actor = { ...pair.office.actor, assistingProducerId: pair.producerId }
  const helping = { ...pair.office, actor: actor as typeof pair.office.actor }
  const { versionId } = granted(await offer(helping))
  expect(granted(await acceptVersion(pair.hotel, { versionId }))).toEqual({ isActive: false })
  expect(refused(await acceptVersion(pair.office, { versionId }))).toMatchObject({ code: 'unknown-version' })
  expect(refused(await acceptVersion(pair.hotel, { versionId, onPaperFor: 'producer' }))).toMatchObject({
    code: 'unknown-version',
  })
  expect(granted(await acceptVersion(pair.office, { versionId, onPaperFor: 'producer' }))).toEqual({
    isActive: true,
  })
})

test.each<[string, (pair: Pair) => Partial<OfferedTerms>, object]>([
  ['from yesterday', () => ({ validFromOn: '2026-11-23' }), { code: 'terms-in-the-past' }],
  ['from no day', () => ({ validFromOn: '1/12' }), { code: 'not-a-day' }],
  ['without a counter', () => ({ counterIds: [] }), { code: 'counters-missing' }],
  ['for a counter of nobody', () => ({ counterIds: ['cou_none'] }), { code: 'unknown-counter' }],
  ['without goods', () => ({ lines: [] }), { code: 'goods-missing' }],
  ['with eight days of waiting', () => ({ waitingDays: 8 }), { code: 'term-out-of-range', most: 7 }],
  ['with half a day of waiting', () => ({ waitingDays: 0.5 }), { code: 'term-out-of-range' }],
  [
    'with a good twice',
    pair => ({ lines: [...usualOffer(pair).lines, ...usualOffer(pair).lines] }),
    { code: 'goods-twice' },
  ],
  [
    'with a good of nobody',
    () => ({ lines: [{ variantId: 'var_x', priceIdr: 1_000, model: { kind: 'percent', bps: 0 } }] }),
    { code: 'unknown-variant' },
  ],
  [
    'under her share',
    pair => ({
      lines: [
        { variantId: pair.variantId, priceIdr: 6_000, model: { kind: 'mark-up' as const, shareIdr: 7_000 } },
      ],
    }),
    { code: 'price-under-share' },
  ],
])('terms %s are refused', async (_, change, refusal) => {
  expect(refused(await offer(pair.her, change(pair)))).toMatchObject(refusal)
})

test('nobody offers, accepts, ends or sees for others', async () => {
  const sri = await personWith(world, 'Sri', {
    role: 'producer',
    producerId: await lastri(pair.office, { slug: 'dapur-sri' }),
  })
  const { counterId } = await lobbyShelf(pair.office, { slug: 'toko-lain' })
  const shop = await personWith(world, 'Joko', {
    role: 'partner-owner',
    partnerId: await partnerOf(world, counterId),
  })
  for (const other of [sri, shop, pair.cashier]) {
    expect(refused(await offer(other))).toEqual({ code: 'not-allowed' })
  }
  expect(refused(await offer(pair.her, { counterIds: [counterId] }))).toMatchObject({
    code: 'unknown-counter',
  })
  const { agreementId, versionId } = granted(await offer())
  for (const other of [sri, shop, pair.cashier]) {
    expect(refused(await acceptVersion(other, { versionId }))).toMatchObject({ code: 'unknown-version' })
    const next = { agreementId, afterVersion: 1, terms: dearer('2026-12-01') }
    expect(refused(await offerVersion(other, next))).toMatchObject({ code: 'unknown-agreement' })
    expect(refused(await endAgreement(other, { agreementId, reason: 'x' }))).toMatchObject({
      code: 'unknown-agreement',
    })
    expect(await agreementsOf(other, { producerId: pair.producerId }, 'id')).toEqual([])
  }
  expect(refused(await offer(pair.hotel, {}, 'another-offer'))).toMatchObject({ code: 'agreement-open' })
})

test('an outdated, an ended and a reasonless step are refused', async () => {
  const { agreementId, versionId } = granted(await offer())
  const next = { agreementId, afterVersion: 1, terms: dearer('2026-12-01') }
  granted(await offerVersion(pair.her, next))
  expect(refused(await acceptVersion(pair.hotel, { versionId }))).toEqual({
    code: 'version-outdated',
    newest: 2,
  })
  expect(refused(await offerVersion(pair.hotel, { ...next, afterVersion: 1 }))).toMatchObject({
    code: 'version-outdated',
  })
  expect(refused(await endAgreement(pair.her, { agreementId, reason: ' ' }))).toEqual({
    code: 'reason-missing',
  })
  granted(await endAgreement(pair.her, { agreementId, reason: 'Selesai' }))
  expect(refused(await offerVersion(pair.her, { ...next, afterVersion: 2 }))).toEqual({
    code: 'agreement-ended',
  })
})

test('no hand moves an agreement along another arrow', async () => {
  const states = Object.keys(agreementTransitions) as (keyof typeof agreementTransitions)[]
  for (const from of states)
    for (const to of states) {
      const id = await inState(from)
      const may: readonly string[] = agreementTransitions[from]
      const ended = sql`case when ${to} = 'ended' then created_at end`
      const move = sql`update agreement set state = ${to}, ended_at = ${ended} where id = ${id}`
      if (from === to || may.includes(to)) await move.execute(world.db)
      else await expect(move.execute(world.db), `${from} to ${to}`).rejects.toThrow()
      await sql`update agreement set state = 'ended', ended_at = created_at where id = ${id} and state <> 'ended'`.execute(
        world.db,
      )
    }
})

async function inState(state: keyof typeof agreementTransitions): Promise<string> {
  const id = newId('agr', world.ctx.now)
  const at = world.ctx.now
  await sql`
    insert into agreement (id, number, producer_id, partner_id, state, client_key, created_at)
    values (${id}, ${id}, ${pair.producerId}, ${pair.partnerId}, ${state === 'draft' ? 'draft' : 'offered'}, ${id}, ${at})`.execute(
    world.db,
  )
  if (state === 'active') await sql`update agreement set state = 'active' where id = ${id}`.execute(world.db)
  if (state === 'ended')
    await sql`update agreement set state = 'ended', ended_at = created_at where id = ${id}`.execute(world.db)
  return id
}
