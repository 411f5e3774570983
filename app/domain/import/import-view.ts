import type { ImportAnswer, ImportOutcome, ImportPlan, ImportRunState } from '#db/schema/import.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { ImportHeadings, ImportTerms } from './import-run.ts'
import type { RowReading } from './row-reading.ts'

export type ImportView = {
  id: string
  fileName: string
  state: ImportRunState
  cohort: { id: string; name: string } | undefined
  terms: ImportTerms
  headings: ImportHeadings
  createdAt: Instant
  startedAt: Instant | undefined
  workedAt: Instant | undefined
  finishedAt: Instant | undefined
  rows: number
  plans: Record<ImportPlan, number>
  outcomes: Record<ImportOutcome, number>
  /** Rows in doubt that nobody has answered. */
  unanswered: number
  answered: Record<ImportAnswer, number>
}

export async function getImport(ctx: Context, runId: string): Promise<ImportView | undefined> {
  const run = await ctx.db
    .selectFrom('import_run')
    .leftJoin('cohort', 'cohort.id', 'import_run.cohort_id')
    .selectAll('import_run')
    .select('cohort.name as cohort')
    .where('import_run.id', '=', runId)
    .executeTakeFirst()
  if (!run) return undefined
  const counts = await ctx.db
    .selectFrom('import_row')
    .select(eb => ['plan', 'answer', 'outcome', eb.fn.countAll<number>().as('count')])
    .where('run_id', '=', runId)
    .groupBy(['plan', 'answer', 'outcome'])
    .execute()
  const sum = (fits: (row: (typeof counts)[number]) => boolean): number =>
    counts.filter(fits).reduce((all, row) => all + Number(row.count), 0)
  const planned = (plan: ImportPlan) => sum(row => row.plan === plan)
  const answered = (answer: ImportAnswer) => sum(row => row.answer === answer)
  const came = (outcome: ImportOutcome) => sum(row => row.outcome === outcome)
  return {
    id: run.id,
    fileName: run.file_name,
    state: run.state,
    cohort:
      run.cohort_id !== null && run.cohort !== null ? { id: run.cohort_id, name: run.cohort } : undefined,
    terms: JSON.parse(run.terms),
    headings: JSON.parse(run.headings),
    createdAt: run.created_at,
    startedAt: run.started_at ?? undefined,
    workedAt: run.worked_at ?? undefined,
    finishedAt: run.finished_at ?? undefined,
    rows: sum(() => true),
    plans: { new: planned('new'), known: planned('known'), ask: planned('ask'), bad: planned('bad') },
    outcomes: { registered: came('registered'), known: came('known'), left: came('left') },
    unanswered: sum(row => row.plan === 'ask' && row.answer === null),
    answered: { take: answered('take'), same: answered('same'), skip: answered('skip') },
  }
}

/** @property reading absent once the person is registered: her facts are on her card */
export type ImportRowView = {
  number: number
  plan: ImportPlan
  answer: ImportAnswer | undefined
  outcome: ImportOutcome | undefined
  producer: { id: string; name: string } | undefined
  kelurahan: string | undefined
  reading: (RowReading & { repeats?: number }) | undefined
}

const rowsAPage = 100

export async function listImportRows(
  ctx: Context,
  runId: string,
  filter: { plan?: ImportPlan | undefined; page?: number | undefined },
): Promise<{ rows: ImportRowView[]; page: number; pages: number }> {
  const fitting = ctx.db
    .selectFrom('import_row')
    .where('import_row.run_id', '=', runId)
    .$if(filter.plan !== undefined, query => query.where('import_row.plan', '=', filter.plan ?? 'new'))
  const { count } = await fitting.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(Number(count) / rowsAPage))
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages)
  const rows = await rowsOf(ctx, fitting, (page - 1) * rowsAPage)
  return { rows, page, pages }
}

/** Rows that were not taken in, all of them: what the corrected file is made of. */
export async function listRowsLeft(ctx: Context, runId: string): Promise<ImportRowView[]> {
  const left = ctx.db
    .selectFrom('import_row')
    .where('import_row.run_id', '=', runId)
    .where(eb =>
      eb.or([
        eb('import_row.outcome', '=', 'left'),
        eb.and([eb('import_row.outcome', 'is', null), eb('import_row.plan', 'in', ['bad', 'ask'])]),
      ]),
    )
  return rowsOf(ctx, left, 0, 20_000)
}

const selection = (ctx: Context) => ctx.db.selectFrom('import_row')

async function rowsOf(
  ctx: Context,
  fitting: ReturnType<typeof selection>,
  offset: number,
  limit: number = rowsAPage,
): Promise<ImportRowView[]> {
  const names = new Map(
    (await ctx.db.selectFrom('kelurahan').select(['code', 'name']).execute()).map(row => [
      row.code,
      row.name,
    ]),
  )
  const rows = await fitting
    .leftJoin('producer', 'producer.id', 'import_row.producer_id')
    .leftJoin('producer_private as private', 'private.producer_id', 'producer.id')
    .select([
      'import_row.number',
      'import_row.plan',
      'import_row.answer',
      'import_row.outcome',
      'import_row.reading',
      'import_row.producer_id',
      'producer.greeting',
      'private.full_name',
    ])
    .orderBy('import_row.number')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(row => {
    const reading: ImportRowView['reading'] = row.reading === null ? undefined : JSON.parse(row.reading)
    return {
      number: row.number,
      plan: row.plan,
      answer: row.answer ?? undefined,
      outcome: row.outcome ?? undefined,
      producer:
        row.producer_id !== null && row.greeting !== null
          ? { id: row.producer_id, name: row.full_name ?? row.greeting }
          : undefined,
      kelurahan: names.get(reading?.participant?.kelurahanCode ?? ''),
      reading,
    }
  })
}

export type ListedImport = {
  id: string
  fileName: string
  state: ImportRunState
  createdAt: Instant
  rows: number
}

export async function listImports(ctx: Context): Promise<ListedImport[]> {
  const runs = await ctx.db
    .selectFrom('import_run')
    .select(eb => [
      'id',
      'file_name',
      'state',
      'created_at',
      eb
        .selectFrom('import_row')
        .select(inner => inner.fn.countAll<number>().as('rows'))
        .whereRef('import_row.run_id', '=', 'import_run.id')
        .as('rows'),
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return runs.map(run => ({
    id: run.id,
    fileName: run.file_name,
    state: run.state,
    createdAt: run.created_at,
    rows: Number(run.rows),
  }))
}
