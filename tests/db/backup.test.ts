import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDiskFiles } from '#app/gateways/files/disk-files.server.ts'
import { backUp } from '#db/engines/backup.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-backup-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a shop that is backed up while it writes is restored by copying the folder back', async () => {
  const dataDir = path.join(folder, 'data')
  const db = openDatabase({ dataDir })
  await migrate(db)
  await createDiskFiles(path.join(dataDir, 'files')).put('masters/pic_1', Buffer.from('picture'))
  await createDiskFiles(path.join(dataDir, 'files')).put('derived/pic_1/160.webp', Buffer.from('made anew'))
  const account = (id: string) => ({ id, name: 'Wulan', created_at: '2026-11-24T02:00:00.000Z' })
  await db.insertInto('account').values(account('acc_before')).execute()

  const backingUp = backUp(dataDir, path.join(folder, 'backup'))
  await db.insertInto('account').values(account('acc_during')).execute()
  await backingUp
  await db.insertInto('account').values(account('acc_after')).execute()
  await db.destroy()

  const restored = openDatabase({ dataDir: path.join(folder, 'backup') })
  const ids = (await restored.selectFrom('account').select('id').execute()).map(row => row.id)
  await restored.destroy()
  expect(ids).toContain('acc_before')
  expect(ids).not.toContain('acc_after')
  expect(await readFile(path.join(folder, 'backup/files/masters/pic_1'), 'utf8')).toBe('picture')
  await expect(readFile(path.join(folder, 'backup/files/derived/pic_1/160.webp'))).rejects.toThrow('ENOENT')
})
