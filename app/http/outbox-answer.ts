import { redirect, type TypedResponse } from '@remix-run/server-runtime'

/**
 * Where a form that was taken in leads. A phone that sent it from its outbox is told the address alone: it would
 * otherwise load the page twice over its slow line.
 */
export function goOn(request: Request, path: string): TypedResponse<never> {
  if (!request.headers.has('X-Outbox')) return redirect(path, 303)
  return Response.json({ next: path }, { headers: { 'Cache-Control': 'no-store' } }) as TypedResponse<never>
}
