import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as text: for cookies and links. Whoever holds it is let in, so only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 without salt is enough for what cannot be guessed. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
