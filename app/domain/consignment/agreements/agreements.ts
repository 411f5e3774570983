import type { Side } from '#db/schema/consignment.ts'
import { recordActivity } from '../../activity/activity.ts'
import { lockedProducer } from '../../catalogue/locked.ts'
import type { Context } from '../../context.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement, type UnknownAgreement } from '../locked-agreement.ts'
import { tellParty } from '../tell-party.ts'
import { sideIn } from './agreement-side.ts'
import { type OfferedTerms, type TermsRefusal, type WrittenTerms, writtenTerms } from './offered-terms.ts'

export type OfferAgreementRefusal =
  | TermsRefusal
  | { code: 'not-allowed' }
  | { code: 'key-unfit' }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'unknown-partner'; partnerId: string }
  | { code: 'agreement-open'; agreementId: string }

export type Offered = { agreementId: string; versionId: string; number: string }

/**
 * The first terms between a maker and a partner; who offers for one of the two has thereby accepted for it. One
 * agreement of the two is open at a time. The same key offers once.
 */
export async function offerAgreement(
  ctx: Context,
  input: { producerId: string; partnerId: string; terms: OfferedTerms; key: string },
): Promise<Result<Offered, OfferAgreementRefusal>> {
  return transact<Offered, OfferAgreementRefusal>(ctx, async ctx => {
    const { producerId, partnerId, key } = input
    const parties = { producer_id: producerId, partner_id: partnerId }
    const side = sideIn(ctx, parties, 'agreement:offer')
    if (side === undefined) return refuse({ code: 'not-allowed' })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    if (!(await lockedProducer(ctx, producerId))) return refuse({ code: 'unknown-producer', producerId })
    const partner = ctx.db.selectFrom('partner').select('id').where('id', '=', partnerId)
    if (!(await partner.executeTakeFirst())) return refuse({ code: 'unknown-partner', partnerId })
    const known = await offeredWith(ctx, input)
    if (known) return known
    const written = await writtenTerms(ctx, input, input.terms, true)
    if (!written.ok) return written

    const agreementId = newId('agr', ctx.now)
    const number = await nextNumber(ctx, 'agreement')
    await ctx.db
      .insertInto('agreement')
      .values({
        id: agreementId,
        number,
        ...parties,
        state: 'offered',
        client_key: key,
        created_at: ctx.now,
        created_by_id: accountOf(ctx),
        ended_at: null,
        ended_by_id: null,
        end_reason: null,
      })
      .execute()
    const versionId = await writeVersion(ctx, { ...parties, id: agreementId }, 1, side, written.value)
    await recordActivity(ctx, {
      verb: 'offerAgreement',
      subject: `agreement:${agreementId}`,
      after: { versionId, ...input.terms },
    })
    await tellOffered(ctx, agreementId, side, versionId, number)
    return ok({ agreementId, versionId, number })
  })
}

export type OfferVersionRefusal =
  | UnknownAgreement
  | TermsRefusal
  | { code: 'agreement-ended' }
  | { code: 'version-outdated'; newest: number }

/**
 * New terms for an agreement; they apply once both sides have accepted them before their first day. Sending the same
 * terms again after the same version offers once.
 * @param input.afterVersion the newest version that the one who offers has seen
 */
export async function offerVersion(
  ctx: Context,
  input: { agreementId: string; afterVersion: number; terms: OfferedTerms },
): Promise<Result<{ versionId: string; version: number }, OfferVersionRefusal>> {
  return transact<{ versionId: string; version: number }, OfferVersionRefusal>(ctx, async ctx => {
    const { agreementId, afterVersion } = input
    const agreement = await lockedAgreement(ctx, agreementId)
    const side = agreement && sideIn(ctx, agreement, 'agreement:offer')
    if (!agreement || side === undefined) return refuse({ code: 'unknown-agreement', agreementId })
    if (agreement.state === 'ended') return refuse({ code: 'agreement-ended' })
    const parties = { producerId: agreement.producer_id, partnerId: agreement.partner_id }
    const written = await writtenTerms(ctx, parties, input.terms, false)
    if (!written.ok) return written
    const newest = await newestVersion(ctx, agreementId)
    if (newest.number === afterVersion + 1 && (await isSameOffer(ctx, newest, side, written.value)))
      return ok({ versionId: newest.id, version: newest.number })
    if (newest.number !== afterVersion) return refuse({ code: 'version-outdated', newest: newest.number })

    const version = afterVersion + 1
    const versionId = await writeVersion(ctx, agreement, version, side, written.value)
    await recordActivity(ctx, {
      verb: 'offerVersion',
      subject: `agreement:${agreementId}`,
      after: { versionId, version, ...input.terms },
    })
    await tellOffered(ctx, agreementId, side, versionId, agreement.number)
    return ok({ versionId, version })
  })
}

