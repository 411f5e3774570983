import type { LiveCatalogue } from '../catalogue/live-catalogue.ts'
import { type Opening, openingAt } from '../catalogue/opening.ts'
import type { PictureShown } from '../catalogue/pictures-shown.ts'
import { cardOf } from '../catalogue/product-cards.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text, textIn } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { dayOf } from '../dates.ts'
import { type CounterShut, heldUntil } from './held-until.ts'
import { standingPieces } from './reservable.ts'
import { openCounter, soldGood } from './sold-goods.ts'

/** A good that a visitor put aside, with the price of that moment. */
export type CartLine = { counterId: string; variantId: string; pieces: number; priceIdr: number }

export type CartGood = {
  variantId: string
  /** Undefined where it is no longer in the shop. */
  slug: string | undefined
  name: Text
  size: Text | undefined
  maker: string
  picture: PictureShown | undefined
  pieces: number
  seenIdr: number
  /** Undefined where the counter does not sell it now. */
  nowIdr: number | undefined
  standing: number
}

export type CartCounter = {
  counterId: string
  slug: string
  name: string
  /** Undefined for a counter that has left: nothing is to be had there any more. */
  open: Opening | undefined
  heldUntil: Instant | undefined
  shut: CounterShut | undefined
  goods: CartGood[]
  totalIdr: number
  /** Every price and every piece is still so. */
  isReady: boolean
}

/** The cart as it is now, counter by counter, with what has changed since each good was put in. */
export async function cartPage(
  ctx: Context,
  live: LiveCatalogue,
  input: { lines: readonly CartLine[]; language: Language },
): Promise<CartCounter[]> {
  const shown: CartCounter[] = []
  for (const counterId of new Set(input.lines.map(line => line.counterId))) {
    const counter = await openCounter(ctx, counterId)
    const named = counter ?? (await formerCounter(ctx, counterId))
    if (!named) continue
    const goods: CartGood[] = []
    for (const line of input.lines) {
      const good = line.counterId === counterId && (await goodOf(ctx, live, line, input.language))
      if (good) goods.push(good)
    }
    if (goods.length === 0) continue
    const until = counter && heldUntil(counter.shifts, counter.closures, ctx.now)
    shown.push({
      counterId,
      slug: named.slug,
      name: named.name,
      open: counter && openingAt(counter.shifts, counter.closures, ctx.now),
      heldUntil: until?.ok ? until.value : undefined,
      shut: until === undefined || until.ok ? undefined : until.error,
      goods,
      totalIdr: goods.reduce((sum, good) => sum + (good.nowIdr ?? 0) * good.pieces, 0),
      isReady:
        counter !== undefined &&
        goods.every(good => good.nowIdr !== undefined && good.pieces <= good.standing),
    })
  }
  return shown
}

const formerCounter = (ctx: Context, counterId: string) =>
  ctx.db.selectFrom('counter').select(['slug', 'name']).where('id', '=', counterId).executeTakeFirst()

async function goodOf(
  ctx: Context,
  live: LiveCatalogue,
  line: CartLine,
  language: Language,
): Promise<CartGood | undefined> {
  const { variantId, counterId, pieces } = line
  const shown =
    (await goodShown(ctx, live, { variantId, language })) ??
    (await withdrawnGood(ctx, { variantId, language }))
  if (!shown) return undefined
  const terms = (await soldGood(ctx, { counterId, variantId }))?.terms
  return {
    variantId,
    ...shown,
    pieces,
    seenIdr: line.priceIdr,
    nowIdr: terms?.priceIdr,
    standing: terms ? await standingPieces(ctx, { counterId, variantId }) : 0,
  }
}

/** What was put in and has left the shop since: it still has a name, so that its buyer knows what is missing. */
async function withdrawnGood(
  ctx: Context,
  { variantId, language }: { variantId: string; language: Language },
): Promise<Pick<CartGood, 'slug' | 'name' | 'size' | 'maker' | 'picture'> | undefined> {
  const row = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['variant.label_id', 'variant.label_en', 'producer.name as maker'])
    .select(productNames('product.id'))
    .where('variant.id', '=', variantId)
    .executeTakeFirst()
  return (
    row && {
      slug: undefined,
      name: nameIn(language, { id: row.id_name, en: row.en_name }),
      size: textIn(language, { id: row.label_id, en: row.label_en }),
      maker: row.maker,
      picture: undefined,
    }
  )
}

export type GoodShown = Pick<CartGood, 'name' | 'size' | 'maker' | 'picture'> & { slug: string }

/** A good as lists of a buyer show it; undefined where it is not in the shop. */
export async function goodShown(
  ctx: Context,
  live: LiveCatalogue,
  { variantId, language }: { variantId: string; language: Language },
): Promise<GoodShown | undefined> {
  const row = await ctx.db
    .selectFrom('variant')
    .select(['product_id', 'label_id', 'label_en'])
    .where('id', '=', variantId)
    .executeTakeFirst()
  if (!row) return undefined
  const catalogue = await live.current(ctx)
  if (!catalogue.listing(row.product_id, dayOf(ctx.now))) return undefined
  const [facts] = await catalogue.cards(ctx, [row.product_id])
  const card = facts && cardOf(facts, catalogue.town, catalogue.makers, { language, now: ctx.now })
  if (!card) return undefined
  return {
    slug: card.slug,
    name: card.name,
    size: textIn(language, { id: row.label_id, en: row.label_en }),
    maker: card.makerName,
    picture: card.picture,
  }
}
