import type { ChildProcess } from 'node:child_process'
import SQLite from 'better-sqlite3'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import { sqliteFile } from '#db/engines/open.ts'
import { answer, start } from './processes.ts'

type Cashier = { person: string; page: string }
export type Till = { address: string; cookie: string; page: string; fields: Record<string, string> }

/** The built shop over a trade, with commits as durable as for real; it lets the people of the demo in. */
export async function tradingShop(dataDir: string): Promise<{ shop: ChildProcess; address: string }> {
  const shop = start('shop', {
    ...{ DATA_DIR: dataDir, DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0', DEMO: '1', LOG_LEVEL: 'error' },
  })
  const { address } = await answer<{ address: string }>(shop)
  return { shop, address }
}

/** The page that sells, open in front of somebody who has come in or comes in now. */
export async function openTill(address: string, { person, page }: Cashier, known?: string): Promise<Till> {
  const cookie = known ?? (await entered(address, person))
  return { address, cookie, page, fields: await hiddenFields(`${address}${page}`, cookie) }
}

/** Gives a trade somebody who sells at one of its counters, where enough stands for any number of sales. */
export function cashierOf(dataDir: string): Cashier {
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
  return { person: person.key, page: `/partner/counters/${shelf.counter}/sale/${shelf.variant_id}` }
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
export async function sells({ address, cookie, page, fields }: Till, key: string): Promise<boolean> {
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
