import { recordActivity } from '../activity/activity.ts'
import { lockedProduct } from '../catalogue/locked.ts'
import { namedProduct } from '../catalogue/named-product.ts'
import type { Context } from '../context.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { isClientKey } from '../listing/drafts.ts'
import { notify } from '../notices/notify.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { namesContact } from './opinion-machine.ts'
import { boughtGoods, purchaseByToken } from './purchase.ts'
import { readWords } from './read-words.ts'

export const mostOpinionLetters = 1_000
export const mostNameLetters = 40

export type WriteOpinionRefusal =
  | { code: 'unknown-purchase' }
  | { code: 'purchase-not-yet' }
  | { code: 'purchase-gone' }
  | { code: 'good-not-bought' }
  | { code: 'good-given-back' }
  | { code: 'opinion-twice' }
  | { code: 'stars-missing' }
  | { code: 'note-missing' }
  | { code: 'note-too-long'; most: number; got: number }
  | { code: 'opinion-name-too-long'; most: number }
  | { code: 'key-unfit' }

/**
 * What the holder of a purchase says about one of its goods, once. It is shown at once; words by which somebody could
 * be reached wait for the office. The same key is one opinion.
 * @param input.stars a whole number from 1 to 5, as text
 */
export async function writeOpinion(
  ctx: Context,
  seals: Seals,
  input: { token: string; productId: string; stars: string; said: string; name: string; key: string },
): Promise<Result<{ isWaiting: boolean }, WriteOpinionRefusal>> {
  return transact<{ isWaiting: boolean }, WriteOpinionRefusal>(ctx, async ctx => {
    const { productId, key } = input
    const bought = await purchaseByToken(ctx, seals, input.token)
    if (!bought) return refuse({ code: 'unknown-purchase' })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    await lockedProduct(ctx, productId)
    const good = (await boughtGoods(ctx, bought, 'id')).find(one => one.productId === productId)
    if (!good) return refuse({ code: 'good-not-bought' })
    const before = await ctx.db
      .selectFrom('opinion')
      .select(['client_key', 'state'])
      .where('product_id', '=', productId)
      .where('purchase', '=', bought.purchase)
      .executeTakeFirst()
    if (before)
      return before.client_key === key
        ? ok({ isWaiting: before.state === 'waiting' })
        : refuse({ code: 'opinion-twice' })
    if (bought.standing !== 'stands')
      return refuse({ code: bought.standing === 'not-yet' ? 'purchase-not-yet' : 'purchase-gone' })
    if (good.isGivenBack) return refuse({ code: 'good-given-back' })
    if (!/^[1-5]$/.test(input.stars)) return refuse({ code: 'stars-missing' })
    const said = readWords(input.said, mostOpinionLetters)
    if (!said.ok) return said
    const name = readWords(input.name.replaceAll('\n', ' '), mostNameLetters)
    if (!name.ok && name.error.code === 'note-too-long')
      return refuse({ code: 'opinion-name-too-long', most: mostNameLetters })
    const named = name.ok ? name.value : null
    const isWaiting = namesContact(`${said.value}\n${named ?? ''}`)
    const opinionId = newId('opn', ctx.now)
    const written = await ctx.db
      .insertInto('opinion')
      .values({
        id: opinionId,
        product_id: productId,
        purchase: bought.purchase,
        sale_id: bought.saleId ?? null,
        reservation_id: bought.reservationId ?? null,
        counter_id: bought.counterId ?? null,
        bought_at: bought.boughtAt,
        stars: Number(input.stars),
        said: said.value,
        name: named,
        state: isWaiting ? 'waiting' : 'shown',
        removed_because: null,
        judged_at: null,
        judged_by_id: null,
        written_at: ctx.now,
        client_key: key,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) return refuse({ code: 'key-unfit' })
    await recordActivity(ctx, {
      verb: 'writeOpinion',
      subject: `opinion:${opinionId}`,
      after: { productId, stars: Number(input.stars), isWaiting },
    })
    await tellOfOpinion(ctx, { opinionId, productId, isWaiting })
    if (!isWaiting) touch(ctx, `product:${productId}`)
    return ok({ isWaiting })
  })
}

/** The maker hears of what everybody can read, the office of what waits for it. */
export async function tellOfOpinion(
  ctx: Context,
  { opinionId, productId, isWaiting }: { opinionId: string; productId: string; isWaiting: boolean },
): Promise<void> {
  const { producerId, name } = await namedProduct(ctx, productId)
  await notify(ctx, {
    audience: isWaiting ? 'office' : { producerId },
    kind: isWaiting ? 'opinion-waits' : 'opinion-written',
    subject: `opinion:${opinionId}`,
    cause: opinionId,
    facts: { name },
  })
}
