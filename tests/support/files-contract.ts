import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files } from '#app/gateways/files/files.ts'

/** What every store of files keeps to. `create` gives an empty one. */
export function filesContract(create: () => Promise<Files>) {
  const bytes = (words: string) => new Uint8Array(Buffer.from(words))

  test('what was put is got back, byte by byte', async () => {
    const files = await create()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async content => {
        await files.put('pictures/master.jpg', content)
        const got = await files.get('pictures/master.jpg')
        expect(got && Buffer.from(got).equals(Buffer.from(content))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('what was never put is not there', async () => {
    const files = await create()
    await files.put('pictures/a/b.jpg', bytes('b'))
    for (const key of ['pictures/none.jpg', 'pictures/a', 'pictures/a/b.jpg/c', 'none']) {
      expect(await files.get(key)).toBeUndefined()
      expect(await files.has(key)).toBe(false)
    }
    expect(await files.has('pictures/a/b.jpg')).toBe(true)
  })

  test('putting again replaces the whole', async () => {
    const files = await create()
    await files.put('note', bytes('a long first text'))
    await files.put('note', bytes('short'))
    expect(Buffer.from((await files.get('note')) ?? []).toString()).toBe('short')
    expect(await files.list('')).toEqual(['note'])
  })

  test('a reader sees the old bytes or the new ones, never a mixture', async () => {
    const files = await create()
    const versions = ['1', '2', '3', '4', '5', '6'].map(digit => bytes(digit.repeat(200_000)))
    await files.put('photo', bytes('0'.repeat(200_000)))
    const writing = Promise.all(versions.map(version => files.put('photo', version)))
    for (let look = 0; look < 20; look++) {
      const seen = Buffer.from((await files.get('photo')) ?? [])
      expect(seen.length).toBe(200_000)
      expect(new Set(seen).size).toBe(1)
    }
    await writing
    expect(await files.list('')).toEqual(['photo'])
  })

  test('what is removed is gone, and removing twice is no error', async () => {
    const files = await create()
    await files.put('pictures/a.jpg', bytes('a'))
    await files.remove('pictures/a.jpg')
    await files.remove('pictures/a.jpg')
    await files.remove('pictures')
    expect(await files.has('pictures/a.jpg')).toBe(false)
    expect(await files.list('')).toEqual([])
  })

  test('removing what only begins another key removes nothing', async () => {
    const files = await create()
    await files.put('pictures/a.jpg', bytes('a'))
    await files.remove('pictures')
    expect(await files.list('')).toEqual(['pictures/a.jpg'])
  })

  test('keys are listed by how they begin, sorted', async () => {
    const files = await create()
    const keys = [
      'masters/b.jpg',
      'masters/a.jpg',
      'derived/a/800.webp',
      'derived/a/400.webp',
      'derived/ab/1.webp',
      'x',
    ]
    for (const key of keys) await files.put(key, bytes(key))
    expect(await files.list('')).toEqual([...keys].sort())
    expect(await files.list('derived/a/')).toEqual(['derived/a/400.webp', 'derived/a/800.webp'])
    expect(await files.list('derived/a')).toEqual([
      'derived/a/400.webp',
      'derived/a/800.webp',
      'derived/ab/1.webp',
    ])
    expect(await files.list('masters/a')).toEqual(['masters/a.jpg'])
    expect(await files.list('nowhere/')).toEqual([])
  })

  test.each([
    '',
    '/',
    '/etc/passwd',
    '../outside',
    'a/../../outside',
    'a/./b',
    'a//b',
    'a/',
    '.hidden',
    'a/.hidden',
    'Upper.jpg',
    'a b',
    'a\0b',
    'a\\b',
    'é',
    'a\n',
    'a'.repeat(129),
    'a/'.repeat(300).concat('a'),
  ])('%j is no key, whatever is asked', async key => {
    const files = await create()
    await expect(files.put(key, bytes('x'))).rejects.toThrow(TypeError)
    await expect(files.get(key)).rejects.toThrow(TypeError)
    await expect(files.has(key)).rejects.toThrow(TypeError)
    await expect(files.remove(key)).rejects.toThrow(TypeError)
    expect(await files.list('')).toEqual([])
  })

  test.each(['..', '../', '/', 'a//', 'A', 'a/../', '.', 'a/.'])(
    'nothing can be listed under %j',
    async prefix => {
      const files = await create()
      await expect(files.list(prefix)).rejects.toThrow(TypeError)
    },
  )

  test('an endless prefix is refused at once', async () => {
    const files = await create()
    await expect(files.list(`${'a'.repeat(100_000)}!`)).rejects.toThrow(TypeError)
  })
}
