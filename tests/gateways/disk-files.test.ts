import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createDiskFiles } from '#app/gateways/files/disk-files.server.ts'
import { filesContract } from '#tests/support/files-contract.ts'

const folders: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

describe('files on the disk', () => {
  filesContract(async () => createDiskFiles(join(await newFolder(), 'not-made-yet')))

  test('lie where their key says, so that a copy of the folder is a copy of the store', async () => {
    const folder = await newFolder()
    await createDiskFiles(folder).put('derived/a/800.webp', new Uint8Array([1]))
    expect(await readdir(join(folder, 'derived', 'a'))).toEqual(['800.webp'])
    const again = createDiskFiles(folder)
    expect(await again.list('')).toEqual(['derived/a/800.webp'])
  })

  test('what a crash left half-written is no file', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, '.unfinished-1'), 'half')
    expect(await createDiskFiles(folder).list('')).toEqual([])
  })

  test('a put that fails leaves nothing behind and says so', async () => {
    const folder = await newFolder()
    const files = createDiskFiles(folder)
    await files.put('a', new Uint8Array([1]))
    await expect(files.put('a/b', new Uint8Array([2]))).rejects.toThrow()
    await files.put('c/d', new Uint8Array([3]))
    await expect(files.put('c', new Uint8Array([4]))).rejects.toThrow()
    expect((await readdir(folder)).sort()).toEqual(['a', 'c'])
    expect(await files.get('a')).toEqual(Buffer.from([1]))
  })

  test('a place that cannot be written is an error', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'no-folder'), 'x')
    await expect(createDiskFiles(join(folder, 'no-folder')).put('a', new Uint8Array([1]))).rejects.toThrow()
  })
})
