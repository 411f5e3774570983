import type { Receipt, ReceiptLine } from '../domain/orders/receipt.ts'
import type { Paper } from '../gateways/documents/consignment/paper.ts'
import { pdfPapers } from '../gateways/documents/consignment/pdf-paper.server.ts'
import { rollPdf } from '../gateways/documents/roll/pdf-roll.server.ts'
import type { RollLine } from '../gateways/documents/roll/roll.ts'
import type { Language } from '../i18n/language.ts'
import { opinionWordsIn } from '../i18n/opinion-words.ts'
import { orderWordsIn } from '../i18n/order-words.ts'
import { paths, type ReceiptSize, receiptSizes } from '../i18n/paths.ts'
import { wordsIn } from '../i18n/words.ts'

/** The receipt as a PDF: A6 unless another size is asked for. Nobody keeps it on the way. */
export async function receiptFile(
  request: Request,
  receipt: Receipt,
  facts: { language: Language; publicUrl: string },
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('size')
  const size: ReceiptSize = receiptSizes.find(known => known === asked) ?? 'a6'
  const file =
    size === '58mm' ? await onRoll(receipt, facts) : await pdfPapers.paper(onPaper(receipt, facts), size)
  return new Response(new Uint8Array(file), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${receipt.number.replaceAll('/', '-')}.pdf"`,
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })
}

const nameOf = ({ name, size }: ReceiptLine): string => (size === undefined ? name : `${name}, ${size}`)

function onPaper(
  receipt: Receipt,
  { language, publicUrl }: { language: Language; publicUrl: string },
): Paper {
  const { formats } = wordsIn(language)
  const { receipt: words, checkout, returnRule } = orderWordsIn(language)
  const { counter, proof } = receipt
  const opinion = opinionWordsIn(language).receipt
  return {
    language,
    title: words.title,
    number: receipt.number,
    state: formats.moment(receipt.soldAt),
    parties: [{ role: words.soldBy, name: counter.name, below: counter.street }],
    facts: [],
    columns: [
      { label: words.goods, share: 3, isNumber: false },
      { label: words.pieces, share: 0.8, isNumber: true },
      { label: words.each, share: 1.4, isNumber: true },
      { label: words.sum, share: 1.5, isNumber: true },
    ],
    rows: receipt.lines.map(line => [
      nameOf(line),
      formats.number(line.pieces),
      formats.rupiah(line.priceIdr),
      formats.rupiah(line.pieces * line.priceIdr),
    ]),
    totals: [{ label: words.total, value: formats.rupiah(receipt.totalIdr), isStrong: true }],
    notes: [`${checkout.rule}: ${returnRule}`, opinion.code(proof.code)],
    signatures: [],
    code: { link: publicUrl + paths.purchase(language, proof.token), caption: opinion.scan },
  }
}

function onRoll(
  receipt: Receipt,
  { language, publicUrl }: { language: Language; publicUrl: string },
): Promise<Uint8Array> {
  const { frame, formats } = wordsIn(language)
  const { receipt: words, returnRule } = orderWordsIn(language)
  const { counter } = receipt
  const lines: RollLine[] = [
    { kind: 'words', text: frame.name, isCentred: true },
    { kind: 'words', text: counter.name, isCentred: true },
    { kind: 'words', text: counter.street, isCentred: true },
    { kind: 'rule' },
    { kind: 'words', text: `${words.title} ${receipt.number}` },
    { kind: 'words', text: formats.moment(receipt.soldAt) },
    { kind: 'rule' },
    ...receipt.lines.flatMap((line): RollLine[] => [
      { kind: 'words', text: nameOf(line) },
      {
        kind: 'sum',
        text: `  ${formats.number(line.pieces)} x ${formats.rupiah(line.priceIdr)}`,
        amount: formats.rupiah(line.pieces * line.priceIdr),
      },
    ]),
    { kind: 'rule' },
    { kind: 'sum', text: words.total, amount: formats.rupiah(receipt.totalIdr) },
    { kind: 'rule' },
    { kind: 'words', text: returnRule },
    { kind: 'words', text: opinionWordsIn(language).receipt.code(receipt.proof.code) },
    { kind: 'words', text: publicUrl + paths.purchases(language) },
  ]
  return rollPdf(lines, { title: `${words.title} ${receipt.number}`, language })
}
