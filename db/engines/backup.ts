import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { sqliteFile } from './open.ts'

/**
 * Copies the embedded database as of one moment, while the shop goes on selling, and the pictures that cannot be
 * made anew. Restoring is copying the folder back as DATA_DIR.
 */
export async function backUp(dataDir: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const sqlite = new SQLite(sqliteFile(dataDir), { readonly: true, fileMustExist: true })
  try {
    await sqlite.backup(sqliteFile(to))
  } finally {
    sqlite.close()
  }
  for (const folder of ['originals', 'masters', 'uploads']) {
    await cp(path.join(dataDir, 'files', folder), path.join(to, 'files', folder), {
      recursive: true,
      force: false,
      filter: source => !source.endsWith('.tmp'),
    }).catch(unlessMissing)
  }
  await cp(path.join(dataDir, 'secret.key'), path.join(to, 'secret.key')).catch(unlessMissing)
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
