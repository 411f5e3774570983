import { placePage } from '../domain/catalogue/counter-pages.ts'
import { producerPage } from '../domain/catalogue/producer-pages.ts'
import { productPage } from '../domain/catalogue/product-page.ts'
import { productsPage } from '../domain/catalogue/products-page.ts'
import type { Language } from '../i18n/language.ts'
import { wordsIn } from '../i18n/words.ts'
import { netContentWords } from '../ui/shop/net-content.ts'
import type { Arrival } from './app.server.ts'
import { contextOf } from './context.server.ts'
import type { PreviewCard } from './pictures.server.ts'

const turmeric = '#f0b02e'
const santan = '#f6efdf'

type Maker = (arrival: Arrival, language: Language, slug: string) => Promise<PreviewCard | undefined>

/** What a link to each kind of page shows where it is shared. Undefined for pages that are not public. */
export const previewCards: Record<string, Maker> = {
  home: async (arrival, language) => {
    const { shop, frame } = wordsIn(language)
    const { app } = arrival
    const first = await productsPage(contextOf(arrival), app.catalogue, { language, wish: {} })
    return {
      title: shop.home.headline,
      lines: [frame.name, shop.products.found(first.total)],
      wall: turmeric,
      pictureId: first.products[0]?.picture?.id,
    }
  },

  product: async (arrival, language, slug) => {
    const words = wordsIn(language)
    const page = await productPage(contextOf(arrival), arrival.app.catalogue, { language, slug })
    if (!page) return undefined
    const content = page.netContent && netContentWords(words, page.netContent)
    return {
      title: page.name.text,
      lines: [page.maker.name, [content, page.maker.kecamatan.name].filter(Boolean).join(' · ')],
      priceText: words.formats.rupiah(page.priceIdr),
      wall: santan,
      pictureId: page.pictures[0]?.id,
    }
  },

  producer: async (arrival, language, slug) => {
    const page = await producerPage(contextOf(arrival), arrival.app.catalogue, { language, slug })
    if (!page) return undefined
    return {
      title: page.name,
      lines: [page.trade?.text ?? '', `${page.kelurahan}, ${page.kecamatan.name}`].filter(Boolean),
      wall: turmeric,
      pictureId: page.portrait?.id,
    }
  },

  place: async (arrival, language, slug) => {
    const { shop } = wordsIn(language)
    const page = await placePage(contextOf(arrival), arrival.app.catalogue, { language, slug })
    if (!page) return undefined
    return {
      title: page.name,
      lines: [page.whereInside?.text ?? '', shop.products.found(page.goods.length)].filter(Boolean),
      wall: turmeric,
      pictureId: page.goods[0]?.picture?.id,
    }
  },
}
