import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { may } from './permissions.ts'
import type { NotAllowed } from './roles.ts'
import type { Session } from './sessions.ts'

const purpose = 'assistance'

export type ConsentRefusal = NotAllowed | { code: 'unknown-producer'; producerId: string }

/** She agreed, spoken or on paper, that the office fills in for her. Said again, it stays as it was. */
export async function recordAssistanceConsent(
  ctx: Context,
  input: { producerId: string; textVersion: string },
): Promise<Result<undefined, ConsentRefusal>> {
  return transact<undefined, ConsentRefusal>(ctx, async ctx => {
    const { producerId, textVersion } = input
    const isHers = may(ctx.actor, 'listing:edit', { producerId })
    if (!isHers && !may(ctx.actor, 'producer:assist')) return refuse({ code: 'not-allowed' })
    const producer = await ctx.db
      .selectFrom('producer')
      .select('id')
      .where('id', '=', producerId)
      .executeTakeFirst()
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    if (await hasConsented(ctx, producerId)) return ok(undefined)
    await ctx.db
      .insertInto('consent')
      .values({
        id: newId('con', ctx.now),
        producer_id: producerId,
        purpose,
        text_version: textVersion,
        given_at: ctx.now,
        recorded_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        withdrawn_at: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'recordConsent',
      subject: `producer:${producerId}`,
      after: { purpose, textVersion },
    })
    return ok(undefined)
  })
}

/** Ends it at once, also for an officer who is filling in right now. */
export async function withdrawAssistanceConsent(
  ctx: Context,
  producerId: string,
): Promise<Result<undefined, NotAllowed | { code: 'not-found' }>> {
  return transact<undefined, NotAllowed | { code: 'not-found' }>(ctx, async ctx => {
    const isHers = may(ctx.actor, 'listing:edit', { producerId })
    if (!isHers && !may(ctx.actor, 'producer:assist')) return refuse({ code: 'not-allowed' })
    const withdrawn = await ctx.db
      .updateTable('consent')
      .set({ withdrawn_at: ctx.now })
      .where('producer_id', '=', producerId)
      .where('purpose', '=', purpose)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (withdrawn.numUpdatedRows !== 1n) return refuse({ code: 'not-found' })
    await ctx.db
      .updateTable('session')
      .set({ assisted_producer_id: null })
      .where('assisted_producer_id', '=', producerId)
      .execute()
    await recordActivity(ctx, {
      verb: 'withdrawConsent',
      subject: `producer:${producerId}`,
      after: { purpose },
    })
    return ok(undefined)
  })
}

export type StartAssistingRefusal = NotAllowed | { code: 'consent-missing'; producerId: string }

/** From the next request on the officer acts "by X for Y": all but saying yes to money. */
export async function startAssisting(
  ctx: Context,
  session: Session,
  producerId: string,
): Promise<Result<undefined, StartAssistingRefusal>> {
  return transact<undefined, StartAssistingRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'producer:assist')) return refuse({ code: 'not-allowed' })
    if (!(await hasConsented(ctx, producerId))) return refuse({ code: 'consent-missing', producerId })
    await setAssisted(ctx, session, producerId)
    await recordActivity(ctx, { verb: 'startAssisting', subject: `producer:${producerId}` })
    return ok(undefined)
  })
}

export async function stopAssisting(ctx: Context, session: Session): Promise<Result<undefined, never>> {
  return transact<undefined, never>(ctx, async ctx => {
    const producerId = session.person.assistingProducerId
    if (producerId === undefined) return ok(undefined)
    await setAssisted(ctx, session, null)
    await recordActivity(ctx, { verb: 'stopAssisting', subject: `producer:${producerId}` })
    return ok(undefined)
  })
}

async function setAssisted(ctx: Context, session: Session, producerId: string | null): Promise<void> {
  await ctx.db
    .updateTable('session')
    .set({ assisted_producer_id: producerId })
    .where('id', '=', session.sessionId)
    .execute()
}

async function hasConsented(ctx: Context, producerId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('consent')
    .select('id')
    .where('producer_id', '=', producerId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
