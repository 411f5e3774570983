import { pdfLetters } from '../gateways/documents/letters/pdf-letters.server.ts'
import { type LetterFacts, overdueLetter } from '../i18n/overdue-letter.ts'

/** A letter is written in Indonesian, whatever language the office reads. */
export async function letterAnswer(facts: LetterFacts): Promise<Response> {
  const letter = await pdfLetters.letter(overdueLetter('id', facts))
  return new Response(new Uint8Array(letter), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${facts.kind}.pdf"`,
    },
  })
}
