import type { Result } from '#app/domain/result.ts'

/** A message to one person, in finished words. */
export type MailLetter = {
  /** Names this message for ever: whoever gets it twice sees that it is one. Letters, digits and `_` only. */
  messageId: string
  to: string
  subject: string
  text: string
  /** When it was queued, UTC. */
  at: string
}

/** Hands letters to the post. */
export interface Mail {
  /**
   * Safe to repeat: the same `messageId` goes out once, or bears the same Message-ID where the post cannot say whether
   * it has it. Throws when it did not go this time; a refusal is final.
   */
  deliver(letter: MailLetter): Promise<Result<undefined, LetterRefused>>
}

/** The post will never take this letter, and says why in its own words. */
export type LetterRefused = { code: 'letter-refused'; why: string }
