import { addPhoto } from '#app/domain/catalogue/pictures.ts'
import { addProduct, type NewProduct } from '#app/domain/catalogue/products.ts'
import type { Context } from '#app/domain/context.ts'
import { reviewProduct } from '#app/domain/review/product-review.ts'
import { chanceBetween } from '../chance.ts'
import { type DemoProduct, demoProducts, newProduct } from '../goods/demo-product.ts'
import { unready } from '../goods/unready.ts'
import { makers } from '../makers/makers.ts'
import { drawnPicture } from './drawn.ts'
import { granted } from './granted.ts'
import { licenseProduct } from './licences-given.ts'
import { daysAgo } from './past.ts'
import { passReviews, type Reviewers } from './reviewers.ts'

/** A product with its variants, as the shelves need it. */
export type Good = {
  product: DemoProduct
  /** Slug of who makes it. */
  maker: string
  producerId: string
  productId: string
  variantIds: readonly string[]
  prices: readonly number[]
  skus: readonly string[]
  popularity: number
  /** So many days ago it came into the shop. */
  publishedDaysAgo: number
}

/** Adds, pictures and licenses what the makers make; two reviewers of each track then let it into the shop. */
export async function goodsArrive(
  ctx: Context,
  reviewers: Reviewers,
  makerIds: ReadonlyMap<string, string>,
  report: (done: number) => void,
): Promise<Good[]> {
  const goods: Good[] = []
  for (const [index, maker] of makers.entries()) {
    const producerId = makerIds.get(maker.slug) ?? ''
    for (const [place, slug] of maker.products.entries()) {
      const product = demoProducts.get(slug)
      if (!product) throw new Error(`no product is called ${slug}`)
      const since = chanceBetween(3, 300, slug, 'published')
      const then = daysAgo(ctx, since)
      const input = newProduct(product, maker, producerId)
      const { productId, variantIds } = await granted(addProduct(then, input))
      await photograph(then, productId, product)
      await licenseProduct(then, { product, productId, producerId, maker: index + 1, place: place + 1 })
      await passReviews(reviewers, then, { productId, slug, daysAgo: since })
      goods.push({
        ...{ product, maker: maker.slug, producerId, productId, variantIds },
        prices: input.variants.map(variant => variant.priceIdr),
        skus: input.variants.map(variant => variant.sku),
        popularity: input.popularity ?? 0,
        publishedDaysAgo: since,
      })
      report(goods.length)
    }
  }
  await unreadyGoods(ctx, reviewers, makerIds)
  return goods
}

async function photograph(ctx: Context, productId: string, product: DemoProduct): Promise<void> {
  const { slug, category, kind } = product
  const views = kind === 'non-food' ? (['scene', 'front'] as const) : (['scene', 'front', 'back'] as const)
  for (const view of views) {
    const pictureId = await drawnPicture(ctx, `product:${slug}:${view}`, category)
    await granted(addPhoto(ctx, { productId, pictureId, view }))
  }
}

/** A draft, one that waits for the office, and one whose licence has lapsed since. */
async function unreadyGoods(
  ctx: Context,
  reviewers: Reviewers,
  makerIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { maker, state, picturedAs, product } of unready) {
    const producerId = makerIds.get(maker) ?? ''
    const then = daysAgo(ctx, state === 'lapsed' ? 200 : 12)
    const input: NewProduct = { ...product, producerId }
    const { productId } = await granted(addProduct(then, input))
    const shown = demoProducts.get(picturedAs ?? '')
    if (shown) await photograph(then, productId, shown)
    if (state === 'draft' || !shown) continue
    const number = makers.findIndex(({ slug }) => slug === maker) + 1
    const lapsedOn = state === 'lapsed' ? daysAgo(ctx, 24).now : undefined
    await licenseProduct(then, {
      product: shown,
      productId,
      producerId,
      maker: number,
      place: 9,
      lapsedAt: lapsedOn,
    })
    if (state === 'lapsed')
      await passReviews(reviewers, then, { productId, slug: product.slug, daysAgo: 200 })
    else await granted(reviewProduct(then, { productId }))
  }
}
