import { sql } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { ImportOutcome } from '#db/schema/import.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import type { Instant } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { takeBaseline } from '../registry/baseline.ts'
import { registerMaker } from '../registry/new-maker.ts'
import { ok, type Result, refuse } from '../result.ts'
import { enrol } from '../training/enrolment.ts'
import { transact } from '../transact.ts'
import type { ImportTerms } from './import-run.ts'
import type { Doubt, Participant, RowReading } from './row-reading.ts'

export type TakeInRefusal = { code: 'not-allowed' } | { code: 'unknown-import' } | { code: 'import-not-open' }

/** From now on the rows of the list are taken in, batch by batch. Said again, it goes on where it stood. */
export async function startTakingIn(
  ctx: Context,
  input: { runId: string },
): Promise<Result<undefined, TakeInRefusal>> {
  return transact<undefined, TakeInRefusal>(ctx, async ctx => {
    const { runId } = input
    if (!may(ctx.actor, 'registry:import')) return refuse({ code: 'not-allowed' })
    const run = await ctx.db
      .selectFrom('import_run')
      .select('state')
      .where('id', '=', runId)
      .executeTakeFirst()
    if (!run) return refuse({ code: 'unknown-import' })
    if (run.state === 'taking-in') return ok(undefined)
    if (run.state !== 'shown') return refuse({ code: 'import-not-open' })
    await ctx.db
      .updateTable('import_run')
      .set({ state: 'taking-in', started_at: ctx.now, worked_at: ctx.now })
      .where('id', '=', runId)
      .where('state', '=', 'shown')
      .execute()
    await recordActivity(ctx, { verb: 'startTakingIn', subject: `import:${runId}` })
    return ok(undefined)
  })
}

export const rowsABatch = 50

/**
 * Takes in the next rows, all or none of them. Two workers at once share the work without doing a row twice.
 */
export async function takeInBatch(
  ctx: Context,
  input: { runId: string },
): Promise<Result<{ left: number }, TakeInRefusal>> {
  return transact<{ left: number }, TakeInRefusal>(ctx, async ctx => {
    const { runId } = input
    if (!may(ctx.actor, 'registry:import')) return refuse({ code: 'not-allowed' })
    const run = await claimRun(ctx, runId)
    if (!run) return refuse({ code: 'import-not-open' })
    const terms: ImportTerms = JSON.parse(run.terms)
    const rows = await ctx.db
      .selectFrom('import_row')
      .select(['number', 'plan', 'answer', 'fingerprint', 'producer_id', 'reading'])
      .where('run_id', '=', runId)
      .where('outcome', 'is', null)
      .orderBy('number')
      .limit(rowsABatch)
      .execute()
    for (const row of rows) {
      const reading: (RowReading & { repeats?: number }) | undefined = row.reading
        ? JSON.parse(row.reading)
        : undefined
      const done = await takeIn(ctx, { ...row, reading, terms, cohortId: run.cohort_id ?? undefined })
      await ctx.db
        .updateTable('import_row')
        .set({
          outcome: done.outcome,
          producer_id: done.producerId ?? row.producer_id,
          // What was said of a person is not kept twice; of those who were left out it is, to be corrected.
          reading: done.outcome === 'left' ? withDoubt(row.reading, done.doubt) : null,
        })
        .where('run_id', '=', runId)
        .where('number', '=', row.number)
        .execute()
    }
    return ok({ left: await rowsLeft(ctx, runId) })
  })
}

/** One batch at a time, of whatever list: two lists that name the same person do not bring her twice. */
async function claimRun(ctx: Context, runId: string) {
  if (engineOf(ctx.db) === 'postgres') await sql`select pg_advisory_xact_lock(${importLock})`.execute(ctx.db)
  return ctx.db
    .updateTable('import_run')
    .set({ worked_at: ctx.now })
    .where('id', '=', runId)
    .where('state', '=', 'taking-in')
    .returning(['terms', 'cohort_id'])
    .executeTakeFirst()
}

/** Names the lock among all that a database knows; any number will do. */
const importLock = 20_261_124

async function rowsLeft(ctx: Context, runId: string): Promise<number> {
  const { left } = await ctx.db
    .selectFrom('import_row')
    .select(eb => eb.fn.countAll<number>().as('left'))
    .where('run_id', '=', runId)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(left) > 0) return Number(left)
  await ctx.db
    .updateTable('import_run')
    .set({ state: 'finished', finished_at: ctx.now })
    .where('id', '=', runId)
    .execute()
  const outcomes = await ctx.db
    .selectFrom('import_row')
    .select(eb => ['outcome', eb.fn.countAll<number>().as('count')])
    .where('run_id', '=', runId)
    .groupBy('outcome')
    .execute()
  await recordActivity(ctx, {
    verb: 'finishImport',
    subject: `import:${runId}`,
    after: Object.fromEntries(outcomes.map(row => [row.outcome ?? '', Number(row.count)])),
  })
  return 0
}

