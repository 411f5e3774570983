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
  /** Safe to repeat: the same `messageId` goes out once, also when the program died in between. Throws when it did not go. */
  deliver(letter: MailLetter): Promise<void>
}
