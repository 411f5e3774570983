import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { SPREADSHEET_LIMITS } from './spreadsheets.ts'

/** The file is not what it says it is, or was cut off. */
export class BrokenWorkbook extends Error {}
export class EncryptedWorkbook extends Error {}
export class UnpacksTooLarge extends Error {}

const mostParts = 2000

/** The parts of a workbook by their names. What they unpack to is counted over all of them together. */
export type WorkbookParts = {
  has(name: string): boolean
  names(): string[]
  /** Reads one part as XML, piece by piece. */
  read(name: string, on: PartListener): Promise<void>
  close(): void
}

export type PartListener = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

export async function openParts(bytes: Buffer): Promise<WorkbookParts> {
  const zip = await broken(() => fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }))
  const entries = await broken(() => entriesOf(zip))
  let left: number = SPREADSHEET_LIMITS.unpackedBytes
  return {
    has: name => entries.has(name),
    names: () => [...entries.keys()],
    close: () => zip.close(),
    read: async (name, on) => {
      const entry = entries.get(name)
      if (!entry) throw new BrokenWorkbook()
      if (entry.isEncrypted()) throw new EncryptedWorkbook()
      if (entry.uncompressedSize > left) throw new UnpacksTooLarge()
      await broken(async () => {
        const parser = listen(on)
        const decoder = new TextDecoder('utf-8', { fatal: true })
        const stream = await zip.openReadStreamPromise(entry)
        for await (const piece of stream as AsyncIterable<Buffer>) {
          left -= piece.length
          if (left < 0) throw new UnpacksTooLarge()
          parser.write(decoder.decode(piece, { stream: true }))
        }
        parser.write(decoder.decode()).close()
      })
    },
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > mostParts) throw new UnpacksTooLarge()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  return entries
}

/** Names come without their prefix: some programs write `<x:row>` for `<row>`. */
function listen(on: PartListener): SaxesParser {
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw new BrokenWorkbook(error.message)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => on.open?.(local(tag.name), tag.attributes))
  parser.on('closetag', (tag: SaxesTagPlain) => on.close?.(local(tag.name)))
  parser.on('text', text => on.text?.(text))
  parser.on('cdata', text => on.text?.(text))
  return parser
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Errors of the zip and of the text in it all say the same: this file cannot be read. */
async function broken<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (
      error instanceof BrokenWorkbook ||
      error instanceof EncryptedWorkbook ||
      error instanceof UnpacksTooLarge ||
      isOurOwn(error)
    )
      throw error
    throw new BrokenWorkbook(error instanceof Error ? error.message : 'unreadable')
  }
}

/** A reader that has had enough says so with an error of its own, which passes through. */
export class ReadingStopped extends Error {}
const isOurOwn = (error: unknown): boolean => error instanceof ReadingStopped
