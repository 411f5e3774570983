import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The one secret of an installation, put to its uses. Each use has a key of its own, derived from it. */
export type Seals = {
  /** Encrypts for rest. What it is bound to must be said again to open it: a value copied to another row stays shut. */
  seal(plain: string, boundTo: string): string
  /** Throws when the text was altered, belongs elsewhere, or was sealed with another key. */
  open(sealed: string, boundTo: string): string
  /** A keyed digest, 64 hex letters: the same for the same words, telling nothing without the key. */
  digest(purpose: string, ...words: string[]): string
}

export const secretKeyBytes = 32
const version = 'v1'

/** @param secretKey 32 random bytes */
export function createSeals(secretKey: Buffer): Seals {
  if (secretKey.length !== secretKeyBytes) throw new RangeError('a secret key has 32 bytes')
  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secretKey, '', `omah-oleh ${purpose}`, 32))
  const sealing = derived('sealing')
  const digesting = derived('digests')

  return {
    seal: (plain, boundTo) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(boundTo))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return [version, nonce, body, cipher.getAuthTag()].map(written).join('.')
    },
    open: (sealed, boundTo) => {
      const [said, nonce, body, tag] = sealed.split('.')
      if (said !== version || !nonce || body === undefined || !tag) throw new Error('not a sealed text')
      const decipher = createDecipheriv('aes-256-gcm', sealing, read(nonce), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(boundTo)).setAuthTag(read(tag))
      return Buffer.concat([decipher.update(read(body)), decipher.final()]).toString('utf8')
    },
    digest: (purpose, ...words) =>
      createHmac('sha256', digesting)
        .update([purpose, ...words].map(word => `${Buffer.byteLength(word)}:${word}`).join(''))
        .digest('hex'),
  }
}

const written = (part: string | Buffer): string =>
  typeof part === 'string' ? part : part.toString('base64url')
const read = (part: string): Buffer => Buffer.from(part, 'base64url')

/** Only the last figures of a private number, `••••••3456`; short ones show nothing. */
export function masked(text: string, shown = 4): string {
  const letters = [...text]
  const open = letters.length >= shown * 2 ? shown : 0
  return '•'.repeat(letters.length - open) + letters.slice(letters.length - open).join('')
}
