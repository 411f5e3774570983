import type { LabelDocument } from '../domain/label/compile-label.ts'
import type { LabelChoices } from '../domain/listing/label-choices.ts'
import { makingRefusalSentence } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import type { LabelFile } from '../i18n/paths.ts'
import type { LabelView } from '../ui/producer/label-page.tsx'
import { type LabelQuery, labelSearch } from './label-choice.ts'
import { drawLabel } from './label-files.server.ts'
import type { Asked } from './session.server.ts'

type Places = { page: string; back: string; file(file: LabelFile, search: Record<string, string>): string }

/** The page on which a label is chosen, with the label as it will be printed. */
export function labelView(
  asked: Asked,
  of: { label: LabelDocument; choices: LabelChoices; query: LabelQuery; places: Places },
  language: Language,
): LabelView {
  const { label, choices, query, places } = of
  const drawn = drawLabel(asked, label, query)
  const search = labelSearch(query)
  return {
    ...choices,
    page: places.page,
    back: places.back,
    fields: search,
    refusal: drawn.ok ? undefined : makingRefusalSentence(language, drawn.error),
    hasHalalPlace: label.halal !== undefined && label.halal !== 'not-halal',
    files: {
      preview: places.file('svg', search),
      svg: places.file('svg', { ...search, download: '1' }),
      pdf: places.file('pdf', search),
      sheet: places.file('pdf', { ...search, sheet: 'a4' }),
    },
  }
}
