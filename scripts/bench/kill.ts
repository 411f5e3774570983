import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { randomWord } from '#app/domain/ids.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openDatabase } from '#db/engines/open.ts'
import { goodsHistory } from './goods-history.ts'
import type { Measure } from './measure.ts'
import { root } from './places.ts'
import { stop } from './processes.ts'
import { cashierOf, openTill, sells, tradingShop } from './till.ts'

const times = 100
const tills = 3

/**
 * Sells through the shop's own pages and kills the shop in the middle of it, again and again: every sale that was
 * answered must be there afterwards, and everything must add up.
 */
export async function killed(): Promise<Measure[]> {
  const dataDir = path.join(root, '.cache/bench/kill')
  rmSync(dataDir, { recursive: true, force: true })
  cpSync(await goodsHistory(10_000), dataDir, { recursive: true })
  const cashier = cashierOf(dataDir)
  const answered: string[] = []
  const open: string[] = []
  let cookie: string | undefined
  for (let nth = 0; nth < times; nth++) {
    const { shop, address } = await tradingShop(dataDir)
    const till = await openTill(address, cashier, cookie)
    cookie = till.cookie
    let isOver = false
    let first = (): void => {}
    const sellsNow = new Promise<void>(resolve => {
      first = resolve
    })
    const selling = Array.from({ length: tills }, async () => {
      while (!isOver) {
        const key = randomWord(16)
        open.push(key)
        if (!(await sells(till, key))) continue
        answered.push(key)
        first()
      }
    })
    await Promise.race([sellsNow, ...selling.map(one => one.catch(first))])
    await new Promise(resolve => setTimeout(resolve, Math.random() * 100))
    isOver = true
    await stop(shop)
    await Promise.all(selling)
  }
  if (answered.length < times) throw new Error(`only ${answered.length} sales were answered`)

  const db = openDatabase({ dataDir })
  const kept = new Set(
    (await db.selectFrom('sale').select('client_key').execute()).map(row => row.client_key),
  )
  const difference = await verifyLedgers(db)
  await db.destroy()
  if (difference) throw new Error(`the ledgers do not add up: ${JSON.stringify(difference)}`)
  const count = (what: string, value: number, target?: Measure['target']): Measure => ({
    ...{ part: 'kill', what, value, unit: 'times' },
    ...(target && { target }),
  })
  return [
    count('the shop was killed while it sold', times),
    count('a sale was answered', answered.length),
    count('a sale was cut off unanswered', open.length - answered.length),
    count('a sale that was answered is lost', answered.filter(key => !kept.has(key)).length, { atMost: 0 }),
  ]
}
