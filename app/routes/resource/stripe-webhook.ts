import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import { followEvent, keepEvent } from '../../domain/payments/provider-events.ts'
import { contextOf } from '../../http/context.server.ts'

const mostBytes = 200_000

export async function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

/**
 * What Stripe tells. Only its signature opens this door, over the very bytes that came; the event is kept before
 * anything follows from it, and what breaks after that is followed by the sweep. Any answer but 2xx is told again.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app, requestId, now } = context
  if (!app.cards) return plain(404)
  if (request.method !== 'POST') return plain(405)
  const body = await request.text()
  if (body.length > mostBytes) return plain(413)
  const event = app.cards.readEvent(body, request.headers.get('Stripe-Signature') ?? '', now)
  if (!event.ok) {
    app.log.warn({ requestId, refused: event.error.code }, 'webhook')
    return plain(400)
  }
  const ctx = contextOf(context, { kind: 'system', name: 'stripe' })
  await keepEvent(ctx, event.value)
  const { eventId, kind } = event.value
  try {
    const outcome = await followEvent(ctx, eventId)
    app.log.info({ requestId, event: eventId, kind, outcome }, 'webhook')
  } catch (error) {
    app.log.error({ requestId, event: eventId, err: error }, 'an event was kept and could not be followed')
  }
  return plain(200)
}

const plain = (status: number): Response =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
