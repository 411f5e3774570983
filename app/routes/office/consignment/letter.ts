import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { overdue } from '../../../domain/consignment/network/overdue.ts'
import { today } from '../../../domain/context.ts'
import { pdfLetters } from '../../../gateways/documents/letters/pdf-letters.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { found } from '../../../http/require-language.ts'
import { overdueLetter } from '../../../i18n/overdue-letter.ts'

/** A letter is written in Indonesian, whatever language the office reads. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const kinds = ['reminder', 'escalation'] as const
  const kind = found(kinds.find(one => `${one}.pdf` === asked.params.kind))
  const { statements } = await overdue(ctx, asked.params.partnerId ?? '')
  const { partner } = found(statements[0])
  const letter = overdueLetter('id', { kind, partner, on: today(ctx), statements })
  return new Response(new Uint8Array(await pdfLetters.letter(letter)), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${kind}.pdf"`,
    },
  })
}
