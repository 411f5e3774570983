import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { found } from '../../http/require-language.ts'
import { shelfCardsFile } from '../../http/shelf-cards.server.ts'

/** Shelf cards, price tags and the counter's code, to print. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  return shelfCardsFile(asked, ctx, counter, askedLanguage(asked.request).language)
}
