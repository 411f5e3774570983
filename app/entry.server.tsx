import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { AppLoadContext, EntryContext } from '@remix-run/server-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Arrival } from './http/app.server.ts'

/**
 * Pages wait for nothing, so they are rendered whole: one string is cheaper than a stream. No script takes them
 * over in the browser, so they carry no marks for it.
 */
export default function render(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  arrival: AppLoadContext,
): Response {
  const html = `<!doctype html>${renderToStaticMarkup(<RemixServer context={remix} url={request.url} />)}`
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Speculation-Rules', '"/speculation-rules.json"')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  arrival.handOver(html)
  return new Response(null, { status, headers })
}

/** Nothing is streamed: Remix would hold what each page was made of in memory for five seconds, in case it were. */
export const streamTimeout = 0

/** A bug is logged once, with the request that met it; the visitor sees its id on the page. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Partial<Arrival> },
): void {
  if (request.signal.aborted) return
  // A wrong verb or a page that is not there is no bug of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return
  context.app?.log.error({ requestId: context.requestId, err: error }, 'broke in a route')
}
