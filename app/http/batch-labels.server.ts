import { batchPath } from '../domain/batches/batch-path.ts'
import { bestBeforeWords } from '../domain/batches/best-before.ts'
import type { LabelledBatch } from '../domain/batches/own-batch.ts'
import { daysBetween } from '../domain/dates.ts'
import { mostStickers, type Sticker, type StickerPaper } from '../gateways/documents/documents.ts'
import { pdfDocuments } from '../gateways/documents/label-sheet.server.ts'
import { formatsIn } from '../i18n/formats-in.ts'
import { labelWordsIn, makingRefusalSentence } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import type { Asked } from './session.server.ts'

const papers: readonly StickerPaper[] = ['a4-24', 'a4-10', 'roll-58']

/** A PDF with a sticker for each pack of a batch, in Indonesian as the law wants labels. */
export async function batchLabels(
  { request, context }: Asked,
  batch: LabelledBatch,
  language: Language,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const paper = papers.find(one => one === query.get('paper')) ?? 'a4-24'
  const pieces = query.has('pieces') ? Number(query.get('pieces')) : Math.min(batch.quantity, mostStickers)
  const made = await pdfDocuments.stickerSheet({
    sticker: stickerOf(batch, context.app.env.publicUrl),
    paper,
    pieces,
    placesUsed: Number(query.get('used') ?? 0),
    language: 'id',
  })
  const headers = { 'Cache-Control': 'no-store' }
  if (!made.ok) return new Response(makingRefusalSentence(language, made.error), { status: 400, headers })
  return new Response(new Uint8Array(made.value), {
    headers: {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${batch.code}.pdf"`,
    },
  })
}

function stickerOf(batch: LabelledBatch, publicUrl: string): Sticker {
  const words = labelWordsIn('id').sticker
  const formats = formatsIn.id
  const { netQuantity, netUnit, madeOn } = batch
  const net = {
    g: `${words.netWeight} ${formats.weight(netQuantity)}`,
    ml: `${words.netVolume} ${formats.volume(netQuantity)}`,
    pcs: `${words.contents} ${formats.number(netQuantity)}`,
  }
  const path = batchPath(batch.gtin, batch.code, batch.bestBeforeOn)
  if (!path.ok) throw new Error(`no address for batch ${batch.code}: ${path.error.code}`)
  return {
    name: batch.labelId === undefined ? batch.name : `${batch.name} ${batch.labelId}`,
    netContent: net[netUnit],
    code: `${words.code} ${batch.code}`,
    madeOn: `${words.madeOn} ${formats.date(madeOn)}`,
    bestBefore:
      batch.bestBeforeOn === undefined
        ? undefined
        : { phrase: words.bestBefore, date: dateOf(madeOn, batch.bestBeforeOn) },
    link: publicUrl + path.value,
  }
}

function dateOf(madeOn: string, bestBeforeOn: string): string {
  const read = bestBeforeWords(madeOn, daysBetween(madeOn, bestBeforeOn))
  if (read.form === 'day') return formatsIn.id.date(read.on)
  const month = String(read.month).padStart(2, '0')
  return formatsIn.id.date(`${read.year}-${month}-01`).replace(/^\d+ /, '')
}
