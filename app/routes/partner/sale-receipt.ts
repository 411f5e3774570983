import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { receiptAtCounter } from '../../domain/orders/receipt.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { receiptFile } from '../../http/receipt-file.server.ts'
import { found } from '../../http/require-language.ts'

/** The receipt of a sale, printed at its counter. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const receipt = found(
    await receiptAtCounter(ctx, asked.context.app.seals, { saleId: asked.params.saleId ?? '', language }),
  )
  return receiptFile(asked.request, receipt, { language, publicUrl: asked.context.app.env.publicUrl })
}
