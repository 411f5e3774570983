import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { openCounter } from '#app/domain/catalogue/counters.ts'
import { registerPartner } from '#app/domain/catalogue/partners.ts'
import { registerProducer } from '#app/domain/catalogue/producers.ts'
import { addProduct } from '#app/domain/catalogue/products.ts'
import type { Context } from '#app/domain/context.ts'
import { addDays, dayOf, instantOf } from '#app/domain/dates.ts'
import { openDatabase, sqliteFile } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { granted } from '#db/seeds/demo/town/granted.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'
import { root } from './places.ts'

const makers = 10
const counters = 5
const perBatch = 50
const perSale = 5
/** Lines of the month that the busiest agreement has not settled yet. */
const busyLines = 10_000
const share = { price: 8_500, hers: 7_438, commission: 1_062 }

type House = { makerIds: string[]; variantIds: string[]; productIds: string[]; counterIds: string[] }

/**
 * The data folder of a trade with about so many movements behind it, in statements, and one busy month that is open.
 * Written past the commands, but through the triggers, so that every balance is what its entries say.
 */
export async function goodsHistory(movements: number): Promise<string> {
  const place = path.join(root, '.cache/bench/goods', `${dayOf(instantOf(new Date()))}-${movements}`)
  if (existsSync(place)) return place
  const unfinished = `${place}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const db = openDatabase({ dataDir: unfinished })
  await migrate(db)
  await seedReference(db)
  const ctx: Context = {
    db,
    now: instantOf(new Date()),
    actor: { kind: 'system', name: 'bench' },
    requestId: 'bench',
    changes: { revision: () => 0, committed: () => {} },
  }
  const house = await houseOf(ctx)
  await db.destroy()
  const sqlite = new SQLite(sqliteFile(unfinished))
  // An unfinished history is thrown away whole, so nothing has to be taken back.
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('cache_size = -1000000')
  sqlite.transaction(() => fill(sqlite, house, movements, ctx.now))()
  sqlite.exec('analyze')
  sqlite.pragma('journal_mode = WAL')
  sqlite.close()
  renameSync(unfinished, place)
  return place
}

async function houseOf(ctx: Context): Promise<House> {
  const house: House = { makerIds: [], variantIds: [], productIds: [], counterIds: [] }
  const { partnerId } = await granted(
    registerPartner(ctx, { slug: 'toko', name: 'Toko', kind: 'souvenir-shop' }),
  )
  for (let nth = 0; nth < counters; nth++) {
    const { counterId } = await granted(
      openCounter(ctx, {
        ...{ partnerId, slug: `toko-${nth}`, name: `Toko ${nth}`, kelurahanCode: '35.73.02.1001' },
        ...{ street: 'Jl. Contoh 1', lat: -7.97, lng: 112.63, takesQris: true, takesCard: false },
        spot: { id: 'Rak', en: 'Shelf' },
        hours: [{ weekday: 1, opensMinute: 360, closesMinute: 1320 }],
      }),
    )
    house.counterIds.push(counterId)
  }
  for (let nth = 0; nth < makers; nth++) {
    const { producerId } = await granted(
      registerProducer(ctx, {
        ...{ slug: `dapur-${nth}`, name: `Dapur ${nth}`, greeting: 'Bu' },
        kelurahanCode: '35.73.01.1007',
      }),
    )
    house.makerIds.push(producerId)
    const { productId, variantIds } = await granted(
      addProduct(ctx, {
        ...{ slug: `keripik-${nth}`, producerId, categorySlug: 'snack-savoury', kind: 'food' },
        ...{ licenceNeeded: 'P-IRT', storage: 'ambient-dry', shelfLifeDays: 365, cabin: 'ok' },
        texts: { id: { name: `Keripik ${nth}`, description: 'Keripik.' } },
        variants: [{ sku: `K-${nth}`, priceIdr: share.price, netQuantity: 180, netUnit: 'g' }],
        ingredientSlugs: ['kedelai'],
      }),
    )
    house.productIds.push(productId)
    house.variantIds.push(variantIds[0] ?? '')
  }
  return house
}

function fill(sqlite: SQLite.Database, house: House, movements: number, now: string): void {
  const startOn = addDays(dayOf(now), -800)
  const monthOn = `${dayOf(now).slice(0, 7)}-01`
  const row = (table: string, values: Record<string, string | number | null>): void => {
    const columns = Object.keys(values)
    const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    prepared(sqlite, text).run(...Object.values(values))
  }
  const partnerId = (sqlite.prepare('select id from partner').get() as { id: string }).id
  row('account', { id: 'acc_bench', name: 'Bench', created_at: now })
  for (const [nth, makerId] of house.makerIds.entries()) agreement(nth, makerId)

  let id = 0
  const next = (prefix: string): string => `${prefix}_${String(++id).padStart(26, '0')}`
  const history = Math.ceil(movements / (perBatch + 3))
  const shelves = makers * counters
  const tenth = Math.ceil(history / 10)
  for (let nth = 0; nth < history; nth++) {
    if (nth % tenth === 0)
      process.stderr.write(`a trade of ${movements} movements: ${Math.round((100 * nth) / history)} %\n`)
    const day = addDays(startOn, Math.floor((nth * 700) / history))
    batch(nth % makers, Math.floor(nth / makers) % counters, day, nth < history - shelves ? perBatch : 40)
  }
  for (let nth = 0; nth < makers; nth++) statement(nth)
  for (let lines = 0; lines < busyLines; lines += perBatch)
    batch(0, (lines / perBatch) % counters, lines % 2 === 0 ? monthOn : dayOf(now), perBatch)

  function agreement(nth: number, makerId: string): void {
    row('agreement', {
      ...{ id: `agr_${nth}`, number: `PJ/${nth}`, producer_id: makerId, partner_id: partnerId },
      ...{ state: 'offered', client_key: `bench-${nth}`, created_at: `${startOn}T00:00:00.000Z` },
    })
    row('agreement_version', {
      ...{ id: `agv_${nth}`, agreement_id: `agr_${nth}`, number: 1, valid_from_on: startOn },
      ...{ discount_bearer: 'partner', discount_producer_bps: 0, period: 'monthly', waiting_days: 0 },
      ...{ due_days: 7, shrink_tolerance_bps: 100, pull_days: 14, slot_fee_idr: 0, loss_terms: '{}' },
      ...{ offered_at: `${startOn}T00:00:00.000Z`, offered_by_side: 'office' },
    })
    for (const counterId of house.counterIds)
      row('agreement_counter', { version_id: `agv_${nth}`, counter_id: counterId })
    row('agreement_line', {
      ...{ version_id: `agv_${nth}`, variant_id: house.variantIds[nth] ?? '', price_idr: share.price },
      ...{ share_idr: share.hers, commission_idr: share.commission },
      model: JSON.stringify({ kind: 'percent', bps: 1250 }),
    })
    for (const side of ['producer', 'partner'])
      row('agreement_acceptance', {
        ...{ version_id: `agv_${nth}`, side, accepted_at: `${startOn}T00:00:00.000Z`, way: 'paper' },
      })
    sqlite.prepare(`update agreement set state = 'active' where id = ?`).run(`agr_${nth}`)
  }

  function batch(maker: number, counter: number, day: string, sold: number): void {
    const batchId = next('bat')
    // What stands on the shelves now is more than the bench sells.
    const made = sold === perBatch ? perBatch : 100_000
    const variantId = house.variantIds[maker] ?? ''
    const counterId = house.counterIds[counter] ?? ''
    const at = `${day}T02:00:00.000Z`
    row('batch', {
      ...{ id: batchId, product_id: house.productIds[maker] ?? '', variant_id: variantId, made_on: day },
      ...{ nth: id, quantity: made, best_before_on: addDays(day, 900), code: `B${id}` },
      ...{ client_key: batchId, recorded_at: at, recorded_by_id: 'acc_bench' },
    })
    const move = (from: string, to: string, pieces: number, kind: string, document: string, line: number) =>
      row('movement', {
        ...{ id: next('mov'), batch_id: batchId, variant_id: variantId, pieces, line },
        ...{ from_bucket: from, from_counter: from === 'shelf' || from === 'road-out' ? counterId : '' },
        ...{ to_bucket: to, to_counter: to === 'shelf' || to === 'road-out' ? counterId : '' },
        ...{ document_kind: kind, document_id: document, agreement_version_id: `agv_${maker}` },
        ...{ occurred_at: at, recorded_at: at, actor_id: 'bench', is_late: 0 },
      })
    move('made', 'home', made, 'batch', batchId, 1)
    move('home', 'road-out', made, 'delivery', next('dlv'), 1)
    move('road-out', 'shelf', made, 'receipt', next('rcp'), 1)
    for (let first = 0; first < sold; first += perSale) {
      const saleId = next('sal')
      row('sale', {
        ...{ id: saleId, number: `LP/${id}`, counter_id: counterId, state: 'recorded', client_key: saleId },
        ...{ occurred_at: at, recorded_at: at },
      })
      for (let line = 1; line <= perSale; line++) {
        move('shelf', 'sold', 1, 'sale', saleId, line)
        for (const [credit, amount] of [
          ['due-to-producer', share.hers],
          ['partner-commission', share.commission],
        ] as const)
          row('posting', {
            ...{ id: next('pst'), agreement_id: `agr_${maker}`, agreement_version_id: `agv_${maker}` },
            ...{ debit: 'cash-at-partner', credit, amount_idr: amount, what: 'sale' },
            ...{ document_kind: 'sale', document_id: saleId, line, batch_id: batchId },
            ...{ variant_id: variantId, counter_id: counterId, pieces: 1, unit_idr: amount },
            ...{ occurred_at: at, recorded_at: at, payable_from_at: at },
          })
        row('sale_line', {
          ...{ sale_id: saleId, line, batch_id: batchId, variant_id: variantId, pieces: 1 },
          ...{ agreement_version_id: `agv_${maker}`, price_idr: share.price },
          ...{ share_idr: share.hers, commission_idr: share.commission },
        })
      }
    }
    prepared(
      sqlite,
      `insert into shelf_document (counter_id, variant_id, documented_at) values (?, ?, ?)
       on conflict (counter_id, variant_id) do update set documented_at = excluded.documented_at`,
    ).run(counterId, variantId, at)
  }

  /** All that is past, in one statement. */
  function statement(nth: number): void {
    const statementId = `sta_${nth}`
    const { due } = sqlite
      .prepare(
        `select coalesce(sum(amount_idr), 0) as due from open_posting
         join posting on posting.id = open_posting.posting_id where open_posting.agreement_id = ?`,
      )
      .get(`agr_${nth}`) as { due: number }
    row('statement', {
      ...{
        id: statementId,
        number: `PS/${nth}`,
        agreement_id: `agr_${nth}`,
        agreement_version_id: `agv_${nth}`,
      },
      ...{ nth: 1, from_on: startOn, until_on: addDays(monthOn, -1), issued_at: `${monthOn}T00:00:00.000Z` },
      ...{ due_on: addDays(monthOn, 7), opening_idr: 0, charges_idr: due, payments_idr: 0, closing_idr: due },
      ...{ previous_sha256: '0'.repeat(64), text: statementId, sha256: String(nth).padStart(64, '0') },
      state: 'issued',
    })
    sqlite
      .prepare(
        `insert into statement_line (posting_id, statement_id, position, amount_idr, is_late)
         select posting.id, ?, row_number() over (order by posting.id), amount_idr, 0
         from open_posting join posting on posting.id = open_posting.posting_id
         where open_posting.agreement_id = ?`,
      )
      .run(statementId, `agr_${nth}`)
    sqlite.prepare('delete from open_posting where agreement_id = ?').run(`agr_${nth}`)
  }
}

const statements = new WeakMap<SQLite.Database, Map<string, SQLite.Statement>>()

function prepared(sqlite: SQLite.Database, text: string): SQLite.Statement {
  const known = statements.get(sqlite) ?? new Map<string, SQLite.Statement>()
  statements.set(sqlite, known)
  const found = known.get(text)
  if (found) return found
  const made = sqlite.prepare(text)
  known.set(text, made)
  return made
}
