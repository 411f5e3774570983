import type { ForeignFile } from './spreadsheets.ts'

/** What the first bytes of a file say that it is, for all that is neither a zip nor text. */
export function foreignFile(bytes: Buffer): ForeignFile | 'encrypted' | undefined {
  if (startsWith(bytes, '%PDF')) return 'pdf'
  // The compound file of Office 97; a workbook with a password is wrapped in one as well.
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel'
  const isPicture =
    startsWith(bytes, '\x89PNG') || startsWith(bytes, '\xff\xd8\xff') || startsWith(bytes, 'GIF8')
  if (isPicture || (startsWith(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP')) return 'picture'
  return undefined
}

export const isZip = (bytes: Buffer): boolean =>
  startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')

const startsWith = (bytes: Buffer, mark: string): boolean => bytes.toString('latin1', 0, mark.length) === mark
