import type { Asked } from './session.server.ts'

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const ownNames = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Entering without a secret: in demo mode, by somebody who sits at the machine itself. A proxy in between, or
 * another name for this machine (as a hostile page's DNS may give it), closes the door; then there is no such page.
 */
export function requireDemoDoor({ request, context }: Asked): void {
  const isOpen =
    context.app.env.demo &&
    loopback.test(context.address) &&
    !request.headers.has('X-Forwarded-For') &&
    !request.headers.has('Forwarded') &&
    ownNames.test(new URL(request.url).hostname)
  if (!isOpen) throw new Response(null, { status: 404 })
}
