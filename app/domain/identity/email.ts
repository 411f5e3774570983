import { ok, type Result, refuse } from '../result.ts'

export type EmailUnreadable = { code: 'email-unreadable' }

/** In small letters, as it is kept and compared. */
export function readEmail(text: string): Result<string, EmailUnreadable> {
  const email = text.trim().toLowerCase()
  const hasForm = /^[^\s@<>"',;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email)
  return hasForm && email.length <= 200 ? ok(email) : refuse({ code: 'email-unreadable' })
}
