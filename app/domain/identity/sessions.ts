import type { SessionAwaits, SessionEnd, SessionWay } from '#db/schema/identity.ts'
import type { Actor, Context, RoleHeld } from '../context.ts'
import type { Instant } from '../dates.ts'
import { newId } from '../ids.ts'
import { hashOfToken, isToken, newToken } from './tokens.ts'

export type OpenedSession = {
  sessionId: string
  /** Given to the browser, kept nowhere else. */
  token: string
  way: SessionWay
  awaits: SessionAwaits
  expiresAt: Instant
}

const hour = 3_600_000
/** Makers and counters stay signed in for 30 days after their last visit; the office for one working day. */
const lastsMs: Record<SessionWay, number> = { phone: 30 * 24 * hour, office: 12 * hour, demo: 12 * hour }
/** How long a half signed-in person may take to find their second factor. */
const pendingMs = 15 * 60_000

/** Inside a transaction. The session the browser had before, if any, ends: a new person, a new token. */
export async function openSession(
  ctx: Context,
  input: {
    accountId: string
    way: SessionWay
    awaits: SessionAwaits
    device: string
    replaces: string | undefined
  },
): Promise<OpenedSession> {
  if (input.replaces !== undefined) await endByToken(ctx, input.replaces, 'replaced')
  const token = newToken()
  const sessionId = newId('ses', ctx.now)
  const expiresAt = expiry(ctx.now, input.way, input.awaits)
  await ctx.db
    .insertInto('session')
    .values({
      id: sessionId,
      token_hash: hashOfToken(token),
      account_id: input.accountId,
      way: input.way,
      awaits: input.awaits,
      device: input.device,
      created_at: ctx.now,
      last_seen_at: ctx.now,
      expires_at: expiresAt,
      ended_at: null,
      ended_why: null,
      assisted_producer_id: null,
    })
    .execute()
  return { sessionId, token, way: input.way, awaits: input.awaits, expiresAt }
}

const expiry = (now: Instant, way: SessionWay, awaits: SessionAwaits): Instant =>
  new Date(Date.parse(now) + (awaits === 'nothing' ? lastsMs[way] : pendingMs)).toISOString()

export type Person = Extract<Actor, { kind: 'person' }>

export type Session = {
  sessionId: string
  way: SessionWay
  awaits: SessionAwaits
  device: string
  lastSeenAt: Instant
  expiresAt: Instant
  person: Person
}

/** Who holds this token, with their roles of this moment: one query. */
export async function findSession(ctx: Context, token: string): Promise<Session | undefined> {
  if (!isToken(token)) return undefined
  const rows = await ctx.db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('role_grant', join =>
      join.onRef('role_grant.account_id', '=', 'session.account_id').on('role_grant.ended_at', 'is', null),
    )
    .select([
      'session.id',
      'session.account_id',
      'session.way',
      'session.awaits',
      'session.device',
      'session.last_seen_at',
      'session.expires_at',
      'session.assisted_producer_id',
      'account.name',
      'role_grant.role',
      'role_grant.producer_id',
      'role_grant.partner_id',
    ])
    .where('session.token_hash', '=', hashOfToken(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', ctx.now)
    .orderBy('role_grant.granted_at')
    .orderBy('role_grant.id')
    .execute()
  const [first] = rows
  if (!first) return undefined
  const roles = rows.flatMap((row): RoleHeld[] =>
    row.role === null
      ? []
      : [
          {
            role: row.role,
            ...(row.producer_id === null ? {} : { producerId: row.producer_id }),
            ...(row.partner_id === null ? {} : { partnerId: row.partner_id }),
          },
        ],
  )
  return {
    sessionId: first.id,
    way: first.way,
    awaits: first.awaits,
    device: first.device,
    lastSeenAt: first.last_seen_at,
    expiresAt: first.expires_at,
    person: {
      kind: 'person',
      accountId: first.account_id,
      name: first.name,
      roles,
      ...(first.assisted_producer_id === null ? {} : { assistingProducerId: first.assisted_producer_id }),
    },
  }
}

const seenEveryMs = 10 * 60_000

/** Notes a visit, at most every ten minutes; a phone's session begins its 30 days anew. */
export async function noteVisit(ctx: Context, session: Session): Promise<void> {
  if (session.awaits !== 'nothing') return
  if (Date.parse(ctx.now) - Date.parse(session.lastSeenAt) < seenEveryMs) return
  await ctx.db
    .updateTable('session')
    .set({
      last_seen_at: ctx.now,
      ...(session.way === 'phone' ? { expires_at: expiry(ctx.now, 'phone', 'nothing') } : {}),
    })
    .where('id', '=', session.sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

export type SessionRow = {
  sessionId: string
  device: string
  createdAt: Instant
  lastSeenAt: Instant
}

/** Where a person is signed in now, the newest visit first. */
export async function listSessions(ctx: Context, accountId: string): Promise<SessionRow[]> {
  const rows = await ctx.db
    .selectFrom('session')
    .select(['id', 'device', 'created_at', 'last_seen_at'])
    .where('account_id', '=', accountId)
    .where('awaits', '=', 'nothing')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    sessionId: row.id,
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }))
}

/** Ends one session of this account; false when it is not theirs or has ended. */
export async function endSession(
  ctx: Context,
  accountId: string,
  sessionId: string,
  why: SessionEnd,
): Promise<boolean> {
  const ended = await ctx.db
    .updateTable('session')
    .set({ ended_at: ctx.now, ended_why: why })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

/** Ends all sessions of an account but one. Answers how many. */
export async function endOtherSessions(
  ctx: Context,
  accountId: string,
  kept: string | undefined,
  why: SessionEnd,
): Promise<number> {
  const ended = await ctx.db
    .updateTable('session')
    .set({ ended_at: ctx.now, ended_why: why })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(kept !== undefined, query => query.where('id', '!=', kept ?? ''))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

async function endByToken(ctx: Context, token: string, why: SessionEnd): Promise<void> {
  await ctx.db
    .updateTable('session')
    .set({ ended_at: ctx.now, ended_why: why })
    .where('token_hash', '=', hashOfToken(token))
    .where('ended_at', 'is', null)
    .execute()
}
