import type { PhonePage } from './page.ts'

/** How sending ended: it arrived; the line or the server was not there; she must sign in; or it was refused. */
export type Sent<Value> =
  | { how: 'arrived'; value: Value }
  | { how: 'later'; waitMs?: number }
  | { how: 'sign-in' }
  | { how: 'refused'; status: number; said: Record<string, unknown> }

const longestMs = 60_000

/** Posts to our server with the token of the page. Never throws. */
export async function post(page: PhonePage, url: string, body: BodyInit): Promise<Sent<Response>> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), longestMs)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'X-Form-Token': page.token, 'X-Outbox': '1', ...contentType(body) },
      credentials: 'same-origin',
      signal: ending.signal,
    })
    return await read(answer)
  } catch {
    return { how: 'later' }
  } finally {
    clearTimeout(timer)
  }
}

const contentType = (body: BodyInit): Record<string, string> =>
  typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}

async function read(answer: Response): Promise<Sent<Response>> {
  if (answer.redirected && new URL(answer.url).pathname.startsWith('/sign-in')) return { how: 'sign-in' }
  if (answer.ok) return { how: 'arrived', value: answer }
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
    const seconds = Number(answer.headers.get('Retry-After'))
    const said: Record<string, unknown> = await answer.json().catch(() => ({}))
    // A quota of hers is no matter of waiting a moment.
    if (typeof said.code === 'string' && answer.status === 429) return { how: 'refused', status: 429, said }
    return seconds > 0 ? { how: 'later', waitMs: seconds * 1000 } : { how: 'later' }
  }
  const said: Record<string, unknown> = await answer.json().catch(() => ({}))
  return said.code === 'form-too-old' ? { how: 'sign-in' } : { how: 'refused', status: answer.status, said }
}
