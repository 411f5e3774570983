import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { exportHerData } from '../../domain/registry/her-data.ts'
import { requireContext } from '../../http/guard.server.ts'
import { refused } from '../../http/status.ts'

/** All that is kept of her, to take away. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const producerId = ctx.actor.roles.find(held => held.role === 'producer')?.producerId ?? ''
  const data = await exportHerData(ctx, asked.context.app.seals, { producerId })
  if (!data.ok) return refused(data.error)
  return new Response(`${JSON.stringify(data.value, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="omah-oleh.json"',
      'Cache-Control': 'no-store',
    },
  })
}
