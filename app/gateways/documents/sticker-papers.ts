import type { StickerPaper } from './documents.ts'

/** Millimetres, from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number }

export type PaperShape = {
  width: number
  height: number
  columns: number
  rows: number
  /** White kept free inside every sticker: sheets slip by a millimetre or two. */
  padding: { x: number; y: number }
  /** Largest side of the QR code with its white border. */
  qrSide: number
  /** Size of a printer's dot where modules must fall on whole dots: 203 dpi of receipt printers. */
  dot: number | undefined
}

export const paperShapes: Readonly<Record<StickerPaper, PaperShape>> = {
  'a4-24': {
    ...{ width: 210, height: 297, columns: 3, rows: 8 },
    padding: { x: 5, y: 4 },
    qrSide: 27,
    dot: undefined,
  },
  'a4-10': {
    ...{ width: 210, height: 297, columns: 2, rows: 5 },
    padding: { x: 7, y: 6 },
    qrSide: 40,
    dot: undefined,
  },
  /** 48 of 58 mm are printed; one sticker a page, cut or torn off. */
  'roll-58': {
    ...{ width: 58, height: 40, columns: 1, rows: 1 },
    padding: { x: 5, y: 2 },
    qrSide: 23,
    dot: 25.4 / 203,
  },
}

const stickerSize: Readonly<Record<StickerPaper, { width: number; height: number }>> = {
  'a4-24': { width: 70, height: 37 },
  'a4-10': { width: 105, height: 57 },
  'roll-58': { width: 58, height: 40 },
}

export const placesOn = ({ columns, rows }: PaperShape): number => columns * rows

/** A sticker's place on its sheet, row by row; the block of stickers stands in the middle of the sheet. */
export function placeOf(paper: StickerPaper, place: number): Box {
  const shape = paperShapes[paper]
  const { width, height } = stickerSize[paper]
  const left = (shape.width - shape.columns * width) / 2
  const top = (shape.height - shape.rows * height) / 2
  const row = Math.floor(place / shape.columns)
  return { x: left + (place % shape.columns) * width, y: top + row * height, width, height }
}
