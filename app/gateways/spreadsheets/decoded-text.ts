/** Text as a spreadsheet program saves it: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. */
export function decodedText(bytes: Buffer): string | undefined {
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** Node 20 takes Windows-1252 for Latin-1, which leaves out the 32 places where the two differ. */
function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, letter => ownLetters[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** 0x80 to 0x9f; five of them stand for nothing. */
const ownLetters = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']
