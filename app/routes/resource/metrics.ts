import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { mayReadMetrics } from '../../http/metrics-reader.server.ts'

/** Figures for a Prometheus on this machine, or for one that shows the token. Nobody else learns that they exist. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!mayReadMetrics(request, context)) throw new Response(null, { status: 404 })
  const { metrics } = context.app
  return new Response(await metrics.text(), {
    headers: { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' },
  })
}
