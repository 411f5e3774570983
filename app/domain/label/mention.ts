/** Small letters and figures with single spaces, so that "Ang-Ciu" and "ang ciu" are the same words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The first of `phrases` that stands in the text as whole words: "rum" is not in "rumput". */
export function mentioned(text: string, phrases: readonly string[]): string | undefined {
  const words = ` ${plainWords(text)} `
  return phrases.find(phrase => words.includes(` ${plainWords(phrase)} `))
}

/** The first of `phrases` with which the text begins. */
export function beginsWith(text: string, phrases: readonly string[]): string | undefined {
  const words = `${plainWords(text)} `
  return phrases.find(phrase => words.startsWith(`${plainWords(phrase)} `))
}

/** As `mentioned`, but not where the word before denies it: "bukan obat", "tidak menyembuhkan". */
export function asserted(text: string, phrases: readonly string[]): string | undefined {
  const words = ` ${plainWords(text)} `
  return phrases.find(phrase => {
    const wanted = ` ${plainWords(phrase)} `
    for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + 1))
      if (!/ (bukan|tidak|tanpa|not|no)$/.test(words.slice(0, at))) return true
    return false
  })
}
