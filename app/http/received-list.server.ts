import { isPurpose } from '../domain/consent/purposes.ts'
import { importAnswers } from '../domain/import/import-answers.ts'
import { type ImportRefusal, showImport } from '../domain/import/import-run.ts'
import type { ImportRowView } from '../domain/import/import-view.ts'
import { type Result, refuse } from '../domain/result.ts'
import { officeSpreadsheets } from '../gateways/spreadsheets/office-spreadsheets.server.ts'
import type { Language } from '../i18n/language.ts'
import { registryWordsIn, rowSentence } from '../i18n/registry-words.ts'
import type { App } from './app.server.ts'
import { textOf } from './csrf-token.server.ts'
import type { SignedIn } from './guard.server.ts'

/** A list that an officer sent: read, compared with the registry, and kept to be shown. */
export async function receiveList(
  app: App,
  ctx: SignedIn,
  form: FormData,
): Promise<Result<{ runId: string }, ImportRefusal | { code: 'file-missing' }>> {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return refuse({ code: 'file-missing' })
  const sheet = await officeSpreadsheets.read(new Uint8Array(await file.arrayBuffer()))
  if (!sheet.ok) return sheet
  return showImport(ctx, app.seals, {
    fileName: file.name,
    sheet: sheet.value,
    cohortId: textOf(form, 'cohort') || undefined,
    terms: {
      consents: form.getAll('consent').map(String).filter(isPurpose),
      greeting: textOf(form, 'greeting') === 'Pak' ? 'Pak' : 'Bu',
    },
  })
}

/** `row 12` = `take` in a form. */
export function answersIn(form: FormData) {
  const answers = new Map<number, (typeof importAnswers)[number]>()
  for (const [name, value] of form) {
    const row = /^row (\d{1,6})$/.exec(name)?.[1]
    const answer = importAnswers.find(one => one === value)
    if (row !== undefined && answer !== undefined) answers.set(Number(row), answer)
  }
  return answers
}

/** The rows that were left out, as they stood, with the reasons beside them: corrected, it can be sent again. */
export async function correctionFile(
  language: Language,
  kind: 'xlsx' | 'csv',
  headings: readonly { field: string; heading: string }[],
  rows: readonly ImportRowView[],
): Promise<Uint8Array> {
  const words = registryWordsIn(language).imports
  const columns = headings.filter((one, at) => headings.findIndex(other => other.field === one.field) === at)
  const said: (row: ImportRowView) => Readonly<Record<string, string | undefined>> = row =>
    row.reading?.said ?? {}
  return officeSpreadsheets.write(kind, {
    sheetName: words.leftSheet,
    headings: [...columns.map(({ heading }) => heading), words.reasons],
    rows: rows.map(row => [
      ...columns.map(({ field }) => said(row)[field] ?? ''),
      [...(row.reading?.faults ?? []), ...(row.reading?.doubts ?? [])]
        .map(one => rowSentence(language, one))
        .join(' '),
    ]),
  })
}
