import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Files, requireFileKey, requireKeyPrefix } from './files.ts'

/** Half-written files lie beside `root`'s parts under a name that no key can have. */
const UNFINISHED = '.unfinished-'

export function createDiskFiles(root: string): Files {
  const base = resolve(root)
  const pathOf = (key: string) => join(base, ...requireFileKey(key).split('/'))

  return {
    async put(key, bytes) {
      const path = pathOf(key)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, UNFINISHED + randomUUID())
      try {
        await writeDurably(unfinished, bytes)
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      await syncFolder(folder)
    },

    async get(key) {
      return orUndefined(readFile(pathOf(key)))
    },

    async has(key) {
      return (await orUndefined(stat(pathOf(key))))?.isFile() ?? false
    },

    async remove(key) {
      await orUndefined(unlink(pathOf(key)))
    },

    async list(prefix) {
      requireKeyPrefix(prefix)
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
      const keys = await keysUnder(base, folder)
      return keys.filter(key => key.startsWith(prefix)).sort()
    },
  }
}

async function writeDurably(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function keysUnder(base: string, folder: string): Promise<string[]> {
  const entries = (await orUndefined(readdir(join(base, folder), { withFileTypes: true }))) ?? []
  const keys: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory()) keys.push(...(await keysUnder(base, `${folder}${entry.name}/`)))
    else if (!entry.name.startsWith('.')) keys.push(folder + entry.name)
  }
  return keys
}

async function orUndefined<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** A folder is no file, so it is as good as missing. */
const MISSING = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR'])

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.has(error.code)
}
