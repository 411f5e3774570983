import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { withdrawAssistanceConsent } from '../identity/assistance.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { startShowing, stopShowing } from './effects.ts'
import { consentTextVersions, isPurpose, type Purpose, purposes } from './purposes.ts'

export type ConsentRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'producer-erased' }
  | { code: 'unknown-purpose'; purpose: string }
  | { code: 'consent-text-outdated'; current: string }

/**
 * She agreed to one purpose, having read (or been read) one version of its text. Recorded by herself or by the
 * office; said again, the first consent stands.
 */
export async function giveConsent(
  ctx: Context,
  input: { producerId: string; purpose: string; textVersion: string },
): Promise<Result<undefined, ConsentRefusal>> {
  return transact<undefined, ConsentRefusal>(ctx, async ctx => {
    const { producerId, purpose, textVersion } = input
    if (!mayRecord(ctx, producerId)) return refuse({ code: 'not-allowed' })
    if (!isPurpose(purpose)) return refuse({ code: 'unknown-purpose', purpose })
    const current = consentTextVersions[purpose]
    if (textVersion !== current) return refuse({ code: 'consent-text-outdated', current })
    const absent = await absence(ctx, producerId)
    if (absent) return refuse(absent)
    if (await hasConsent(ctx, producerId, purpose)) return ok(undefined)

    await ctx.db
      .insertInto('consent')
      .values({
        id: newId('con', ctx.now),
        producer_id: producerId,
        purpose,
        text_version: textVersion,
        given_at: ctx.now,
        recorded_by_id: personOf(ctx),
        withdrawn_at: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'giveConsent',
      subject: `producer:${producerId}`,
      after: { purpose, textVersion },
    })
    await startShowing(ctx, producerId, purpose)
    return ok(undefined)
  })
}

/** What the consent allowed ends with this commit; the law gives three days (UU 27/2022 article 40). */
export async function withdrawConsent(
  ctx: Context,
  input: { producerId: string; purpose: string },
): Promise<Result<undefined, ConsentRefusal | { code: 'consent-not-given'; purpose: Purpose }>> {
  type Refusal = ConsentRefusal | { code: 'consent-not-given'; purpose: Purpose }
  return transact<undefined, Refusal>(ctx, async ctx => {
    const { producerId, purpose } = input
    if (!mayRecord(ctx, producerId)) return refuse({ code: 'not-allowed' })
    if (!isPurpose(purpose)) return refuse({ code: 'unknown-purpose', purpose })
    if (!(await hasConsent(ctx, producerId, purpose))) return refuse({ code: 'consent-not-given', purpose })
    if (purpose === 'assistance') {
      const withdrawn = await withdrawAssistanceConsent(ctx, producerId)
      return withdrawn.ok ? withdrawn : refuse({ code: 'consent-not-given', purpose })
    }
    await ctx.db
      .updateTable('consent')
      .set({ withdrawn_at: ctx.now, withdrawn_by_id: personOf(ctx) })
      .where('producer_id', '=', producerId)
      .where('purpose', '=', purpose)
      .where('withdrawn_at', 'is', null)
      .execute()
    await recordActivity(ctx, {
      verb: 'withdrawConsent',
      subject: `producer:${producerId}`,
      after: { purpose },
    })
    await stopShowing(ctx, producerId, purpose)
    return ok(undefined)
  })
}

export type ConsentHeld = {
  purpose: Purpose
  /** Undefined where she never agreed, or no longer does. */
  given: { textVersion: string; at: Instant } | undefined
  withdrawnAt: Instant | undefined
}

/** One line for each purpose, with her newest word on it. */
export async function consentsOf(ctx: Context, producerId: string): Promise<ConsentHeld[]> {
  const rows = await ctx.db
    .selectFrom('consent')
    .select(['purpose', 'text_version', 'given_at', 'withdrawn_at'])
    .where('producer_id', '=', producerId)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  return purposes.map(purpose => {
    const own = rows.filter(row => row.purpose === purpose)
    const newest = own.find(row => row.withdrawn_at === null) ?? own.at(-1)
    const isHeld = newest?.withdrawn_at === null
    return {
      purpose,
      given: isHeld ? { textVersion: newest.text_version, at: newest.given_at } : undefined,
      withdrawnAt: newest?.withdrawn_at ?? undefined,
    }
  })
}

export async function hasConsent(ctx: Context, producerId: string, purpose: Purpose): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('consent')
    .select('id')
    .where('producer_id', '=', producerId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const mayRecord = (ctx: Context, producerId: string): boolean =>
  may(ctx.actor, 'listing:edit', { producerId }) || may(ctx.actor, 'registry:edit')

const personOf = (ctx: Context): string | null => (ctx.actor.kind === 'person' ? ctx.actor.accountId : null)

async function absence(ctx: Context, producerId: string): Promise<ConsentRefusal | undefined> {
  const row = await ctx.db
    .selectFrom('producer')
    .leftJoin('producer_erasure', 'producer_erasure.producer_id', 'producer.id')
    .select('producer_erasure.erased_at')
    .where('producer.id', '=', producerId)
    .executeTakeFirst()
  if (!row) return { code: 'unknown-producer', producerId }
  return row.erased_at === null ? undefined : { code: 'producer-erased' }
}
