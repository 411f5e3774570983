import { createTransport } from 'nodemailer'
import { ok, refuse } from '#app/domain/result.ts'
import { emlOf } from './eml.ts'
import type { Mail } from './mail.ts'
import type { SmtpSettings } from './smtp-url.ts'

/** A step of the talk may take so long; the whole letter less than the minute after which another sweeper may try. */
const stepMs = 15_000
const letterMs = 45_000

/**
 * Hands each letter to a server that speaks SMTP, on a line of its own. Only a no to this letter or this receiver
 * (5xx) is final; a no to our name or password, a no for now (4xx) and a line that breaks throw, and the letter goes
 * later. When the line broke after the last word, the server may have taken it: the second try has the same Message-ID.
 * @param from the sender, a plain address
 */
export function createSmtpMail(settings: SmtpSettings, from: string): Mail {
  const { host, port, isSecure, needsTls, login } = settings
  const transport = createTransport({
    ...{ host, port, secure: isSecure, requireTLS: needsTls && !isSecure },
    ...{ connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs, dnsTimeout: stepMs },
    socketCloseTimeout: 1_000,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: needsTls },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    async deliver(letter) {
      const raw = emlOf(letter, from)
      const signal = AbortSignal.timeout(letterMs)
      try {
        await transport.sendMail({ envelope: { from, to: letter.to }, raw, signal })
        return ok(undefined)
      } catch (error) {
        const why = finalNo(error)
        if (why === undefined) throw error
        return refuse({ code: 'letter-refused', why })
      }
    },
  }
}

/** The server's own words, where they are about this letter and will be the same tomorrow. */
function finalNo(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { command, responseCode, response } = error as Error & Partial<Record<string, unknown>>
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA'
  if (!isAboutLetter || typeof responseCode !== 'number' || responseCode < 500) return undefined
  const said = typeof response === 'string' ? response : error.message
  return said.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, mostSaid)
}

const mostSaid = 300
