/** A letter of the office, in finished words. */
export type Letter = {
  title: string
  place: string
  to: string
  subject: string
  greeting: string
  paragraphs: readonly string[]
  /** Each on a line of its own, between the first paragraph and the sum. */
  items: readonly string[]
  sum: string
  close: string
  sender: string
  language: 'id' | 'en'
}

/** Letters to print or send. The same letter gives the same bytes. */
export interface Letters {
  /** A PDF of A4 sheets. */
  letter(letter: Letter): Promise<Uint8Array>
}
