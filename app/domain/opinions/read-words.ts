import { ok, type Result, refuse } from '../result.ts'

type WordsRefusal = { code: 'note-missing' } | { code: 'note-too-long'; most: number; got: number }

/** Line breaks stay; what cannot be seen, or turns the words of others around, does not. */
const unseen = /(?!\n)\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu

/** What somebody wrote for all to read, in whatever language. @param most letters, each counted once */
export function readWords(text: string, most: number): Result<string, WordsRefusal> {
  const words = text
    .replaceAll('\r\n', '\n')
    .replace(unseen, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
  if (words === '') return refuse({ code: 'note-missing' })
  const got = [...words].length
  return got > most ? refuse({ code: 'note-too-long', most, got }) : ok(words)
}
