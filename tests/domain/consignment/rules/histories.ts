import fc from 'fast-check'
import type { Account } from '#app/domain/consignment/rules/account-history.ts'
import { balanceOf } from '#app/domain/consignment/rules/account-history.ts'
import type { Fact, FactBody, LedgerAccount, Unit } from '#app/domain/consignment/rules/facts.ts'

const start = Date.parse('2026-11-01T02:00:00.000Z')

/** A moment of the story, in hours from its beginning. */
export const hour = (hours: number): string => new Date(start + hours * 3_600_000).toISOString()

/** Keripik tempe at Rp8,500, of which the maker gets Rp7,438. */
export const chips: Unit = { priceIdr: 8_500, shareIdr: 7_438, commissionIdr: 1_062 }

export const shelf = { counterId: 'hotel', batchId: 'b1' }

export const accounts: readonly LedgerAccount[] = [
  'cash_at_partner',
  'due_to_producer',
  'partner_commission',
  'partner_loss',
]

/** Everything of an account that must not depend on the order of arrival. */
export const standing = (account: Account) => ({
  balances: accounts.map(name => balanceOf(account.postings, name)),
  stock: [...account.stock]
    .flatMap(([batch, buckets]) => [...buckets].map(([bucket, pieces]) => `${batch} ${bucket} ${pieces}`))
    .filter(text => !text.endsWith(' 0'))
    .sort(),
  surplus: account.surplus.map(one => `${one.factId} ${one.pieces}`).sort(),
})

const units = fc.constantFrom<Unit>(
  chips,
  { priceIdr: 8_000, shareIdr: 7_438, commissionIdr: 562 },
  { priceIdr: 6_500, shareIdr: 7_000, commissionIdr: -500 },
)
const counterId = fc.constantFrom('hotel', 'kiosk')
const batchId = fc.constantFrom('b1', 'b2')
const pieces = fc.integer({ min: 1, max: 12 })
const some = fc.nat(12)
const bearer = fc.constantFrom('producer' as const, 'partner' as const)
const road = fc.constantFrom('road-out' as const, 'road-back' as const)
const is = <const Kind extends string>(kind: Kind) => fc.constant(kind)
/** Stands for one of the facts before, which may be of any kind. */
const ofId = fc.nat(24).map(String)

const bodies: fc.Arbitrary<FactBody> = fc.oneof(
  fc.record({ kind: is('made'), batchId, pieces }),
  fc.record({ kind: is('sent'), batchId, pieces }),
  fc.record({ kind: is('came-home'), batchId, from: road, pieces }),
  fc.record({ kind: is('lost-on-road'), batchId, from: road, pieces }),
  fc.record({ kind: is('paid'), amountIdr: fc.nat(100_000) }),
  fc.record({ kind: is('reversed'), ofId }),
  fc.record({ kind: is('ruled'), ofId, bearer }),
  fc.record({
    kind: is('brought-back'),
    ofId,
    pieces,
    goods: fc.constantFrom('defect' as const, 'resaleable' as const, 'kept-by-counter' as const),
  }),
  fc.record({ kind: is('received'), counterId, batchId, accepted: some, damaged: some, refused: some }),
  fc.record({ kind: is('picked-up'), counterId, batchId, pieces }),
  fc.record({
    kind: is('lost'),
    counterId,
    batchId,
    pieces,
    cause: fc.constantFrom('damaged' as const, 'expired' as const),
    bearer,
    unit: units,
  }),
  { weight: 4, arbitrary: fc.record({ kind: is('sold'), counterId, batchId, pieces, unit: units }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: is('counted'),
      counterId,
      batchId,
      pieces: some,
      salesFrom: fc.constantFrom('reports' as const, 'counts' as const),
      toleranceBps: fc.constantFrom(0, 500, 2_000),
      unit: units,
    }),
  },
)

/** Anything that could ever arrive, sensible or not: moments may be equal, and nobody checks the sums. */
export const histories: fc.Arbitrary<Fact[]> = fc
  .array(fc.tuple(fc.nat(300), bodies), { maxLength: 25 })
  .map(all =>
    all.map(([hours, body], place) => {
      const fact = { id: `f${place}`, at: hour(hours), ...body }
      return 'ofId' in fact ? { ...fact, ofId: place ? `f${Number(fact.ofId) % place}` : 'f99' } : fact
    }),
  )

/** A history and another order in which the same facts arrive. */
export const reordered = histories.chain(facts =>
  fc.record({
    facts: fc.constant(facts),
    other: fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
  }),
)

export type Visit = { sold: number; vanished: number; reports: readonly boolean[] }

/** What truly happened at one counter, visit by visit, each ending with a true count. */
export const trueStories = fc.record({
  received: fc.integer({ min: 1, max: 60 }),
  visits: fc.array(
    fc.record({
      sold: fc.nat(8),
      vanished: fc.nat(3),
      reports: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
})
