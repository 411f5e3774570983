import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvironment } from '#app/http/env.server.ts'
import { openSecretKey } from '#app/http/secret-key.server.ts'
import { granted, refused } from '#tests/support/cast.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'omah-oleh-key-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const open = (secretKey?: string) => openSecretKey({ dataDir, secretKey })

test('the first start makes a key for its owner alone; the next finds it again', async () => {
  const made = granted(await open())
  expect(made).toHaveLength(32)
  expect(granted(await open()).equals(made)).toBe(true)
  expect((await stat(path.join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600)
})

test('programs that start at once agree on one key', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => open()))
  expect(new Set(keys.map(key => granted(key).toString('hex'))).size).toBe(1)
})

test('a key from the settings goes before the file, and none is written', async () => {
  const given = 'ab'.repeat(32)
  expect(granted(await open(given)).toString('hex')).toBe(given)
  await expect(readFile(path.join(dataDir, 'secret.key'))).rejects.toThrow()
})

test('a file that holds no key is refused by name, never replaced', async () => {
  const file = path.join(dataDir, 'secret.key')
  await writeFile(file, 'not a key')
  expect(refused(await open())).toEqual({
    code: 'secret-key-unreadable',
    file,
    why: 'not 64 hexadecimal digits',
  })
  expect(await readFile(file, 'utf8')).toBe('not a key')
})

test('a folder where the file should be is refused', async () => {
  await mkdir(path.join(dataDir, 'secret.key'))
  expect(refused(await open()).code).toBe('secret-key-unreadable')
})

test('a setting that is no key stops the start', () => {
  expect(refused(readEnvironment({ SECRET_KEY: 'secret' })).problems).toEqual([
    'SECRET_KEY: must be 64 hexadecimal digits (openssl rand -hex 32)',
  ])
  expect(granted(readEnvironment({ SECRET_KEY: 'AB'.repeat(32) })).secretKey).toBe('AB'.repeat(32))
})
