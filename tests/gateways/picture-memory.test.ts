import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pngBomb, scenery } from '#tests/support/pictures.ts'

const MEASURE = fileURLToPath(new URL('../support/picture-memory.ts', import.meta.url))
const WIDTH = 8192
const HEIGHT = 6144
const DECODED = WIDTH * HEIGHT * 3

let folder: string
const photo = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  const scene = scenery(WIDTH, HEIGHT)
  await scene.clone().jpeg({ quality: 90 }).toFile(photo('row-by-row.jpg'))
  await scene.clone().jpeg({ quality: 90, progressive: true }).toFile(photo('progressive.jpg'))
  await writeFile(photo('bomb.png'), await pngBomb(30_000))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

async function measure(...names: string[]): Promise<{ rise: number; said: unknown[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    MEASURE,
    ...names.map(photo),
  ])
  return JSON.parse(stdout)
}

test('a photo of 50 megapixels is accepted without ever standing in memory as a whole', async () => {
  const { rise, said } = await measure('row-by-row.jpg')
  expect(said).toEqual([[3000, 2250]])
  expect(rise).toBeLessThan(0.6 * DECODED)
}, 60_000)

test('a progressive one stands there once, in its packed form', async () => {
  const { rise, said } = await measure('progressive.jpg')
  expect(said).toEqual([[3000, 2250]])
  expect(rise).toBeLessThan(2 * DECODED)
}, 60_000)

test('four at once wait for each other', async () => {
  const four = await measure('row-by-row.jpg', 'row-by-row.jpg', 'row-by-row.jpg', 'row-by-row.jpg')
  expect(four.said).toEqual(Array(4).fill([3000, 2250]))
  expect(four.rise).toBeLessThan(DECODED)
}, 60_000)

test('a bomb costs nothing', async () => {
  const { rise, said } = await measure('bomb.png')
  expect(said).toEqual(['too-many-pixels'])
  expect(rise).toBeLessThan(0.02 * 900_000_000)
}, 60_000)
