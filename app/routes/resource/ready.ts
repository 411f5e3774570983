import type { LoaderFunctionArgs } from '@remix-run/server-runtime'

/** The program may be sent visitors: the database answers, the schema is current, and it is not stopping. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ready = await context.app.isReady()
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
