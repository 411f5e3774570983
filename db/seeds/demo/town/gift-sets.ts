import type { Context } from '#app/domain/context.ts'
import { putTogether } from '#app/domain/gifts/gift-sets.ts'
import { granted } from './granted.ts'

const sets = [
  {
    name: { id: 'Camilan gurih Malang', en: 'Savoury snacks of Malang' },
    words: {
      id: 'Renyah untuk dimakan bersama di kantor.',
      en: 'Something crisp to share at the office.',
    },
    goods: ['keripik-tempe-original', 'keripik-apel', 'rempeyek-kacang'],
  },
  {
    name: { id: 'Kopi dan pendamping', en: 'Coffee and something beside it' },
    words: { id: 'Satu seduhan, dua teman minum.', en: 'One brew and two things to go with it.' },
    goods: ['kopi-robusta-dampit', 'pia-kacang-hijau', 'dodol-apel'],
  },
  {
    name: { id: 'Meja tulis Malang', en: 'A desk from Malang' },
    words: { id: 'Tidak kedaluwarsa, tahan perjalanan jauh.', en: 'Does not expire and travels far.' },
    goods: ['mug-keramik-dinoyo', 'topeng-panji-mini', 'kartu-pos-malang'],
  },
] as const

/** Three sets of goods by several makers, one of each in the first size. */
export async function giftSetsPut(ctx: Context): Promise<void> {
  for (const [place, { name, words, goods }] of sets.entries()) {
    const parts = []
    for (const slug of goods) {
      const row = await ctx.db
        .selectFrom('variant')
        .innerJoin('product', 'product.id', 'variant.product_id')
        .select('variant.sku')
        .where('product.slug', '=', slug)
        .orderBy('variant.position')
        .executeTakeFirst()
      if (!row) throw new Error(`no product is called ${slug}`)
      parts.push({ sku: row.sku, pieces: 1 })
    }
    await granted(putTogether(ctx, { name, words, parts, key: `demo-set-${place + 1}` }))
  }
}
