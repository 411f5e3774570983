import type { MailLetter } from './mail.ts'

/** A letter as RFC 5322 text: plain UTF-8 in base64, which no relay on the way rewrites. */
export function emlOf(letter: MailLetter, from: string): string {
  for (const address of [letter.to, from])
    if (!plainAddress.test(address)) throw new Error('this is no address for a letter')
  const host = from.slice(from.lastIndexOf('@') + 1)
  const head = [
    `Date: ${mailDate(letter.at)}`,
    `From: ${words('Omah Oleh')} <${from}>`,
    `To: <${letter.to}>`,
    `Subject: ${words(letter.subject)}`,
    `Message-ID: <${letter.messageId}@${host}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const text = Buffer.from(letter.text.replace(/\r?\n/g, '\r\n')).toString('base64')
  const lines = text.match(/.{1,76}/g) ?? []
  return [...head, '', ...lines, ''].join('\r\n')
}

/** Nothing that could end a header line, and no second address. */
export const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+$/i

const mailDate = (at: string): string => new Date(at).toUTCString().replace('GMT', '+0000')

/** Plain ASCII as it is, anything else as encoded words that leave a line short (RFC 2047), cut between letters. */
function words(text: string): string {
  if (/^[\x20-\x7e]{1,60}$/.test(text)) return text
  const parts: string[] = []
  let part = ''
  for (const letter of text.replace(/[\r\n]+/g, ' ')) {
    if (Buffer.byteLength(part + letter) > 39) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  parts.push(part)
  return parts.map(one => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ')
}
