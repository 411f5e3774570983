/**
 * Papers that makers print stickers on: A4 sheets of 24 (70 x 37 mm) or of 10 (105 x 57 mm) for office printers,
 * and rolls for 58 mm receipt printers.
 */
export type StickerPaper = 'a4-24' | 'a4-10' | 'roll-58'

/** What one sticker says; finished words, in the language of the label. */
export type Sticker = {
  name: string
  /** `Berat bersih 180 g` */
  netContent: string
  /** `Kode produksi KTE-261124-1K` */
  code: string
  /** `Dibuat 24 Nov 2026` */
  madeOn?: string | undefined
  /** `Baik digunakan sebelum`, `22 Feb 2027`; absent for what does not spoil. */
  bestBefore?: { phrase: string; date: string } | undefined
  /** Where the QR code leads. */
  link: string
}

export type StickerOrder = {
  sticker: Sticker
  paper: StickerPaper
  pieces: number
  /** Places of the first sheet that are already used up. */
  placesUsed?: number | undefined
  language: 'id' | 'en'
}

/** As many as one order may print. */
export const mostStickers = 1_200

export type StickerRefusal =
  | { code: 'stickers-not-a-count'; pieces: number; limit: number }
  | { code: 'places-not-on-sheet'; placesUsed: number; places: number }
  | { code: 'link-too-long'; length: number }

/** Documents to print. The same order gives the same bytes. */
export interface Documents {
  /** A PDF. */
  stickerSheet(
    order: StickerOrder,
  ): Promise<{ ok: true; value: Uint8Array } | { ok: false; error: StickerRefusal }>
}
