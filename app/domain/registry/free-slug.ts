import type { Context } from '../context.ts'

/** An address for a name that nobody has yet: `bu-siti`, then `bu-siti-2`. */
export async function freeSlug(ctx: Context, name: string): Promise<string> {
  const base = slugOf(name)
  const rows = await ctx.db
    .selectFrom('producer')
    .select('slug')
    .where(eb => eb.or([eb('slug', '=', base), eb('slug', 'like', `${base}-%`)]))
    .execute()
  const taken = new Set(rows.map(row => row.slug))
  if (!taken.has(base)) return base
  let number = taken.size + 1
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'pembuat' : slug
}
