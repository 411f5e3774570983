import type { LicenceKind } from '#db/schema/products.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import { type OwnProduct, producerHome } from '../catalogue/work-homes.ts'
import { type Context, today } from '../context.ts'
import { addDays, type Day, daysBetween } from '../dates.ts'
import { type ListedDraft, listDrafts } from './listed-drafts.ts'
import { picturesById } from './listing-pictures.ts'
import { ownerList } from './own.ts'

/** What needs the maker now, the most pressing first. Goods and money join with their documents. */
export type Task =
  | {
      what: 'returned'
      listingId: string
      name: string | undefined
      note: string
      picture?: PictureFacts | undefined
    }
  | {
      what: 'draft'
      listingId: string
      name: string | undefined
      answered: number
      of: number
      picture?: PictureFacts | undefined
    }
  | {
      what: 'licence'
      productId: string
      name: Text
      licence: LicenceKind
      /** Negative when it has ended. */
      daysLeft: number
      picture?: PictureFacts | undefined
    }

export type Kitchen = {
  kitchens: string[]
  greeting: string | undefined
  tasks: Task[]
  drafts: ListedDraft[]
  products: (OwnProduct & { picture: PictureFacts | undefined; isWaiting: boolean })[]
}

/** She is reminded in these steps: 90, 60, 30 and 7 days before a licence ends. */
export const remindBeforeDays = [90, 60, 30, 7] as const
const farthest = remindBeforeDays[0]

export async function kitchen(ctx: Context, language: Language): Promise<Kitchen> {
  const owners = ownerList(ctx)
  const home = await producerHome(ctx, owners, language)
  const drafts = await listDrafts(ctx)
  const photos = await firstPhotos(
    ctx,
    home.products.map(product => product.productId),
  )
  const lapsing = await lapsingLicences(ctx, language)
  const pictureOf = (productId: string | undefined) =>
    productId === undefined ? undefined : photos.get(productId)
  const returned = drafts
    .filter(draft => draft.state === 'returned')
    .map(draft => ({
      what: 'returned' as const,
      listingId: draft.listingId,
      name: draft.name,
      note: draft.note ?? '',
      picture: draft.picture ?? pictureOf(draft.productId),
    }))
  const unfinished = drafts
    .filter(draft => draft.state === 'draft')
    .map(({ listingId, name, answered, of, picture }) => ({
      what: 'draft' as const,
      listingId,
      name,
      answered,
      of,
      picture,
    }))
  const licences = lapsing.map(one => ({ ...one, picture: pictureOf(one.productId) }))
  const isPressing = ({ daysLeft }: { daysLeft: number }) => daysLeft <= 7
  return {
    kitchens: home.kitchens,
    greeting: home.greeting,
    tasks: [
      ...licences.filter(isPressing),
      ...returned,
      ...unfinished,
      ...licences.filter(one => !isPressing(one)),
    ],
    drafts,
    products: home.products.map(product => ({
      ...product,
      picture: photos.get(product.productId),
      isWaiting: drafts.some(draft => draft.productId === product.productId && draft.state === 'waiting'),
    })),
  }
}

async function firstPhotos(ctx: Context, productIds: readonly string[]) {
  if (productIds.length === 0) return new Map<string, PictureFacts>()
  const rows = await ctx.db
    .selectFrom('product_photo')
    .select(['product_id', 'picture_id'])
    .where('product_id', 'in', productIds)
    .orderBy('position')
    .execute()
  const found = await picturesById(
    ctx,
    rows.map(row => row.picture_id),
  )
  const first = new Map<string, PictureFacts>()
  for (const row of rows) {
    const picture = found.get(row.picture_id)
    if (picture && !first.has(row.product_id)) first.set(row.product_id, picture)
  }
  return first
}

/** Of each product and kind the licence that lasts longest, where that ends soon or has ended. */
async function lapsingLicences(ctx: Context, language: Language) {
  const rows = await ctx.db
    .selectFrom('licence')
    .innerJoin('product', 'product.id', 'licence.product_id')
    .leftJoin('product_text as own', join =>
      join.onRef('own.product_id', '=', 'product.id').on('own.language', '=', 'id'),
    )
    .leftJoin('product_text as english', join =>
      join.onRef('english.product_id', '=', 'product.id').on('english.language', '=', 'en'),
    )
    .select(({ fn }) => [
      'product.id as product_id',
      'licence.kind',
      'own.name as name_id',
      'english.name as name_en',
      fn.max('licence.valid_until_on').as('until'),
      fn.count<number>('licence.id').as('licences'),
      fn.count<number>('licence.valid_until_on').as('ending'),
    ])
    .where('product.producer_id', 'in', ownerList(ctx))
    .where('licence.revoked_at', 'is', null)
    .groupBy(['product.id', 'licence.kind', 'own.name', 'english.name'])
    .execute()
  const last = addDays(today(ctx), farthest)
  return rows
    .filter(row => Number(row.licences) === Number(row.ending) && row.until !== null && row.until <= last)
    .map(row => ({
      what: 'licence' as const,
      productId: row.product_id,
      name: nameIn(language, { id: row.name_id, en: row.name_en }),
      licence: row.kind,
      daysLeft: daysBetween(today(ctx), row.until as Day),
    }))
    .sort((a, b) => a.daysLeft - b.daysLeft)
}
