import { createHash } from 'node:crypto'
import { recordPicture } from '#app/domain/catalogue/pictures.ts'
import type { Context } from '#app/domain/context.ts'
import { categories } from '#db/seeds/reference/categories.ts'
import { granted } from './granted.ts'

/** The painted walls behind the goods: the colour that shows until a picture is drawn. */
const walls: Record<string, string> = {
  kunyit: '#f0b02e',
  wortel: '#e8743b',
  jambu: '#f2a7a6',
  jakaranda: '#8d7cc4',
  'telur-asin': '#6fb7b0',
  manalagi: '#a9c24a',
  santan: '#f6efdf',
  bata: '#c94a2e',
  biru: '#3f7fa6',
  lilac: '#c7b8e6',
}

const wallOf = (categorySlug: string): string =>
  walls[categories.find(category => category.slug === categorySlug)?.wall ?? ''] ?? '#f6efdf'

/**
 * A picture that is drawn when it is first wanted; drawing puts the facts of the real file in the place of these.
 * @param what `product:<slug>:<view>` or `portrait:<slug>`
 */
export async function drawnPicture(ctx: Context, what: string, categorySlug: string): Promise<string> {
  const source = `drawn:${what}`
  const { pictureId } = await granted(
    recordPicture(ctx, {
      sha256: createHash('sha256').update(source).digest('hex'),
      mediaType: 'image/jpeg',
      width: 1600,
      height: 1600,
      dominantColour: wallOf(categorySlug),
      blur: '',
      source,
    }),
  )
  return pictureId
}
