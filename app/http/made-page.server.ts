import { freshForHeader } from './shared-page.ts'

/** What a route made of a request. */
export type Made = { status: number; headers: Headers; body: Buffer }

/** A page's text does not lie in its response, see `Arrival.handOver`; anything else does. */
export async function madeOf(response: Response, html: string | undefined): Promise<Made> {
  const { status, headers } = response
  if (html !== undefined && response.body === null) return { status, headers, body: Buffer.from(html) }
  return { status, headers, body: Buffer.from(await response.arrayBuffer()) }
}

/** A page is kept when its route says for how long it stays fresh and it gives no cookie. */
export function keepable({ status, headers, body }: Made) {
  const freshFor = headers.get(freshForHeader)
  if (freshFor === null || headers.getSetCookie().length > 0) return undefined
  return {
    status,
    headers: [
      ...[...headers].filter(([name]) => name !== freshForHeader),
      ['vary', 'Accept-Encoding, Cookie'] as const,
    ],
    body,
    freshForMs: Number(freshFor) * 1000,
  }
}
