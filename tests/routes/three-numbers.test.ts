import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgreementMoney, moneyNumbers, sumOf } from '#app/domain/consignment/money-numbers.ts'
import type { MoneyNumbers } from '#app/domain/consignment/statements/settle-states.ts'
import type { RoleHeld } from '#app/domain/context.ts'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import type { Owner } from '#app/domain/identity/permissions.ts'
import { grantRole } from '#app/domain/identity/roles.ts'
import { moneyWithOffice } from '#app/domain/payments/money-with-office.ts'
import { paths } from '#app/i18n/paths.ts'
import { ordersPaidOnline } from '#db/seeds/demo/town/online-orders.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, wordsOf } from './signed-in.ts'

let shop: Shop
let ledger: AgreementMoney[]
/** What lies between one house and the office, whose buyers paid there. */
const withOffice = async (of: Owner): Promise<MoneyNumbers> => {
  const money = await moneyWithOffice(shop.world.ctx, of)
  if (!money) throw new Error('the system sees all money')
  return money
}
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
  const { ctx } = shop.world
  await ordersPaidOnline(ctx, shop.app.seals)
  ledger = (await moneyNumbers(ctx, 'network')).agreements
  // One maker who owns all kitchens and one who owns all counters read every pair on one page each.
  for (const producerId of new Set(ledger.map(one => one.producerId)))
    await holds('acc_demo_lastri', { role: 'producer', producerId })
  for (const partnerId of new Set(ledger.map(one => one.partnerId)))
    await holds('acc_demo_hendra', { role: 'partner-owner', partnerId })
}, 120_000)
afterAll(() => shop.close())

async function holds(accountId: string, role: RoleHeld): Promise<void> {
  const given = await grantRole(shop.world.ctx, accountId, role)
  if (!given.ok && given.error.code !== 'role-held') throw new Error(given.error.code)
}

type Three = readonly [willBePaid: string, late: string, received: string]
const rupiah = (idr: number): string =>
  `${idr < 0 ? '-' : ''}Rp${String(Math.abs(idr)).replace(/\B(?=(\d{3})+$)/g, '.')}`
const three = (money: MoneyNumbers): Three => [
  rupiah(money.willBePaidIdr),
  rupiah(money.lateIdr),
  rupiah(money.receivedIdr),
]

/** The three numbers of every section of a page, by its heading; one that stands twice is told apart by its turn. */
async function readBy(person: string, page: string): Promise<[heading: string, numbers: Three][]> {
  const html = await (await (await enteredAs(shop, person)).get(page)).text()
  return html
    .split(/<section\b/)
    .slice(1)
    .flatMap(section => {
      const heading = wordsOf(/<h[12][^>]*>([\s\S]*?)<\/h[12]>/.exec(section)?.[1] ?? '').trim()
      const list = /<dl class="money">([\s\S]*?)<\/dl>/.exec(section)?.[1]
      if (list === undefined) return []
      const numbers = [...list.matchAll(/<dd class="num">([\s\S]*?)<\/dd>/g)].map(([, dd]) =>
        wordsOf(dd ?? ''),
      )
      return [[heading, numbers as unknown as Three] as [string, Three]]
    })
}

const sorted = (all: readonly (readonly [string, Three])[]) => all.map(one => JSON.stringify(one)).sort()

test('maker, partner and office read the same three numbers of every pair in the town, and they are the ledger’s', async () => {
  expect(ledger.length).toBeGreaterThan(10)
  const sum = three(sumOf(ledger))
  const { db } = shop.world
  const { id: producerId } = await db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', demoPeople[0].about)
    .executeTakeFirstOrThrow()
  const { partner_id: partnerId } = await db
    .selectFrom('counter')
    .select('partner_id')
    .where('slug', '=', demoPeople[1].about)
    .executeTakeFirstOrThrow()
  const [lastri, arunika] = [{ producerId }, { partnerId }]
  const [makers, counters, office] = await Promise.all([
    readBy('lastri', paths.ownMoney()),
    readBy('hendra', paths.statementsIn()),
    readBy('rini', paths.agreementRegistry()),
  ])
  const [parcels, ordered] = await Promise.all([withOffice(lastri), withOffice(arunika)])
  expect(parcels).toMatchObject({ lateIdr: 0, receivedIdr: 0 })
  expect(parcels.willBePaidIdr).toBeGreaterThan(0)
  for (const idr of [ordered.willBePaidIdr, ordered.toldIdr, ordered.receivedIdr])
    expect(idr).toBeGreaterThan(0)
  // Her parcels are hers as well: one income. What a counter gets from the office is not what it owes the makers.
  expect(makers[0]?.[1]).toEqual(three(sumOf([...ledger, parcels])))
  expect(counters[0]?.[1]).toEqual(sum)
  expect(office[0]?.[1]).toEqual(sum)
  const begun = ledger.filter(one => one.state !== 'offered')
  const fromOffice = 'Kantor Omah Oleh'
  expect(sorted(makers.slice(1))).toEqual(
    sorted([[fromOffice, three(parcels)], ...ledger.map(one => [one.partner, three(one)] as const)]),
  )
  expect(sorted(counters.slice(1))).toEqual(
    sorted([[fromOffice, three(ordered)], ...begun.map(one => [one.maker, three(one)] as const)]),
  )
  const desk = wordsOf(await (await (await enteredAs(shop, 'rini')).get(paths.payouts())).text())
  for (const { willBePaidIdr, lateIdr } of [parcels, ordered])
    expect(desk).toContain(rupiah(willBePaidIdr + lateIdr))
  expect(sorted(office.slice(1))).toEqual(
    sorted(begun.map(one => [`${one.maker} dan ${one.partner}`, three(one)])),
  )
})

test('what will be paid and what is late are together the balance that the entries make, for every pair', async () => {
  const { db } = shop.world
  const entries = await db
    .selectFrom('posting')
    .select(['agreement_id', 'debit', 'credit'])
    .select(({ fn }) => fn.sum('amount_idr').as('idr'))
    .groupBy(['agreement_id', 'debit', 'credit'])
    .execute()
  const paid = await db
    .selectFrom('payment')
    .select('agreement_id')
    .select(({ fn }) => fn.sum('amount_idr').as('idr'))
    .where('state', '=', 'confirmed')
    .groupBy('agreement_id')
    .execute()
  for (const one of ledger) {
    const hers = entries.filter(entry => entry.agreement_id === one.agreementId)
    const side = (account: 'debit' | 'credit') =>
      hers
        .filter(entry => entry[account] === 'due-to-producer')
        .reduce((sum, entry) => sum + Number(entry.idr), 0)
    expect(one.willBePaidIdr + one.lateIdr, one.number).toBe(side('credit') - side('debit'))
    const confirmed = paid.find(row => row.agreement_id === one.agreementId)?.idr ?? 0
    expect(one.receivedIdr, one.number).toBe(Number(confirmed))
  }
  expect(ledger.some(one => one.lateIdr > 0)).toBe(true)
  expect(ledger.some(one => one.receivedIdr > 0)).toBe(true)
})
