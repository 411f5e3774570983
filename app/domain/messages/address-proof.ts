import { timingSafeEqual } from 'node:crypto'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { addHours, type Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { queueMessage } from './queue-message.ts'

const proofHours = 72
/** So many questions go out in a day, for one person and to one address: nobody is flooded by somebody's typing. */
const mostADay = 5
const pauseMinutes = 2

export type TooManyQuestions = { code: 'address-asked-often'; untilAt: Instant }

/** Queues the letter that asks whoever reads an address. The caller has just written the address into the choice. */
export async function askAddress(
  ctx: Context,
  { accountId, email }: { accountId: string; email: string },
): Promise<Result<undefined, TooManyQuestions>> {
  const asked = await ctx.db
    .selectFrom('address_proof')
    .select(['email', 'created_at'])
    .where(eb => eb.or([eb('account_id', '=', accountId), eb('email', '=', email)]))
    .where('created_at', '>', addHours(ctx.now, -24))
    .orderBy('created_at')
    .execute()
  const [first] = asked.slice(-mostADay)
  if (first && asked.length >= mostADay)
    return refuse({ code: 'address-asked-often', untilAt: addHours(first.created_at, 24) })
  const last = asked.filter(one => one.email === email).at(-1)
  const nextAt = last && addHours(last.created_at, pauseMinutes / 60)
  if (nextAt !== undefined && nextAt > ctx.now)
    return refuse({ code: 'address-asked-often', untilAt: nextAt })
  const proofId = newId('adp', ctx.now)
  await ctx.db
    .insertInto('address_proof')
    .values({
      ...{ id: proofId, account_id: accountId, email, created_at: ctx.now },
      ...{ expires_at: addHours(ctx.now, proofHours), used_at: null },
    })
    .execute()
  await queueMessage(ctx, { accountId, kind: 'address', cause: `address:${proofId}`, facts: { proofId } })
  return ok(undefined)
}

/** Since when the newest question waits for its yes, and why it never arrived, if the post has said so. */
export async function addressAsked(
  ctx: Pick<Context, 'db'>,
  accountId: string,
): Promise<{ askedAt: Instant; failedWhy: string | undefined } | undefined> {
  const proof = await ctx.db
    .selectFrom('address_proof')
    .select(['id', 'created_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!proof) return undefined
  const letter = await ctx.db
    .selectFrom('outbox_message')
    .select('why')
    .where('account_id', '=', accountId)
    .where('cause', '=', `address:${proof.id}`)
    .executeTakeFirst()
  return { askedAt: proof.created_at, failedWhy: letter?.why ?? undefined }
}

type Proof = { id: string; account_id: string; email: string; expires_at: Instant }

/** Where the question of a proof goes: nowhere, once it is answered, too old, or about an address given up meanwhile. */
export async function askedAddress(
  ctx: Pick<Context, 'db' | 'now'>,
  proofId: string,
): Promise<string | undefined> {
  const proof = stillOpen(ctx, await proofRow(ctx, proofId))
  return proof.ok ? proof.value.email : undefined
}

export type DeadProof = { code: 'link-unknown' } | { code: 'link-used' } | { code: 'link-expired' }

type ProofRow = Proof & { used_at: Instant | null; chosen: string | null; confirmed_at: Instant | null }

const proofRow = (ctx: Pick<Context, 'db'>, proofId: string): Promise<ProofRow | undefined> =>
  ctx.db
    .selectFrom('address_proof')
    .leftJoin('message_choice', join =>
      join
        .onRef('message_choice.account_id', '=', 'address_proof.account_id')
        .onRef('message_choice.email', '=', 'address_proof.email'),
    )
    .selectAll('address_proof')
    .select(['message_choice.account_id as chosen', 'message_choice.confirmed_at'])
    .where('address_proof.id', '=', proofId)
    .executeTakeFirst()

function stillOpen(ctx: Pick<Context, 'now'>, row: ProofRow | undefined): Result<Proof, DeadProof> {
  if (!row) return refuse({ code: 'link-unknown' })
  if (row.used_at !== null || row.confirmed_at !== null) return refuse({ code: 'link-used' })
  if (row.chosen === null || ctx.now > row.expires_at) return refuse({ code: 'link-expired' })
  return ok(row)
}

/** The end of the link: the proof's name and a keyed digest of all that it says. */
export async function addressToken(ctx: Context, seals: Seals, proofId: string): Promise<string | undefined> {
  const proof = stillOpen(ctx, await proofRow(ctx, proofId))
  return proof.ok ? proofId.slice('adp_'.length) + signatureOf(seals, proof.value) : undefined
}

const signatureOf = (seals: Seals, { id, account_id, email, expires_at }: Proof): string =>
  Buffer.from(seals.digest('address-proof', id, account_id, email, expires_at).slice(0, 32), 'hex').toString(
    'base64url',
  )

/** What an open link asks; looking uses nothing up. The link is the permission. */
export async function findAddressProof(
  ctx: Pick<Context, 'db' | 'now'>,
  seals: Seals,
  token: string,
): Promise<Result<Proof, DeadProof>> {
  if (!/^[0-9a-z]{26}[\w-]{22}$/.test(token)) return refuse({ code: 'link-unknown' })
  const row = await proofRow(ctx, `adp_${token.slice(0, 26)}`)
  if (!row) return refuse({ code: 'link-unknown' })
  const [said, wanted] = [Buffer.from(token.slice(26)), Buffer.from(signatureOf(seals, row))]
  const isOurs = said.length === wanted.length && timingSafeEqual(said, wanted)
  return isOurs ? stillOpen(ctx, row) : refuse({ code: 'link-unknown' })
}

/** Whoever reads the letter says yes: from now on letters go to this address. Once. */
export async function confirmAddress(
  ctx: Context,
  seals: Seals,
  token: string,
): Promise<Result<undefined, DeadProof>> {
  const by = { ...ctx, actor: { kind: 'system', name: 'address-link' } as const }
  return transact<undefined, DeadProof>(by, async ctx => {
    const found = await findAddressProof(ctx, seals, token)
    if (!found.ok) return found
    const { id, account_id: accountId, email } = found.value
    const spent = await ctx.db
      .updateTable('address_proof')
      .set({ used_at: ctx.now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    const confirmed = await ctx.db
      .updateTable('message_choice')
      .set({ confirmed_at: ctx.now })
      .where('account_id', '=', accountId)
      .where('email', '=', email)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst()
    if (spent.numUpdatedRows === 0n || confirmed.numUpdatedRows === 0n) return refuse({ code: 'link-used' })
    await recordActivity(ctx, {
      verb: 'confirmAddress',
      subject: `account:${accountId}`,
      after: { proofId: id },
    })
    return ok(undefined)
  })
}
