/** What is printed for a shelf: cards that stand, tags that hang, or the code of the counter itself. */
export type CardPaper = 'cards-a4' | 'tags-a4' | 'tags-58' | 'qr-a4'

export const cardPapers = ['cards-a4', 'tags-a4', 'tags-58', 'qr-a4'] as const satisfies readonly CardPaper[]

/** One card; finished words. */
export type ShelfCard = {
  name: string
  size: string
  /** `Buatan Dapur Bu Lastri` */
  maker: string
  price: string
}

export type CardOrder = {
  paper: CardPaper
  counter: string
  /** `Pindai untuk melihat semua barang di konter ini` */
  scan: string
  /** The public page of the counter. */
  link: string
  cards: readonly ShelfCard[]
  language: 'id' | 'en'
}

export type CardRefusal = { code: 'link-too-long'; length: number }

/** A PDF; the same order gives the same bytes. */
export interface ShelfCards {
  print(order: CardOrder): Promise<{ ok: true; value: Uint8Array } | { ok: false; error: CardRefusal }>
}