/** Whoever did not offer has to answer. */
async function tellOffered(
  ctx: Context,
  agreementId: string,
  side: 'office' | Side,
  versionId: string,
  number: string,
): Promise<void> {
  for (const other of ['producer', 'partner'] as const)
    if (other !== side)
      await tellParty(ctx, agreementId, other, {
        kind: 'agreement-offered',
        subject: `agreement:${agreementId}`,
        cause: versionId,
        facts: { number },
      })
}

/** The newest version of an agreement, accepted or not. */
export const newestVersion = (ctx: Context, agreementId: string) =>
  ctx.db
    .selectFrom('agreement_version')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

async function writeVersion(
  ctx: Context,
  agreement: { id: string; producer_id: string; partner_id: string },
  number: number,
  side: 'office' | 'producer' | 'partner',
  written: WrittenTerms,
): Promise<string> {
  const versionId = newId('agv', ctx.now)
  await ctx.db
    .insertInto('agreement_version')
    .values({
      id: versionId,
      agreement_id: agreement.id,
      number,
      ...written.version,
      offered_at: ctx.now,
      offered_by_id: accountOf(ctx),
      offered_by_side: side,
    })
    .execute()
  await ctx.db
    .insertInto('agreement_counter')
    .values(written.counterIds.map(counter_id => ({ version_id: versionId, counter_id })))
    .execute()
  await ctx.db
    .insertInto('agreement_line')
    .values(written.lines.map(line => ({ version_id: versionId, ...line })))
    .execute()
  const owner =
    side === 'producer' ? { producerId: agreement.producer_id } : { partnerId: agreement.partner_id }
  if (side !== 'office' && may(ctx.actor, 'agreement:accept', owner))
    await ctx.db
      .insertInto('agreement_acceptance')
      .values({
        version_id: versionId,
        side,
        accepted_at: ctx.now,
        accepted_by_id: accountOf(ctx),
        way: 'signed-in',
      })
      .execute()
  return versionId
}

/** Whether the newest version says, from the same side, exactly what is offered again. */
async function isSameOffer(
  ctx: Context,
  newest: Awaited<ReturnType<typeof newestVersion>>,
  side: string,
  written: WrittenTerms,
): Promise<boolean> {
  if (newest.offered_by_side !== side) return false
  const counters = await ctx.db
    .selectFrom('agreement_counter')
    .select('counter_id')
    .where('version_id', '=', newest.id)
    .orderBy('counter_id')
    .execute()
  const lines = await ctx.db
    .selectFrom('agreement_line')
    .select(['variant_id', 'price_idr', 'share_idr', 'commission_idr', 'model', 'par_pieces'])
    .where('version_id', '=', newest.id)
    .orderBy('variant_id')
    .execute()
  const version = Object.keys(written.version).map(column => newest[column as keyof WrittenTerms['version']])
  const said = [version, counters.map(row => row.counter_id), lines]
  return (
    JSON.stringify(said) ===
    JSON.stringify([Object.values(written.version), written.counterIds, written.lines])
  )
}

type Parties = { producerId: string; partnerId: string; key: string }

/** The answer for a key that was used before, or for two who have an agreement already; else undefined. */
async function offeredWith(ctx: Context, { producerId, partnerId, key }: Parties) {
  const rows = await ctx.db
    .selectFrom('agreement')
    .innerJoin('agreement_version', 'agreement_version.agreement_id', 'agreement.id')
    .select(['agreement.id', 'agreement.number', 'agreement.client_key', 'agreement.state'])
    .select(['agreement.producer_id', 'agreement.partner_id', 'agreement_version.id as version_id'])
    .where('agreement_version.number', '=', 1)
    .where(eb =>
      eb.or([
        eb('client_key', '=', key),
        eb.and([eb('producer_id', '=', producerId), eb('partner_id', '=', partnerId)]),
      ]),
    )
    .execute()
  const theirs = rows.filter(row => row.producer_id === producerId && row.partner_id === partnerId)
  const sent = rows.find(row => row.client_key === key)
  if (sent && !theirs.includes(sent)) return refuse({ code: 'key-unfit' })
  if (sent) return ok({ agreementId: sent.id, versionId: sent.version_id, number: sent.number })
  const open = theirs.find(row => row.state !== 'ended')
  return open && refuse({ code: 'agreement-open', agreementId: open.id })
}
