import type { OrderState, OrderWay, PayWay } from '#db/schema/orders.ts'
import { type Opening, openingAt } from '../catalogue/opening.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { type Buyer, openBuyer } from './buyer.ts'
import { linkDigest, readOrderCode } from './order-codes.ts'
import { isOpenState, nextState, openStates, stateAt } from './order-machine.ts'
import { hoursOf, soldGood } from './sold-goods.ts'

export type OrderedGood = {
  name: Text
  size: string | undefined
  pieces: number
  /** As it was when it was set aside. */
  priceIdr: number
  /** Of today, where it is another. */
  nowIdr: number | undefined
}

export type OrderPage = {
  code: string
  state: OrderState
  way: OrderWay
  pay: PayWay
  canCancel: boolean
  /** Where it is fetched; undefined for a parcel. */
  counter?: {
    slug: string
    name: string
    latitude: number
    longitude: number
    open: Opening
    takesQris: boolean
  }
  /** What sending costs, and where to follow it once it is sent; undefined for what is fetched. */
  parcel?: { maker: string; feeIdr: number; carrier: string | undefined; tracking: string | undefined }
  goods: OrderedGood[]
  /** Goods, and the fee of a parcel. */
  totalIdr: number
  madeAt: Instant
  heldUntil: Instant
  endedAt: Instant | undefined
  endReason: string | undefined
  saleNumber: string | undefined
  /** What its buyer may say something about: the sale, or the parcel that arrived. */
  purchase: string | undefined
}

/** A reservation for whoever has its secret link; undefined for everybody else. */
export async function orderPage(
  ctx: Context,
  seals: Seals,
  input: { link: string; language: Language },
): Promise<OrderPage | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .leftJoin('counter', 'counter.id', 'reservation.counter_id')
    .leftJoin('sale', join =>
      join.onRef('sale.id', '=', 'reservation.sale_id').on('sale.state', '=', 'recorded'),
    )
    .selectAll('reservation')
    .select([
      'counter.slug',
      'counter.name',
      'counter.lat',
      'counter.lng',
      'counter.takes_qris',
      'sale.number',
    ])
    .where('link_digest', '=', linkDigest(seals, input.link))
    .executeTakeFirst()
  if (!row) return undefined
  const state = stateAt(row, ctx.now)
  const goods = await goodsOf(ctx, [row.id], input.language)
  const shown = goods.get(row.id) ?? []
  for (const good of shown) {
    if (row.counter_id === null) break
    const sold = await soldGood(ctx, { counterId: row.counter_id, variantId: good.variantId })
    const now = sold?.terms.priceIdr
    if (now !== undefined && now !== good.priceIdr) good.nowIdr = now
  }
  const parcel = row.way === 'parcel' ? await parcelOf(ctx, row.id) : undefined
  return {
    code: row.code,
    state,
    way: row.way,
    pay: row.pay,
    canCancel: nextState(state, 'cancel') !== undefined,
    ...(await counterOf(ctx, row)),
    ...(parcel && { parcel }),
    goods: shown,
    totalIdr: totalOf(shown) + (parcel?.feeIdr ?? 0),
    madeAt: row.made_at,
    heldUntil: row.held_until,
    endedAt: row.ended_at ?? (state === 'lapsed' ? row.held_until : undefined),
    endReason: row.end_reason ?? undefined,
    saleNumber: row.number ?? undefined,
    purchase: state === 'collected' ? (row.sale_id ?? undefined) : state === 'delivered' ? row.id : undefined,
  }
}

async function parcelOf(ctx: Context, reservationId: string): Promise<NonNullable<OrderPage['parcel']>> {
  const { name, fee_idr, carrier, tracking } = await ctx.db
    .selectFrom('shipment')
    .innerJoin('reservation', 'reservation.id', 'shipment.reservation_id')
    .innerJoin('producer', 'producer.id', 'reservation.producer_id')
    .select(['producer.name', 'fee_idr', 'carrier', 'tracking'])
    .where('reservation_id', '=', reservationId)
    .executeTakeFirstOrThrow()
  return {
    maker: name,
    feeIdr: Number(fee_idr),
    carrier: carrier ?? undefined,
    tracking: tracking ?? undefined,
  }
}

async function counterOf(
  ctx: Context,
  row: {
    counter_id: string | null
    slug: string | null
    name: string | null
    lat: number | null
    lng: number | null
    takes_qris: number | null
  },
): Promise<Pick<OrderPage, 'counter'>> {
  const { counter_id, slug, name, lat, lng } = row
  if (counter_id === null || slug === null || name === null || lat === null || lng === null) return {}
  const { shifts, closures } = await hoursOf(ctx, counter_id)
  const open = openingAt(shifts, closures, ctx.now)
  return { counter: { slug, name, latitude: lat, longitude: lng, open, takesQris: row.takes_qris === 1 } }
}

export type CounterOrder = {
  reservationId: string
  state: OrderState
  isPaid: boolean
  canCollect: boolean
  canRefuse: boolean
  counter: string
  /** Undefined once erased. */
  buyer: Buyer | undefined
  goods: OrderedGood[]
  totalIdr: number
  heldUntil: Instant
  endedAt: Instant | undefined
}

