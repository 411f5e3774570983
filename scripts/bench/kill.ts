import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import { randomWord } from '#app/domain/ids.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openDatabase, sqliteFile } from '#db/engines/open.ts'
import { goodsHistory } from './goods-history.ts'
import type { Measure } from './measure.ts'
import { root } from './places.ts'
import { answer, start, stop } from './processes.ts'

const times = 100
const tills = 3

type Till = { address: string; cookie: string; page: string; fields: Record<string, string> }

/**
 * Sells through the shop's own pages and kills the shop in the middle of it, again and again: every sale that was
 * answered must be there afterwards, and everything must add up.
 */
export async function killed(): Promise<Measure[]> {
  const dataDir = path.join(root, '.cache/bench/kill')
  rmSync(dataDir, { recursive: true, force: true })
  cpSync(await goodsHistory(10_000), dataDir, { recursive: true })
  const { counterId, variantId, person } = cashierOf(dataDir)
  const page = `/partner/counters/${counterId}/sale/${variantId}`
  const answered: string[] = []
  const open: string[] = []
  let cookie = ''
  for (let nth = 0; nth < times; nth++) {
    const shop = start('shop', {
      ...{ DATA_DIR: dataDir, DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0', DEMO: '1', LOG_LEVEL: 'error' },
    })
    const { address } = await answer<{ address: string }>(shop)
    if (cookie === '') cookie = await entered(address, person)
    const till = { address, cookie, page, fields: await hiddenFields(`${address}${page}`, cookie) }
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

/** Somebody who sells at a counter of the trade, and what stands there. */
function cashierOf(dataDir: string): { counterId: string; variantId: string; person: string } {
  const sqlite = new SQLite(sqliteFile(dataDir))
  const shelf = sqlite
    .prepare(`select counter, variant_id from stock where bucket = 'shelf' and pieces > 10000 limit 1`)
    .get() as { counter: string; variant_id: string }
  const [person] = demoPeople
  const { id: partnerId } = sqlite.prepare('select id from partner').get() as { id: string }
  if (!person) throw new Error('nobody is there to sell')
  const at = '2026-01-01T00:00:00.000Z'
  sqlite
    .prepare('insert into account (id, name, created_at) values (?, ?, ?)')
    .run(person.accountId, 'Kasir', at)
  sqlite
    .prepare(
      `insert into role_grant (id, account_id, role, partner_id, granted_at) values ('grt_bench', ?, 'partner-staff', ?, ?)`,
    )
    .run(person.accountId, partnerId, at)
  sqlite.close()
  return { counterId: shelf.counter, variantId: shelf.variant_id, person: person.key }
}

async function entered(address: string, person: string): Promise<string> {
  const response = await fetch(`${address}/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address },
    body: new URLSearchParams({ person }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  if (response.status !== 303 || cookie === '') throw new Error(`nobody gets in: ${response.status}`)
  return cookie
}

async function hiddenFields(page: string, cookie: string): Promise<Record<string, string>> {
  const response = await fetch(page, { headers: { Cookie: cookie } })
  const html = await response.text()
  const fields = [...html.matchAll(/<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/g)]
  if (response.status !== 200 || fields.length === 0)
    throw new Error(`no page to sell on: ${response.status}`)
  return Object.fromEntries(fields.map(([, name, value]) => [name ?? '', value ?? '']))
}

/** Whether the sale was answered with yes; a shop that is killed answers nothing. */
async function sells({ address, cookie, page, fields }: Till, key: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}${page}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: address },
      body: new URLSearchParams({ ...fields, pieces: '1', batchId: '', key }),
    })
    if (response.status !== 303) throw new Refused(`the shop does not sell: ${response.status}`)
    return true
  } catch (error) {
    if (error instanceof Refused) throw error
    return false
  }
}

class Refused extends Error {}
