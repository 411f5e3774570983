/** A6 for a receipt; A5 goes with the goods, A4 into the file. */
export type PaperSize = 'a6' | 'a5' | 'a4'

/** A column of the lines; `share` is its part of the width beside the first one's. */
export type PaperColumn = { label: string; share: number; isNumber: boolean }

/**
 * A document of goods or money as it is printed: finished words in one language, one sheet or as many as its lines
 * need. The same paper gives the same bytes.
 */
export type Paper = {
  language: 'id' | 'en'
  title: string
  number: string
  /** In words. */
  state: string
  parties: readonly { role: string; name: string; below?: string | undefined }[]
  facts: readonly { label: string; value: string }[]
  columns: readonly PaperColumn[]
  rows: readonly (readonly string[])[]
  totals: readonly { label: string; value: string; isStrong?: boolean }[]
  notes: readonly string[]
  /** Whoever signs, on a line of their own. */
  signatures: readonly string[]
  /** A code that leads to the document, with what it is for. */
  code: { link: string; caption: string }
  /** Small, over the whole width: the hash of a statement. */
  fine?: string | undefined
}

export interface Papers {
  /** A PDF. */
  paper(paper: Paper, size: PaperSize): Promise<Uint8Array>
}
