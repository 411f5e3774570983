import { type Context, today } from '../context.ts'
import type { LiveCatalogue } from './live-catalogue.ts'
import type { PictureFacts } from './pictures-shown.ts'
import { productBySlug } from './product-rows.ts'
import { type Language, nameIn, textIn } from './text.ts'

/** What the picture of a shared link shows. */
export type ShareCard = {
  title: string
  /** The maker of a product, the craft of a maker, the kelurahan of a counter. */
  line: string
  priceIdr?: number
  picture: PictureFacts | undefined
  kecamatanCode?: string
}

export type Shared = { kind: 'product' | 'producer' | 'place'; slug: string; language: Language }

/** Undefined for what is not public today. */
export async function shareCard(
  ctx: Context,
  live: LiveCatalogue,
  { kind, slug, language }: Shared,
): Promise<ShareCard | undefined> {
  const catalogue = await live.current(ctx)
  const day = today(ctx)
  if (kind === 'place') {
    const counter = catalogue.town.countersBySlug.get(slug)
    return (
      counter && {
        title: counter.name,
        line: `${counter.kelurahan.name}, ${counter.kelurahan.kecamatan.name}`,
        picture: undefined,
        kecamatanCode: counter.kelurahan.kecamatan.code,
      }
    )
  }
  if (kind === 'producer') {
    const maker = catalogue.makerBySlug(slug)
    if (!maker || !catalogue.census(day).byMaker.has(maker.id)) return undefined
    const kecamatan = catalogue.town.kelurahan.get(maker.kelurahanCode)?.kecamatan
    return {
      title: maker.name,
      line: textIn(language, maker.craft)?.text ?? '',
      picture: maker.portrait,
      ...(kecamatan && { kecamatanCode: kecamatan.code }),
    }
  }
  const row = await productBySlug(ctx.db, slug)
  const listing = row && catalogue.listing(row.productId, day)
  if (!listing) return undefined
  return {
    title: nameIn(language, row.name).text,
    line: catalogue.makers.get(row.makerId)?.name ?? '',
    priceIdr: listing.priceIdr,
    picture: row.photos[0],
    kecamatanCode: listing.kecamatanCode,
  }
}
