/** Letters in a line of a 58 mm roll: 48 mm are printed, all letters are equally wide. */
export const rollColumns = 32

/** One line of a roll: words alone, or words and an amount at the right edge. */
export type RollLine =
  | { kind: 'words'; text: string; isCentred?: boolean }
  | { kind: 'sum'; text: string; amount: string }
  | { kind: 'rule' }

/** Lines as they are printed, none longer than the roll is wide; long words are broken rather than cut off. */
export function rollText(lines: readonly RollLine[]): string[] {
  return lines.flatMap(line => {
    if (line.kind === 'rule') return ['-'.repeat(rollColumns)]
    if (line.kind === 'words') {
      const wrapped = wrap(printable(line.text), rollColumns)
      return line.isCentred ? wrapped.map(centred) : wrapped
    }
    const amount = printable(line.amount)
    const words = wrap(printable(line.text), rollColumns)
    const last = words.pop() ?? ''
    const room = rollColumns - amount.length
    if (last.length + 1 <= room) return [...words, last.padEnd(room) + amount]
    return [...words, last, amount.padStart(rollColumns)]
  })
}

const centred = (text: string): string => ' '.repeat(Math.floor((rollColumns - text.length) / 2)) + text

function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap(word => broken(word, columns))) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

const broken = (word: string, columns: number): string[] =>
  word.length <= columns ? [word] : (word.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [])

/** A printer's own letters end with Latin-1; marks that it lacks have a plain twin. */
const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replaceAll('×', 'x')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\x20-\x7e\u00a1-\u00ff]/gu, '?')
