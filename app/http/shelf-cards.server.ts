import { counterShelf } from '../domain/consignment/counters/counter-shelf.ts'
import type { OwnCounter } from '../domain/consignment/counters/own-counters.ts'
import type { Context } from '../domain/context.ts'
import { pdfShelfCards } from '../gateways/documents/shelf-cards.server.ts'
import { cardPapers, type ShelfCard } from '../gateways/documents/shelf-cards.ts'
import { formatsIn } from '../i18n/formats-in.ts'
import { makingRefusalSentence } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import { partnerWordsIn } from '../i18n/partner-words.ts'
import { paths } from '../i18n/paths.ts'
import { wordsIn } from '../i18n/words.ts'
import { sizeName } from '../ui/producer/size-name.ts'
import type { Asked } from './session.server.ts'

/** One card for each good of a counter that has a price by an agreement in force. */
export async function cardsOf(ctx: Context, counter: OwnCounter, language: Language): Promise<ShelfCard[]> {
  const shelf = await counterShelf(ctx, counter, language)
  const words = partnerWordsIn(language).cards
  return shelf.flatMap(good =>
    good.priceIdr === undefined
      ? []
      : [
          {
            name: good.name.text,
            size: sizeName(wordsIn(language), good.size),
            maker: words.from(good.maker),
            price: formatsIn[language].rupiah(good.priceIdr),
          },
        ],
  )
}

/** A PDF of cards, tags or the counter's code, as the address asks for. */
export async function shelfCardsFile(
  { request, context }: Asked,
  ctx: Context,
  counter: OwnCounter,
  language: Language,
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('paper')
  const made = await pdfShelfCards.print({
    paper: cardPapers.find(one => one === asked) ?? 'cards-a4',
    counter: counter.name,
    scan: partnerWordsIn(language).cards.scan,
    link: context.app.env.publicUrl + paths.place(language, counter.slug),
    cards: await cardsOf(ctx, counter, language),
    language,
  })
  const headers = { 'Cache-Control': 'no-store' }
  if (!made.ok) return new Response(makingRefusalSentence(language, made.error), { status: 400, headers })
  return new Response(new Uint8Array(made.value), {
    headers: {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${counter.slug}.pdf"`,
    },
  })
}
