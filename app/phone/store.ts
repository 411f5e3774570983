import type { PhotoWarning } from './photo-checks.ts'

/** A photo until the server has it. `full` is what a crop is cut from. */
export type KeptPhoto = {
  key: string
  owner: string
  /** The form it was chosen in, and where that form puts pictures. */
  field: string
  attach: string
  kind: string
  name: string
  position: number
  blob: Blob
  full: Blob
  sha256: string
  warnings: readonly PhotoWarning[]
  /** Held until she says to send; refused for good, with the reason. */
  state: 'held' | 'waiting' | 'refused'
  /** Bytes that the server has. */
  sent: number
  sentence?: string
}

/** What was typed into a form until the server has it. */
export type KeptAnswer = {
  form: string
  owner: string
  page: string
  action: string
  fields: [name: string, value: string][]
  /** The button that was pressed, which says where she goes next. */
  pressed?: [name: string, value: string]
  revision: string
  /** The idempotency key of this very content. */
  key: string
  state: 'typing' | 'waiting' | 'refused'
  /** Whether it was sent at least once, with or without an answer. */
  tried: boolean
  savedAt: number
}

type Kept = { photos: KeptPhoto; answers: KeptAnswer }
type Drawer = keyof Kept

export type Store = {
  put<Name extends Drawer>(drawer: Name, value: Kept[Name]): Promise<void>
  get<Name extends Drawer>(drawer: Name, key: string): Promise<Kept[Name] | undefined>
  remove(drawer: Drawer, key: string): Promise<void>
  /** What is kept for one person: another who uses this phone neither sees nor sends it. */
  all<Name extends Drawer>(drawer: Name, owner: string): Promise<Kept[Name][]>
}

const name = 'omah-oleh'
const version = 1

/** Opens the phone's own database. Undefined where there is none: private windows, old settings, a full disk. */
export async function openStore(): Promise<Store | undefined> {
  try {
    const db = await opened()
    return {
      put: (drawer, value) => done(db, drawer, 'readwrite', kept => kept.put(value)).then(() => undefined),
      get: (drawer, key) => done(db, drawer, 'readonly', kept => kept.get(key)),
      remove: (drawer, key) => done(db, drawer, 'readwrite', kept => kept.delete(key)),
      all: (drawer, owner) => done(db, drawer, 'readonly', kept => kept.index('owner').getAll(owner)),
    }
  } catch {
    return undefined
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      const photos = opening.result.createObjectStore('photos', { keyPath: 'key' })
      photos.createIndex('owner', 'owner')
      const answers = opening.result.createObjectStore('answers', { keyPath: 'form' })
      answers.createIndex('owner', 'owner')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('blocked'))
  })
}

/** Resolves when the whole transaction is on the disk, not when the request was heard. */
function done<Value>(
  db: IDBDatabase,
  drawer: Drawer,
  mode: IDBTransactionMode,
  ask: (kept: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(drawer, mode)
    const asked = ask(transaction.objectStore(drawer))
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onabort = () => reject(transaction.error ?? asked.error)
    transaction.onerror = () => reject(transaction.error ?? asked.error)
  })
}
