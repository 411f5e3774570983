import { describe, expect, expectTypeOf, it } from 'vitest'
import { frameEn } from '#app/i18n/messages/frame/en.ts'
import { frameId } from '#app/i18n/messages/frame/id.ts'
import { refusalsEn } from '#app/i18n/messages/refusals/en.ts'
import { refusalsId } from '#app/i18n/messages/refusals/id.ts'
import { shopEn } from '#app/i18n/messages/shop/en.ts'
import { shopId } from '#app/i18n/messages/shop/id.ts'
import { workEn } from '#app/i18n/messages/work/en.ts'
import { workId } from '#app/i18n/messages/work/id.ts'
import type { Messages, SameFacts } from '#app/i18n/messages.ts'
import { refusalSentence } from '#app/i18n/refusal-words.ts'

type Leaf = { path: string; says: string | number }

/** Every sentence by its path: a text, or how many facts it takes. */
function leaves(words: object, at = ''): Leaf[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const path = `${at}${key}`
    if (typeof value === 'string') return [{ path, says: value }]
    if (typeof value === 'function') return [{ path, says: value.length }]
    return typeof value === 'object' && value !== null ? leaves(value, `${path}.`) : []
  })
}

describe.each([
  ['frame', frameId, frameEn],
  ['shop', shopId, shopEn],
  ['work', workId, workEn],
  ['refusals', refusalsId, refusalsEn],
])('the words of %s', (_area, indonesian, english) => {
  const id = leaves(indonesian)
  const en = new Map(leaves(english).map(leaf => [leaf.path, leaf.says]))

  it('say the same things in both languages, from the same facts', () => {
    expect([...en.keys()].sort()).toEqual(id.map(leaf => leaf.path).sort())
    const unlike = id.filter(leaf => typeof leaf.says === 'number' && en.get(leaf.path) !== leaf.says)
    expect(unlike).toEqual([])
  })

  it('leave nothing empty and nothing unfinished', () => {
    const texts = [...id, ...leaves(english)].filter(leaf => typeof leaf.says === 'string')
    expect(texts.filter(leaf => /^\s*$|TODO|undefined|\s{2}|\s$/.test(String(leaf.says)))).toEqual([])
  })
})

describe('a translation', () => {
  type Source = { title: string; found: (makers: number) => string }

  it('does not compile with a key too few', () => {
    expectTypeOf<{ title: string }>().not.toExtend<Messages<Source>>()
    expectTypeOf<{ title: string; found: (makers: number) => string }>().toExtend<Messages<Source>>()
  })

  it('does not compile when a sentence leaves out its facts, or wants others', () => {
    type LeavesOut = { title: string; found: () => string }
    type WantsOther = { title: string; found: (maker: string) => string }
    expectTypeOf<LeavesOut>().not.toExtend<SameFacts<Source, LeavesOut>>()
    expectTypeOf<WantsOther>().not.toExtend<Messages<Source>>()
  })
})

describe('a refusal', () => {
  it('names its facts in the language of the reader', () => {
    const tooLarge = { code: 'too-many-bytes', limit: 20_000_000, got: 31_400_000 } as const
    expect(refusalSentence('id', tooLarge)).toBe(
      'Berkas ini 31 MB; paling besar 20 MB. Tidak ada yang disimpan.',
    )
    expect(refusalSentence('en', tooLarge)).toBe('This file has 31 MB; at most 20 MB. Nothing was saved.')
    expect(refusalSentence('en', { code: 'list-full', limit: 60 })).toContain('60 items')
  })
})
