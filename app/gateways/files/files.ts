/** Where uploads, masters and derived pictures lie. Bytes under a key; a key once put is replaced as a whole. */
export interface Files {
  /** After it returns, the bytes survive a power cut; before, a reader sees the old bytes or none. */
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array | undefined>
  has(key: string): Promise<boolean>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Keys that start with `prefix`, sorted. An empty prefix lists all. */
  list(prefix: string): Promise<string[]>
}

const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/
const PREFIX = /^([a-z0-9][a-z0-9._-]*\/)*([a-z0-9][a-z0-9._-]*)?$/
const LONGEST_KEY = 512
const LONGEST_PART = 128

/**
 * Lower case letters, digits, `.`, `_`, `-`, in parts between `/`; each part begins with a letter or a digit, so
 * that no part is `..` or hidden. Lower case because some disks cannot tell `A` from `a`. A key is never the folder
 * of another (`a` and `a/b`): a disk refuses that.
 */
export function isFileKey(key: string): boolean {
  return (
    key.length <= LONGEST_KEY && KEY.test(key) && key.split('/').every(part => part.length <= LONGEST_PART)
  )
}

/** A wrong key is a bug of the caller, never a thing that a person typed. */
export function requireFileKey(key: string): string {
  if (!isFileKey(key)) throw new TypeError(`Not a file key: ${JSON.stringify(key)}`)
  return key
}

export function requireKeyPrefix(prefix: string): string {
  if (prefix.length > LONGEST_KEY || !PREFIX.test(prefix)) {
    throw new TypeError(`Not the beginning of a file key: ${JSON.stringify(prefix)}`)
  }
  return prefix
}
