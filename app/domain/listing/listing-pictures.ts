import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import type { Context } from '../context.ts'
import type { Answers } from './answers.ts'

/** The photos of a draft as they can be drawn, in their order. */
export async function draftPictures(ctx: Context, { photos }: Answers): Promise<PictureFacts[]> {
  const ids = photos?.photos.map(photo => photo.picture) ?? []
  const found = await picturesById(ctx, ids)
  return ids.flatMap(id => found.get(id) ?? [])
}

export async function picturesById(ctx: Context, ids: readonly string[]): Promise<Map<string, PictureFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('picture')
    .select(['id', 'width', 'height', 'dominant_colour as colour'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}