type RowAtWork = {
  plan: string
  answer: string | null
  fingerprint: string | null
  producer_id: string | null
  reading: (RowReading & { repeats?: number }) | undefined
  terms: ImportTerms
  cohortId: string | undefined
}

/** @property doubt one that arose after the list was shown */
type Done = { outcome: ImportOutcome; producerId?: string; doubt?: Doubt }

function withDoubt(kept: string | null, doubt: Doubt | undefined): string | null {
  if (kept === null || doubt === undefined) return kept
  const reading: RowReading = JSON.parse(kept)
  return JSON.stringify({ ...reading, doubts: [...reading.doubts, doubt] })
}

async function takeIn(ctx: Context, row: RowAtWork): Promise<Done> {
  const participant = row.reading?.participant
  const isNew = row.plan === 'new' || row.answer === 'take'
  const isKnown = row.plan === 'known' || row.answer === 'same'
  if (isKnown) return greetKnown(ctx, row)
  if (!isNew || !participant || row.fingerprint === null) return { outcome: 'left' }
  // Another list may have brought her since this one was shown.
  const since = await printedSince(ctx, row.fingerprint)
  if (since) return greetKnown(ctx, { ...row, producer_id: since })

  const registered = await registerMaker(ctx, newMakerOf(participant, row), {
    phoneMayBeShared: row.answer === 'take',
  })
  if (!registered.ok) {
    const { error } = registered
    if (error.code === 'phone-taken') {
      const { producerId, name } = error
      return { outcome: 'left', producerId, doubt: { code: 'phone-of-another', producerId, name } }
    }
    throw new Error(`a row that was read well was refused: ${error.code}`)
  }
  const { producerId } = registered.value
  await rememberPrint(ctx, row.fingerprint, producerId, ctx.now)
  await takeFigures(ctx, producerId, participant, row.terms)
  return { outcome: 'registered', producerId }
}

/** She joins the cohort unless she is in one; a person who stands twice in the list is there once. */
async function greetKnown(ctx: Context, row: RowAtWork): Promise<Done> {
  const producerId = row.producer_id ?? undefined
  if (producerId === undefined) return { outcome: 'known' }
  if (row.fingerprint !== null) await rememberPrint(ctx, row.fingerprint, producerId, ctx.now)
  if (row.cohortId !== undefined) await enrol(ctx, { producerId, cohortId: row.cohortId })
  return { outcome: 'known', producerId }
}

const newMakerOf = (participant: Participant, row: RowAtWork) => ({
  fullName: participant.fullName,
  greeting: `${participant.honorific ?? row.terms.greeting} ${participant.givenName}`,
  business: participant.business,
  kelurahanCode: participant.kelurahanCode,
  phone: participant.phoneE164,
  address: participant.address,
  trade: participant.trade,
  sinceYear: participant.sinceYear,
  cohortId: row.cohortId,
  consents: row.terms.consents,
})

/** Money and hands are taken down only with the consent to reports of income. */
async function takeFigures(
  ctx: Context,
  producerId: string,
  { money, workers }: Participant,
  terms: ImportTerms,
): Promise<void> {
  if (!terms.consents.includes('income-report') || (money === undefined && workers === undefined)) return
  await takeBaseline(ctx, { producerId, baseline: { money, workers, takenOn: today(ctx) } })
}

async function printedSince(ctx: Context, fingerprint: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('registered_fingerprint as print')
    .leftJoin('producer_erasure as erasure', 'erasure.producer_id', 'print.producer_id')
    .select('print.producer_id')
    .where('print.fingerprint', '=', fingerprint)
    .where('erasure.erased_at', 'is', null)
    .executeTakeFirst()
  return row?.producer_id
}

async function rememberPrint(
  ctx: Context,
  fingerprint: string,
  producerId: string,
  at: Instant,
): Promise<void> {
  await ctx.db
    .insertInto('registered_fingerprint')
    .values({ fingerprint, producer_id: producerId, recorded_at: at })
    .onConflict(conflict =>
      conflict.column('fingerprint').doUpdateSet({ producer_id: producerId, recorded_at: at }),
    )
    .execute()
}
