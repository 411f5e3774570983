import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { receiptByLink } from '../../domain/orders/receipt.ts'
import { contextOf } from '../../http/context.server.ts'
import { receiptFile } from '../../http/receipt-file.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'

/** The receipt of what was fetched, for whoever has the link of the order. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { seals, env } = context.app
  const asked = { link: params.link ?? '', language }
  const receipt = found(await receiptByLink(contextOf(context), seals, asked))
  return receiptFile(request, receipt, { language, publicUrl: env.publicUrl })
}
