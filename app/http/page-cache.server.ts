import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** A rendered page, ready to be sent in the encoding a browser asks for. */
export type CachedPage = {
  status: number
  /** Without the headers that depend on the encoding. */
  headers: readonly (readonly [name: string, value: string])[]
  etag: string
  body: Buffer
  /** Made at the first demand for each encoding. */
  packs: { [encoding in Encoding]?: Pack }
  /** The catalogue's revision before the page was rendered. */
  revision: number
  /** Milliseconds since the epoch: pages that say "open now" or "today" grow old by themselves. */
  goodUntil: number
}

/** All that is sent, down to the headers as one list: this is sent many times. */
export type Pack = { body: Buffer; etag: string; head: string[]; unchangedHead: string[] }

type Rendered = { status: number; headers: (readonly [string, string])[]; body: Buffer; freshForMs: number }

export type PageCache = {
  find(key: string): CachedPage | undefined
  /** Renders once, however many ask at the same time. Undefined when the page must not be kept. */
  render(key: string, render: () => Promise<Rendered | undefined>): Promise<CachedPage | undefined>
  readonly size: { pages: number; bytes: number }
}

/**
 * Rendered pages without a byte of any one visitor, kept until the catalogue changes. The revision is read before
 * rendering starts: a commit during the rendering makes the page stale at birth, so nobody sees an old price
 * after the commit was answered. Least recently used pages leave first.
 */
export function createPageCache(options: {
  mostBytes: number
  revision: () => number
  now: () => number
}): PageCache {
  const pages = new Map<string, CachedPage>()
  const rendering = new Map<string, { revision: number; page: Promise<CachedPage | undefined> }>()
  let bytes = 0

  const forget = (key: string): void => {
    const page = pages.get(key)
    if (!page) return
    pages.delete(key)
    bytes -= weight(key, page)
  }

  const keep = (key: string, page: CachedPage): void => {
    forget(key)
    pages.set(key, page)
    bytes += weight(key, page)
    for (const oldest of pages.keys()) {
      if (bytes <= options.mostBytes) break
      forget(oldest)
    }
  }

  const find = (key: string): CachedPage | undefined => {
    const page = pages.get(key)
    if (!page) return undefined
    if (page.revision !== options.revision() || page.goodUntil <= options.now()) {
      forget(key)
      return undefined
    }
    pages.delete(key)
    pages.set(key, page)
    return page
  }

  const render = (
    key: string,
    draw: () => Promise<Rendered | undefined>,
  ): Promise<CachedPage | undefined> => {
    const revision = options.revision()
    const under = rendering.get(key)
    if (under && under.revision === revision) return under.page
    const page = draw()
      .then(rendered => rendered && finished(rendered, revision, options.now()))
      .then(pressed => {
        if (pressed && options.mostBytes > 0) keep(key, pressed)
        return pressed
      })
      .finally(() => {
        if (rendering.get(key)?.page === page) rendering.delete(key)
      })
    rendering.set(key, { revision, page })
    return page
  }

  return {
    find,
    render,
    get size() {
      return { pages: pages.size, bytes }
    },
  }
}

const finished = (rendered: Rendered, revision: number, now: number): CachedPage => ({
  status: rendered.status,
  headers: rendered.headers,
  etag: createHash('sha256').update(rendered.body).digest('base64url').slice(0, 22),
  body: rendered.body,
  packs: {},
  revision,
  goodUntil: now + rendered.freshForMs,
})

/** The page in an encoding; packed well, since it is sent many times. */
export async function packed(page: CachedPage, encoding: Encoding): Promise<Pack> {
  const known = page.packs[encoding]
  if (known) return known
  const body = await encoded(page.body, encoding)
  const etag = `"${page.etag}-${encoding}"`
  const headers = [...page.headers, ['ETag', etag] as const]
  const unchangedHead = headers.filter(([name]) => name.toLowerCase() !== 'content-type').flat()
  if (encoding !== 'identity') headers.push(['Content-Encoding', encoding])
  headers.push(['Content-Length', String(body.length)])
  const pack = { body, etag, head: headers.flat(), unchangedHead }
  page.packs[encoding] = pack
  return pack
}

async function encoded(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } })
  return encoding === 'gzip' ? gzipped(body, { level: 7 }) : body
}

/** Bytes in memory; packed copies are counted before they are made, at a third of the page together. */
const weight = (key: string, page: CachedPage): number =>
  key.length * 2 + Math.ceil(page.body.length * 1.34) + 500

/** The best encoding that a browser says it reads, by an Accept-Encoding header. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(accept)) return 'br'
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(accept)) return 'gzip'
  return 'identity'
}
