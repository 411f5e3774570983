import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { overdue } from '../../../domain/consignment/network/overdue.ts'
import { today } from '../../../domain/context.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { letterAnswer } from '../../../http/letter-file.server.ts'
import { found } from '../../../http/require-language.ts'

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const kinds = ['reminder', 'escalation'] as const
  const kind = found(kinds.find(one => `${one}.pdf` === asked.params.kind))
  const { statements } = await overdue(ctx, asked.params.partnerId ?? '')
  const { partner } = found(statements[0])
  return letterAnswer({ kind, partner, on: today(ctx), statements })
}