const mostShown = 100

/** What is reserved at the counters of these partners, what ends first on top, then what ended lately. */
export async function counterOrders(
  ctx: Context,
  seals: Seals,
  input: { partnerIds: readonly string[]; language: Language },
): Promise<{ open: CounterOrder[]; ended: CounterOrder[] }> {
  const rows = await ordersOf(ctx, input.partnerIds).orderBy('made_at', 'desc').limit(mostShown).execute()
  const goods = await goodsOf(
    ctx,
    rows.map(row => row.id),
    input.language,
  )
  const shown = rows.map(row => shownOrder(ctx, seals, row, goods.get(row.id) ?? []))
  return {
    open: shown
      .filter(order => isOpenState(order.state))
      .sort((a, b) => (a.heldUntil < b.heldUntil ? -1 : 1)),
    ended: shown.filter(order => !isOpenState(order.state)).slice(0, 20),
  }
}

/** The open reservation that a code names, at a counter of these partners. */
export async function orderByCode(
  ctx: Context,
  seals: Seals,
  input: { partnerIds: readonly string[]; code: string; language: Language },
): Promise<CounterOrder | undefined> {
  const code = readOrderCode(input.code)
  if (code === undefined) return undefined
  const row = await ordersOf(ctx, input.partnerIds).where('reservation.code', '=', code).executeTakeFirst()
  if (!row) return undefined
  const goods = await goodsOf(ctx, [row.id], input.language)
  return shownOrder(ctx, seals, row, goods.get(row.id) ?? [])
}

/** How many are set aside now at the counters of these partners. */
export async function countOpen(ctx: Context, partnerIds: readonly string[]): Promise<number> {
  const rows = await ordersOf(ctx, partnerIds).where('reservation.state', 'in', openStates).execute()
  return rows.filter(row => isOpenState(stateAt(row, ctx.now))).length
}

const ordersOf = (ctx: Context, partnerIds: readonly string[]) =>
  ctx.db
    .selectFrom('reservation')
    .innerJoin('counter', 'counter.id', 'reservation.counter_id')
    .select(['reservation.id', 'reservation.state', 'held_until', 'reservation.ended_at'])
    .select(['buyer_sealed', 'counter.name'])
    .where('counter.partner_id', 'in', ['none', ...partnerIds])

function shownOrder(
  ctx: Context,
  seals: Seals,
  row: Awaited<ReturnType<ReturnType<typeof ordersOf>['executeTakeFirstOrThrow']>>,
  goods: OrderedGood[],
): CounterOrder {
  const state = stateAt(row, ctx.now)
  return {
    reservationId: row.id,
    state,
    isPaid: state === 'paid',
    canCollect: nextState(state, 'collect') !== undefined,
    canRefuse: nextState(state, 'refuse') !== undefined || state === 'paid',
    counter: row.name,
    buyer: row.buyer_sealed === null ? undefined : openBuyer(seals, row.id, row.buyer_sealed),
    goods,
    totalIdr: totalOf(goods),
    heldUntil: row.held_until,
    endedAt: row.ended_at ?? undefined,
  }
}

export const totalOf = (goods: readonly OrderedGood[]): number =>
  goods.reduce((sum, good) => sum + good.priceIdr * good.pieces, 0)

/** What each reservation holds, batches of one good together. */
export async function goodsOf(ctx: Context, reservationIds: readonly string[], language: Language) {
  const rows = await ctx.db
    .selectFrom('reservation_line as line')
    .innerJoin('variant', 'variant.id', 'line.variant_id')
    .innerJoin('product_text', 'product_text.product_id', 'variant.product_id')
    .select(['line.reservation_id', 'line.line', 'line.variant_id', 'line.pieces', 'line.price_idr'])
    .select(['variant.label_id', 'variant.label_en', 'product_text.language', 'product_text.name'])
    .where('line.reservation_id', 'in', ['none', ...reservationIds])
    .orderBy('line.line')
    .execute()
  const found = new Map<string, (OrderedGood & { variantId: string })[]>()
  const names = new Map<string, { id?: string; en?: string }>()
  for (const row of rows) {
    names.set(row.variant_id, { ...names.get(row.variant_id), [row.language]: row.name })
  }
  const counted = new Set<string>()
  for (const row of rows) {
    const key = `${row.reservation_id} ${row.line}`
    if (counted.has(key)) continue
    counted.add(key)
    const goods = found.get(row.reservation_id) ?? []
    found.set(row.reservation_id, goods)
    const same = goods.find(good => good.variantId === row.variant_id)
    if (same) same.pieces += row.pieces
    else
      goods.push({
        variantId: row.variant_id,
        name: nameIn(language, names.get(row.variant_id) ?? {}),
        size: (language === 'id' ? row.label_id : row.label_en) ?? undefined,
        pieces: row.pieces,
        priceIdr: Number(row.price_idr),
        nowIdr: undefined,
      })
  }
  return found
}
