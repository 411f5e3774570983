import type { LabelDocument } from '../domain/label/compile-label.ts'
import type { Panel } from '../gateways/documents/pack-label/drawing.ts'
import { drawnLabel, type LabelRefusal } from '../gateways/documents/pack-label/layout.ts'
import { lettering } from '../gateways/documents/pack-label/lettering.server.ts'
import { labelPdf, labelSheetPdf } from '../gateways/documents/pack-label/pdf-label.server.ts'
import { labelSvg } from '../gateways/documents/pack-label/svg-label.ts'
import { makingRefusalSentence } from '../i18n/label-words.ts'
import { packWords } from '../i18n/pack-words.ts'
import { askedLanguage } from './asked-language.ts'
import type { LabelQuery } from './label-choice.ts'
import type { Asked } from './session.server.ts'

export type DrawnLabel = { ok: true; value: Panel[] } | { ok: false; error: LabelRefusal }

export const drawLabel = (
  { context }: Asked,
  label: LabelDocument,
  { size, design, languages }: Pick<LabelQuery, 'size' | 'design' | 'languages'>,
): DrawnLabel =>
  drawnLabel(
    packWords(label, languages),
    label.look,
    { size, design },
    context.app.env.publicUrl,
    lettering(),
  )

const headers = { 'Cache-Control': 'no-store' }

/** A picture for the page; with `?download` a file for a print shop. */
export function svgAnswer(asked: Asked, label: LabelDocument, query: LabelQuery): Response {
  const drawn = drawLabel(asked, label, query)
  if (!drawn.ok) return refusedLabel(asked, drawn.error)
  const isFile = new URL(asked.request.url).searchParams.has('download')
  return new Response(labelSvg(drawn.value, lettering()), {
    headers: {
      ...headers,
      'Content-Type': 'image/svg+xml; charset=utf-8',
      ...(isFile && { 'Content-Disposition': `attachment; filename="label-${query.size}.svg"` }),
    },
  })
}

/** As large as the label; with `?sheet` as many as an A4 sheet holds. */
export async function pdfAnswer(asked: Asked, label: LabelDocument, query: LabelQuery): Promise<Response> {
  const drawn = drawLabel(asked, label, query)
  if (!drawn.ok) return refusedLabel(asked, drawn.error)
  const isSheet = new URL(asked.request.url).searchParams.has('sheet')
  const made = await (isSheet ? labelSheetPdf : labelPdf)(drawn.value, label.name.id)
  return new Response(new Uint8Array(made), {
    headers: {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="label-${query.size}${isSheet ? '-a4' : ''}.pdf"`,
    },
  })
}

function refusedLabel({ request }: Asked, refusal: LabelRefusal): Response {
  const sentence = makingRefusalSentence(askedLanguage(request).language, refusal)
  return new Response(sentence, {
    status: 409,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
