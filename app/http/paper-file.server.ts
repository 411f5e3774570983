import type { PaperSize } from '../gateways/documents/consignment/paper.ts'
import { pdfPapers } from '../gateways/documents/consignment/pdf-paper.server.ts'
import type { PaperKind } from '../i18n/paths.ts'
import type { SignedIn } from './guard.server.ts'
import { paperOf } from './papers.server.ts'
import { found } from './require-language.ts'
import type { Asked } from './session.server.ts'

const kinds = [
  'agreement',
  'delivery',
  'receipt',
  'pickup',
  'count',
  'loss',
  'statement',
] as const satisfies readonly PaperKind[]

/** The PDF of a paper, A5 unless A4 is asked for. */
export async function paperFile(
  { request, context }: Asked,
  ctx: SignedIn,
  kind: string,
  id: string,
): Promise<Response> {
  const known = found(kinds.find(one => one === kind))
  const paper = found(await paperOf(ctx, known, id, context.app.env.publicUrl))
  const size: PaperSize = new URL(request.url).searchParams.get('size') === 'a4' ? 'a4' : 'a5'
  const file = await pdfPapers.paper(paper, size)
  return new Response(new Uint8Array(file), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${paper.number.replaceAll('/', '-')}.pdf"`,
    },
  })
}
