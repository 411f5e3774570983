import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { Made } from './made-page.server.ts'
import type { CachedPage, Encoding, Pack } from './page-cache.server.ts'
import { freshForHeader } from './shared-page.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

const compressible =
  /^(text\/|application\/(json|ld\+json|xml|manifest\+json|speculationrules\+json)|image\/svg)/

/** Answers with a page's bytes, or 304 when the browser has these very ones. Tells whether it had. */
export function sendPage(
  response: ServerResponse,
  { status }: CachedPage,
  pack: Pack,
  request: { ifNoneMatch: string | undefined; headOnly: boolean },
): 'cached' | 'unchanged' {
  if (status === 200 && request.ifNoneMatch?.includes(pack.etag)) {
    response.writeHead(304, pack.unchangedHead).end()
    return 'unchanged'
  }
  response.writeHead(status, pack.head)
  response.end(request.headOnly ? undefined : pack.body)
  return 'cached'
}

/** Answers with what a route made, compressed where that pays. */
export async function sendResponse(
  response: ServerResponse,
  made: Made,
  request: { encoding: Encoding; headOnly: boolean },
): Promise<void> {
  for (const [name, value] of made.headers)
    if (name !== 'set-cookie' && name !== freshForHeader) response.setHeader(name, value)
  const cookies = made.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)

  const packed = await pack(made.body, made.headers, request.encoding)
  if (packed !== made.body) response.setHeader('Content-Encoding', request.encoding)
  if (compressible.test(made.headers.get('Content-Type') ?? ''))
    response.appendHeader('Vary', 'Accept-Encoding')
  if (made.status !== 304 && made.status !== 204) response.setHeader('Content-Length', packed.length)
  response.writeHead(made.status)
  response.end(request.headOnly ? undefined : packed)
}

async function pack(body: Buffer, headers: Headers, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity' || body.length < 1000 || headers.has('Content-Encoding')) return body
  if (!compressible.test(headers.get('Content-Type') ?? '')) return body
  // For one visitor only: quickly. To send a page of usual size to another thread costs more than to pack it here.
  const isSmall = body.length < 200_000
  if (encoding === 'gzip') return isSmall ? gzipSync(body, quickGzip) : gzipped(body, quickGzip)
  return isSmall ? brotliCompressSync(body, quickBrotli) : brotli(body, quickBrotli)
}

const quickGzip = { level: 4 }
const quickBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }
