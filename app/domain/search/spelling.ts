const wordsReadAtMost = 8
const lettersReadAtMost = 200
/** Nothing longer is a word of the trade; it also bounds what comparing two words costs. */
const wordLettersAtMost = 32

const stopWords = new Set(
  (
    'a an and at buy for from in of on or the to with ' +
    'atau beli buat cari dan dari dengan di ini itu ke khas mau oleh untuk yang'
  ).split(' '),
)

/** The words of a catalogue text, each once, without marks, stop words or doubling ("oleh-oleh", "kacang2"). */
export function wordsOf(text: string): string[] {
  return [...new Set(plainWords(text))].filter(word => !stopWords.has(word))
}

/** The words a person typed: at most 8, from at most 200 letters, whatever was sent. */
export function typedWords(text: string): string[] {
  const letters = text
    .slice(0, 2 * lettersReadAtMost)
    .normalize('NFKD')
    .slice(0, lettersReadAtMost)
  return wordsOf(letters).slice(0, wordsReadAtMost)
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+|['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L}{3})2(?= |$)/gu, '$1')
    .replace(/(\p{N})(?=\p{L})|(\p{L})(?=\p{N})/gu, '$1$2 ')
    .split(' ')
    .filter(word => word !== '')
    .map(word => word.slice(0, wordLettersAtMost))
}

/** Old and new Indonesian orthography, and sounds that are written in two ways; both sides are folded. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/ph|v/g, 'f'],
  [/kh|ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  // keripik and kripik, cokelat and coklat, kerupuk and krupuk
  [/([bcdfghjkpst])e([rl])(?=[aiueo])/g, '$1$2'],
  // tempeh and tempe
  [/(?<=.{4})h$/, ''],
  // mugs and mug
  [/(?<=.{3})s$/, ''],
  [/(?<=.{3})y$/, 'i'],
]

/** Two spellings with one fold are the same word. */
export function foldSpelling(word: string): string {
  let folded = word
  for (const [written, sound] of folds) folded = folded.replace(written, sound)
  return folded
}
