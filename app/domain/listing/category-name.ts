import { type Language, nameIn } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Answers } from './answers.ts'

export async function categoryName(
  ctx: Context,
  { kind }: Answers,
  language: Language,
): Promise<string | undefined> {
  if (!kind) return undefined
  const row = await ctx.db
    .selectFrom('category')
    .select(['name_id', 'name_en'])
    .where('slug', '=', kind.category)
    .executeTakeFirst()
  return row && nameIn(language, { id: row.name_id, en: row.name_en }).text
}
