import { fingerprint, newKey } from './fingerprint.ts'
import { photoWarnings } from './photo-checks.ts'
import { looked, readPhoto, shrunk } from './shrink.ts'
import type { KeptPhoto } from './store.ts'

export type Refused = 'heic' | 'tooLarge' | 'notImage'
export type Chosen = Pick<KeptPhoto, 'owner' | 'field' | 'attach' | 'kind' | 'position'>

const mostBytes = 20 * 1024 * 1024

/** Makes a chosen file ready to send: looked at, shrunk, and named by its content. Or says why it cannot be sent. */
export async function takePhoto(file: File, chosen: Chosen): Promise<KeptPhoto | Refused> {
  if (file.size > mostBytes) return 'tooLarge'
  if (await isHeic(file)) return 'heic'
  const photo = await readPhoto(file).catch(() => undefined)
  if (!photo) {
    if (!file.type.startsWith('image/')) return 'notImage'
    // What this phone cannot decode the server may.
    return kept(file, file, [], file.name, chosen)
  }
  try {
    const warnings = photoWarnings(looked(photo), photo)
    const full = await shrunk(photo)
    return await kept(full, full, warnings, file.name, chosen)
  } finally {
    photo.close()
  }
}

async function kept(
  blob: Blob,
  full: Blob,
  warnings: KeptPhoto['warnings'],
  name: string,
  chosen: Chosen,
): Promise<KeptPhoto> {
  const sha256 = await fingerprint(blob)
  return { ...chosen, key: newKey(), name, blob, full, sha256, warnings, state: 'held', sent: 0 }
}

/** The same photo, of which only a square is sent: another content, so another key. */
export async function withBlob(photo: KeptPhoto, blob: Blob): Promise<KeptPhoto> {
  return { ...photo, blob, key: newKey(), sha256: await fingerprint(blob), state: 'held', sent: 0 }
}

/** ISO/IEC 14496-12: the brand stands behind `ftyp`. */
async function isHeic(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(4, 12).arrayBuffer())
  return /^ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(String.fromCharCode(...head))
}
