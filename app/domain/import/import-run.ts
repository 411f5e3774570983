import type { Sheet, SpreadsheetRefusal } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Purpose } from '../consent/purposes.ts'
import { type Context, today } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { readKnownMakers } from './known-makers.ts'
import { participantTable, type TableRefusal } from './participant-table.ts'
import { type PlannedRow, planRows } from './plan-rows.ts'
import { createAreaReader } from './read-kelurahan.ts'
import { readRow } from './row-reading.ts'

/** What the officer says of a list as a whole. */
export type ImportTerms = {
  /** What every person of the list has signed on paper. Without `registry` nobody is taken in. */
  consents: readonly Purpose[]
  /** How to greet whose row does not say it: most are women. */
  greeting: 'Bu' | 'Pak'
}

export type ImportHeadings = { read: { field: string; heading: string }[]; ignored: string[]; sheet?: string }

export type ShowImportRefusal =
  | { code: 'not-allowed' }
  | { code: 'registry-consent-missing' }
  | { code: 'unknown-cohort'; cohortId: string }
  | { code: 'already-completed'; completedOn: string }
  | TableRefusal

/** Why a list never came as far as being shown. */
export type ImportRefusal = SpreadsheetRefusal | ShowImportRefusal

/** Reads a list and keeps what would happen with each row. Nobody is registered yet. */
export async function showImport(
  ctx: Context,
  seals: Seals,
  input: { fileName: string; sheet: Sheet; cohortId?: string | undefined; terms: ImportTerms },
): Promise<Result<{ runId: string }, ShowImportRefusal>> {
  return transact<{ runId: string }, ShowImportRefusal>(ctx, async ctx => {
    const { sheet, cohortId, terms } = input
    if (!may(ctx.actor, 'registry:import')) return refuse({ code: 'not-allowed' })
    if (!terms.consents.includes('registry')) return refuse({ code: 'registry-consent-missing' })
    if (cohortId !== undefined) {
      const closed = await closedCohort(ctx, cohortId)
      if (closed) return refuse(closed)
    }
    const table = participantTable(sheet)
    if (!table.ok) return table
    const areas = createAreaReader(await kelurahanOfTheCity(ctx))
    const readings = table.value.rows.map(row => readRow(row, areas, today(ctx)))
    const planned = planRows(readings, await readKnownMakers(ctx), seals)

    const runId = newId('imp', ctx.now)
    const headings: ImportHeadings = {
      read: table.value.columns.map(({ field, heading }) => ({ field, heading })),
      ignored: [...table.value.ignored],
      ...(sheet.name === undefined ? {} : { sheet: sheet.name }),
    }
    await ctx.db
      .insertInto('import_run')
      .values({
        id: runId,
        file_name: input.fileName.slice(-120),
        sheet_kind: sheet.kind,
        cohort_id: cohortId ?? null,
        terms: JSON.stringify(terms),
        headings: JSON.stringify(headings),
        state: 'shown',
        created_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        created_at: ctx.now,
        started_at: null,
        worked_at: null,
        finished_at: null,
      })
      .execute()
    await keepRows(ctx, runId, planned)
    await recordActivity(ctx, {
      verb: 'showImport',
      subject: `import:${runId}`,
      after: { fileName: input.fileName.slice(-120), rows: planned.length, cohortId: cohortId ?? null },
    })
    return ok({ runId })
  })
}

async function closedCohort(ctx: Context, cohortId: string): Promise<ShowImportRefusal | undefined> {
  const cohort = await ctx.db
    .selectFrom('cohort')
    .select('completed_on')
    .where('id', '=', cohortId)
    .executeTakeFirst()
  if (!cohort) return { code: 'unknown-cohort', cohortId }
  return cohort.completed_on === null
    ? undefined
    : { code: 'already-completed', completedOn: cohort.completed_on }
}

const kelurahanOfTheCity = (ctx: Context) =>
  ctx.db
    .selectFrom('kelurahan')
    .innerJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatan_code')
    .select(['kelurahan.code', 'kelurahan.name', 'kecamatan.name as kecamatan'])
    .execute()

/** Many rows a statement: both engines take several thousand values at once. */
const rowsAtOnce = 200

async function keepRows(ctx: Context, runId: string, planned: readonly PlannedRow[]): Promise<void> {
  for (let from = 0; from < planned.length; from += rowsAtOnce)
    await ctx.db
      .insertInto('import_row')
      .values(
        planned.slice(from, from + rowsAtOnce).map(row => ({
          run_id: runId,
          number: row.reading.number,
          plan: row.plan,
          answer: null,
          outcome: null,
          fingerprint: row.fingerprint ?? null,
          producer_id: row.sameAs ?? null,
          reading: JSON.stringify({
            ...row.reading,
            ...(row.repeats === undefined ? {} : { repeats: row.repeats }),
          }),
        })),
      )
      .execute()
}
