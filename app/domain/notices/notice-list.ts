import type { ExpressionBuilder } from 'kysely'
import type { Database } from '#db/schema/database.ts'
import type { Context, RoleHeld } from '../context.ts'
import type { Instant } from '../dates.ts'
import { isNoticeKind, type NoticeFacts, type NoticeKind, ownersKinds } from './notice-kinds.ts'

export type NoticeShown = {
  noticeId: string
  kind: NoticeKind
  subject: string
  facts: NoticeFacts
  at: Instant
  isRead: boolean
}

type Reader = Context & { actor: { kind: 'person' } }
export const noticesPerPage = 30

/** What concerns the roles of the one who reads, newest first; of another house nothing is found. */
export async function listNotices(
  ctx: Reader,
  page = 1,
): Promise<{ notices: NoticeShown[]; pages: number; unread: number }> {
  const { accountId, roles } = ctx.actor
  const rows = await ctx.db
    .selectFrom('notice')
    .leftJoin('notice_read', join =>
      join.onRef('notice_read.notice_id', '=', 'notice.id').on('notice_read.account_id', '=', accountId),
    )
    .select([
      'notice.id',
      'notice.kind',
      'notice.subject',
      'notice.facts',
      'notice.at',
      'notice_read.read_at',
    ])
    .where(forRoles(roles))
    .orderBy('notice.at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(noticesPerPage)
    .offset((Math.max(1, page) - 1) * noticesPerPage)
    .execute()
  const { count } = await ctx.db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll().as('count'))
    .where(forRoles(roles))
    .executeTakeFirstOrThrow()
  return {
    notices: rows.flatMap(row =>
      isNoticeKind(row.kind)
        ? {
            noticeId: row.id,
            kind: row.kind,
            subject: row.subject,
            facts: JSON.parse(row.facts),
            at: row.at,
            isRead: row.read_at !== null,
          }
        : [],
    ),
    pages: Math.max(1, Math.ceil(Number(count) / noticesPerPage)),
    unread: await countUnread(ctx),
  }
}

/** One notice, for whoever sends it on to those whom it is for. */
export async function findNotice(
  ctx: Pick<Context, 'db'>,
  noticeId: string,
): Promise<Pick<NoticeShown, 'kind' | 'subject' | 'facts'> | undefined> {
  const row = await ctx.db
    .selectFrom('notice')
    .select(['kind', 'subject', 'facts'])
    .where('id', '=', noticeId)
    .executeTakeFirst()
  if (!row || !isNoticeKind(row.kind)) return undefined
  return { kind: row.kind, subject: row.subject, facts: JSON.parse(row.facts) }
}

export async function countUnread(ctx: Reader): Promise<number> {
  const { accountId, roles } = ctx.actor
  const { count } = await ctx.db
    .selectFrom('notice')
    .leftJoin('notice_read', join =>
      join.onRef('notice_read.notice_id', '=', 'notice.id').on('notice_read.account_id', '=', accountId),
    )
    .select(({ fn }) => fn.countAll().as('count'))
    .where(forRoles(roles))
    .where('notice_read.notice_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks all that this person may see, up to the moment at which the list was drawn. */
export async function readNotices(ctx: Reader, untilAt: Instant): Promise<void> {
  const { accountId, roles } = ctx.actor
  const unread = await ctx.db
    .selectFrom('notice')
    .leftJoin('notice_read', join =>
      join.onRef('notice_read.notice_id', '=', 'notice.id').on('notice_read.account_id', '=', accountId),
    )
    .select('notice.id')
    .where(forRoles(roles))
    .where('notice.at', '<=', untilAt)
    .where('notice_read.notice_id', 'is', null)
    .execute()
  for (const { id } of unread)
    await ctx.db
      .insertInto('notice_read')
      .values({ notice_id: id, account_id: accountId, read_at: ctx.now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
}

/** The houses and rooms that somebody's roles open: the owner is part of the query. */
const forRoles = (roles: readonly RoleHeld[]) => (eb: ExpressionBuilder<Database, 'notice'>) => {
  const producerIds = roles.flatMap(held => (held.role === 'producer' ? (held.producerId ?? []) : []))
  const owned = roles.flatMap(held => (held.role === 'partner-owner' ? (held.partnerId ?? []) : []))
  const kept = roles.flatMap(held => (held.role === 'partner-staff' ? (held.partnerId ?? []) : []))
  return eb.or([
    ...(producerIds.length > 0 ? [eb('notice.producer_id', 'in', producerIds)] : []),
    ...(owned.length > 0 ? [eb('notice.partner_id', 'in', owned)] : []),
    ...(kept.length > 0
      ? [eb('notice.partner_id', 'in', kept).and('notice.kind', 'not in', ownersKinds)]
      : []),
    ...(roles.some(held => held.role === 'office') ? [eb('notice.audience', '=', 'office')] : []),
    ...(roles.some(held => held.role === 'reviewer') ? [eb('notice.audience', '=', 'reviewers')] : []),
  ])
}
