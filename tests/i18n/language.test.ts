import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLanguage, languageOf, otherLanguage } from '#app/i18n/language.ts'

describe('the language of a visitor', () => {
  it.each([
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-AU,en;q=0.9', 'en'],
    ['in-ID', 'id'],
    ['jv,en;q=0.5', 'id'],
    ['ja-JP,ja;q=0.9', 'en'],
    ['ja,en;q=0.7,id;q=0.8', 'id'],
    ['ja,id;q=0.7,en;q=0.8', 'en'],
    ['id;q=0', 'id'],
    ['en;q=0.1, id;q=0', 'en'],
    ['*', 'id'],
    ['', 'id'],
    [undefined, 'id'],
  ])('reads %s as %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })

  it('never fails on a header that is nonsense', () => {
    fc.assert(fc.property(fc.string(), header => isLanguage(languageOf(header))))
  })

  it('knows two languages and no third', () => {
    expect([otherLanguage('id'), otherLanguage('en')]).toEqual(['en', 'id'])
    expect(['id', 'en', 'jv', '', undefined, 'ID'].map(isLanguage)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
