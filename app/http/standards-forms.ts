import type { Severity } from '../domain/label/finding.ts'
import type { LabelRule } from '../domain/label/rule.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { ChecklistItem } from '../domain/review/standards.ts'
import type { ChecklistVersion, RuleVersion } from '../domain/review/standards-pages.ts'
import type { ItemRow } from '../ui/review/checklists-page.tsx'
import type { RuleForm } from '../ui/review/rules-page.tsx'
import { textOf } from './csrf-token.server.ts'

const stages = ['pra-produksi', 'produksi', 'pasca-produksi'] as const
const severities = ['block', 'warn', 'info'] as const

/** Rows for items that are not there yet. */
const spareRows = 2

export const rowsOf = (version: ChecklistVersion | undefined): ItemRow[] => [
  ...(version?.items ?? []).map(item => ({
    code: item.code,
    textId: item.text.id,
    textEn: item.text.en,
    helpId: item.help.id,
    helpEn: item.help.en,
    article: item.article,
    stage: item.stage,
    isMandatory: item.isMandatory,
    isLeftOut: false,
  })),
  ...Array.from({ length: spareRows }, () => emptyRow),
]

const emptyRow: ItemRow = {
  code: '',
  textId: '',
  textEn: '',
  helpId: '',
  helpEn: '',
  article: '',
  stage: 'produksi',
  isMandatory: false,
  isLeftOut: false,
}

export function rowsIn(form: FormData): ItemRow[] {
  const rows: ItemRow[] = []
  for (let at = 0; form.has(`item.${at}.code`) && at < 100; at++) {
    const said = (field: string) => textOf(form, `item.${at}.${field}`).trim()
    rows.push({
      code: said('code'),
      textId: said('textId'),
      textEn: said('textEn'),
      helpId: said('helpId'),
      helpEn: said('helpEn'),
      article: said('article'),
      stage: said('stage'),
      isMandatory: said('mandatory') !== '',
      isLeftOut: said('out') !== '',
    })
  }
  return rows
}

/** What the new version holds: rows that are not left out, and of the spare ones those with a word in them. */
export const itemsIn = (rows: readonly ItemRow[]): Omit<ChecklistItem, 'id'>[] =>
  rows
    .filter(row => !row.isLeftOut && (row.code !== '' || row.textId !== '' || row.textEn !== ''))
    .map(row => ({
      code: row.code,
      text: { id: row.textId, en: row.textEn },
      help: { id: row.helpId, en: row.helpEn },
      isMandatory: row.isMandatory,
      article: row.article,
      stage: stages.find(one => one === row.stage) ?? 'produksi',
    }))

export function ruleFormOf(rule: RuleVersion): RuleForm {
  return {
    code: rule.code,
    severity: rule.severity,
    article: rule.article,
    sourceNote: rule.sourceNote,
    from: '',
    until: '',
    parameters: JSON.stringify(rule.parameters, null, 2),
  }
}

export const ruleFormIn = (form: FormData, code: string): RuleForm => ({
  code,
  severity: textOf(form, 'severity'),
  article: textOf(form, 'article'),
  sourceNote: textOf(form, 'source'),
  from: textOf(form, 'from'),
  until: textOf(form, 'until'),
  parameters: textOf(form, 'parameters'),
})

/** The rule that a form announces; values that are no JSON object are none. */
export function ruleIn(
  form: RuleForm,
): Result<Omit<LabelRule, 'version'>, { code: 'parameter-unfit'; parameter: string }> {
  const parameters = readObject(form.parameters)
  if (!parameters) return refuse({ code: 'parameter-unfit', parameter: 'JSON' })
  const severity: Severity = severities.find(one => one === form.severity) ?? 'warn'
  return ok({
    code: form.code,
    severity,
    inForceFromOn: form.from,
    inForceUntilOn: form.until || null,
    article: form.article,
    sourceNote: form.sourceNote,
    parameters: parameters as LabelRule['parameters'],
  })
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
