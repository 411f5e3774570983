import { sql } from 'kysely'
import type { ProblemKind, ProblemSource, ProblemState, Severity } from '#db/schema/problems.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import { type Context, today } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import { ownerList } from '../listing/own.ts'
import { makersTurns, openStates } from './problem-machine.ts'

export const problemViews = ['open', 'overdue', 'closed', 'all'] as const
export type ProblemView = (typeof problemViews)[number]

export type ProblemFilter = {
  view: ProblemView
  severity?: Severity | undefined
  source?: ProblemSource | undefined
  page: number
}

export type ProblemLine = {
  problemId: string
  number: string
  kind: ProblemKind
  severity: Severity
  source: ProblemSource
  state: ProblemState
  name: Text
  maker: string
  batchCode: string | undefined
  said: Text
  dueOn: Day | undefined
  isOverdue: boolean
  openedAt: Instant
}

export type ProblemList = {
  problems: ProblemLine[]
  count: number
  page: number
  pages: number
  /** Of all, whatever is filtered. */
  counts: { views: Record<ProblemView, number>; severities: Record<Severity, number> }
}

const pageSize = 40

/** Nonconformities for the office: what endangers somebody first, then what is overdue, then by weight and day due. */
export async function listProblems(
  ctx: Context,
  filter: ProblemFilter,
  language: Language,
): Promise<ProblemList> {
  const now = today(ctx)
  const counts = await countProblems(ctx, now)
  const { count } = await matching(ctx, filter, now)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(Number(count) / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(filter.page)), pages)
  const rows = await matching(ctx, filter, now)
    .innerJoin('product', 'product.id', 'problem.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('batch', 'batch.id', 'problem.batch_id')
    .select([...lineColumns, ...productNames('product.id')])
    .orderBy(sql`case when problem.due_on is null then 1 else 0 end`)
    .orderBy(sql`case when problem.severity = 'critical' then 0 else 1 end`)
    .orderBy(sql`case when problem.due_on < ${now} then 0 else 1 end`)
    .orderBy(sql`case when problem.severity = 'major' then 0 else 1 end`)
    .orderBy('problem.due_on')
    .orderBy('problem.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { problems: rows.map(row => lineOf(row, language, now)), count: Number(count), page, pages, counts }
}

/** Those of her own goods, what waits for her first. */
export async function listOwnProblems(ctx: Context, language: Language): Promise<ProblemLine[]> {
  const now = today(ctx)
  const rows = await ctx.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('batch', 'batch.id', 'problem.batch_id')
    .select([...lineColumns, ...productNames('product.id')])
    .where('product.producer_id', 'in', ownerList(ctx))
    .orderBy(sql`case when problem.due_on is null then 2
      when problem.state in ('contained', 'action-planned') then 0 else 1 end`)
    .orderBy('problem.due_on')
    .orderBy('problem.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => lineOf(row, language, now))
}

/** How many of her own are open and wait for her word, for her first page. */
export async function countOwnTurns(ctx: Context): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('product.producer_id', 'in', ownerList(ctx))
    .where('problem.state', 'in', [...makersTurns])
    .executeTakeFirstOrThrow()
  return Number(count)
}

const lineColumns = [
  'problem.id',
  'problem.number',
  'problem.kind',
  'problem.severity',
  'problem.source',
  'problem.state',
  'problem.said',
  'problem.language',
  'problem.due_on',
  'problem.opened_at',
  'producer.name as maker',
  'batch.code as batch_code',
] as const

type LineRow = {
  id: string
  number: string
  kind: ProblemKind
  severity: Severity
  source: ProblemSource
  state: ProblemState
  said: string
  language: Language
  due_on: string | null
  opened_at: string
  maker: string
  batch_code: string | null
  id_name: string | null
  en_name: string | null
}

const lineOf = (row: LineRow, language: Language, now: Day): ProblemLine => ({
  problemId: row.id,
  number: row.number,
  kind: row.kind,
  severity: row.severity,
  source: row.source,
  state: row.state,
  name: nameIn(language, { id: row.id_name, en: row.en_name }),
  maker: row.maker,
  batchCode: row.batch_code ?? undefined,
  said: { text: row.said, language: row.language },
  dueOn: row.due_on ?? undefined,
  isOverdue: row.due_on !== null && row.due_on < now,
  openedAt: row.opened_at,
})

function matching(ctx: Context, { view, severity, source }: ProblemFilter, now: Day) {
  return ctx.db
    .selectFrom('problem')
    .$if(view === 'open' || view === 'overdue', query => query.where('problem.state', 'in', openStates))
    .$if(view === 'closed', query => query.where('problem.state', 'not in', openStates))
    .$if(view === 'overdue', query => query.where('problem.due_on', '<', now))
    .$if(severity !== undefined, query => query.where('problem.severity', '=', severity ?? 'minor'))
    .$if(source !== undefined, query => query.where('problem.source', '=', source ?? 'office'))
}

async function countProblems(ctx: Context, now: Day): Promise<ProblemList['counts']> {
  const rows = await ctx.db
    .selectFrom('problem')
    .select(({ fn }) => ['state', 'severity', fn.countAll<number>().as('count')])
    .groupBy(['state', 'severity'])
    .execute()
  const overdue = await matching(ctx, { view: 'overdue', page: 1 }, now)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const isOpen = (state: ProblemState): boolean => openStates.includes(state)
  const sum = (isMeant: (row: (typeof rows)[number]) => boolean): number =>
    rows.reduce((all, row) => (isMeant(row) ? all + Number(row.count) : all), 0)
  return {
    views: {
      open: sum(row => isOpen(row.state)),
      overdue: Number(overdue.count),
      closed: sum(row => !isOpen(row.state)),
      all: sum(() => true),
    },
    severities: {
      critical: sum(row => isOpen(row.state) && row.severity === 'critical'),
      major: sum(row => isOpen(row.state) && row.severity === 'major'),
      minor: sum(row => isOpen(row.state) && row.severity === 'minor'),
    },
  }
}
