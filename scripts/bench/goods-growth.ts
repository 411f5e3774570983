import { standingOf } from '#app/domain/catalogue/standing.ts'
import { counterShelf } from '#app/domain/consignment/counters/counter-shelf.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { statementPreview } from '#app/domain/consignment/statements/statement-preview.ts'
import type { Context, RoleHeld } from '#app/domain/context.ts'
import { instantOf } from '#app/domain/dates.ts'
import { randomWord } from '#app/domain/ids.ts'
import { goodsPlaces } from '#app/domain/ledger/goods-places.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openDatabase } from '#db/engines/open.ts'
import { type Measure, median } from './measure.ts'

const rounds = 9
const perRound = 10

type Trade = {
  movements: number
  ctx: Context
  producerId: string
  partnerId: string
  productIds: string[]
  counterId: string
  variantId: string
  close: () => Promise<void>
}

/** What the trade of goods asks of the program, whatever has happened before. */
const questions: Record<string, (trade: Trade) => Promise<unknown>> = {
  'recording a sale': trade =>
    recordSale(trade.ctx, {
      counterId: trade.counterId,
      goods: [{ variantId: trade.variantId, pieces: 1 }],
      key: randomWord(16),
    }).then(sold => {
      if (!sold.ok) throw new Error(`not sold: ${JSON.stringify(sold.error)}`)
    }),
  'shelf of a counter': ({ ctx, counterId, partnerId }) => counterShelf(ctx, { counterId, partnerId }, 'id'),
  'where are my goods': ({ ctx, producerId }) =>
    goodsPlaces(speaking(ctx, { role: 'producer', producerId }), 'id'),
  'statement of a month of 10,000 lines': ({ ctx }) => statementPreview(ctx, { agreementId: 'agr_0' }),
  'availability of a product': ({ ctx, productIds }) => standingOf(ctx, productIds.slice(1, 2)),
}

/** The same questions to trades with histories of several lengths, in turns. */
export async function goodsGrowth(histories: { movements: number; dataDir: string }[]): Promise<Measure[]> {
  const trades: Trade[] = []
  for (const history of histories) trades.push(await openTrade(history))
  const measures: Measure[] = []
  for (const [what, ask] of Object.entries(questions)) {
    const costs = trades.map((): number[] => [])
    for (let round = 0; round <= rounds; round++)
      for (const [at, trade] of trades.entries()) {
        const started = performance.now()
        for (let n = 0; n < (what.startsWith('statement') ? 1 : perRound); n++) await ask(trade)
        const cost = (performance.now() - started) / (what.startsWith('statement') ? 1 : perRound)
        if (round > 0) costs[at]?.push(cost)
      }
    const medians = costs.map(median)
    for (const [at, { movements }] of trades.entries())
      measures.push({
        part: 'goods',
        what: `${what} after ${movements} movements`,
        value: medians[at] ?? Number.NaN,
        unit: 'ms',
      })
    measures.push({
      part: 'goods',
      what: `${what}, the longest history beside the shortest`,
      value: (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN),
      unit: 'times',
      target: { atMost: 2 },
    })
  }
  for (const { ctx, close } of trades.slice(0, 1)) {
    const difference = await verifyLedgers(ctx.db)
    if (difference) throw new Error(`the ledgers do not add up: ${JSON.stringify(difference)}`)
    await close()
  }
  for (const { close } of trades.slice(1)) await close()
  return measures
}

async function openTrade({ movements, dataDir }: { movements: number; dataDir: string }): Promise<Trade> {
  const db = openDatabase({ dataDir })
  const ctx: Context = {
    db,
    now: instantOf(new Date()),
    actor: { kind: 'system', name: 'bench' },
    requestId: 'bench',
    changes: { revision: () => 0, committed: () => {} },
  }
  const maker = await db
    .selectFrom('agreement')
    .select(['producer_id', 'partner_id'])
    .where('id', '=', 'agr_1')
    .executeTakeFirstOrThrow()
  const products = await db.selectFrom('product').select('id').orderBy('slug').execute()
  const stood = await db
    .selectFrom('stock')
    .innerJoin('agreement_line', 'agreement_line.variant_id', 'stock.variant_id')
    .select(['stock.counter', 'stock.variant_id'])
    .where('agreement_line.version_id', '=', 'agv_1')
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '>', 0)
    .executeTakeFirstOrThrow()
  return {
    ...{ movements, ctx, producerId: maker.producer_id, partnerId: maker.partner_id },
    productIds: products.map(one => one.id),
    ...{ counterId: stood.counter, variantId: stood.variant_id, close: () => db.destroy() },
  }
}

const speaking = (ctx: Context, ...roles: RoleHeld[]): Context => ({
  ...ctx,
  actor: { kind: 'person', accountId: 'acc_bench', name: 'Bench', roles },
})
