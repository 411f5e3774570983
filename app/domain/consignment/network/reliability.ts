import type { Figure } from '#db/schema/replies.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may, rolesFor } from '../../identity/permissions.ts'
import { movedPieces, punctuality } from './punctuality.ts'

export type FigureReply = {
  replyId: string
  month: string
  text: string
  /** The figure when it was answered. */
  part: number
  all: number
  saidAt: Instant
  by: string | undefined
  /** The last word of its month; those before it stay as history. */
  isLast: boolean
}

/** So many of so many, with what the partner says to it, the newest first. */
export type FigureShown = { part: number; all: number; replies: FigureReply[] }

export type ReliabilityCard = {
  partnerId: string
  partner: string
  /** Statements paid by their day, of those whose day has passed in half a year. */
  inTime: FigureShown
  /** Pieces missing when counted, of those that came in half a year. */
  counters: { counterId: string; counter: string; shrink: FigureShown }[]
}

/**
 * How partners pay and count, with their own words beside each figure: to a partner themselves, to makers who have an
 * agreement with them, and to the office.
 */
export async function reliabilityCards(
  ctx: Context,
  reader: 'partner' | 'maker' | 'office',
): Promise<ReliabilityCard[]> {
  const partnerIds = await partnersFor(ctx, reader)
  if (partnerIds?.length === 0) return []
  let places = ctx.db
    .selectFrom('counter')
    .innerJoin('partner', 'partner.id', 'counter.partner_id')
    .select(['counter.id as counterId', 'counter.name as counter'])
    .select(['partner.id as partnerId', 'partner.name as partner'])
    .where('counter.ended_at', 'is', null)
    .orderBy('partner.name')
    .orderBy('partner.id')
    .orderBy('counter.number')
  if (partnerIds) places = places.where('partner.id', 'in', partnerIds)
  const counters = await places.execute()
  const ids = counters.map(one => one.counterId)
  const moved = await movedPieces(ctx, partnerIds && ids)
  const paid = await punctuality(ctx, partnerIds)
  const replies = await repliesOf(ctx, [...new Set(counters.map(one => one.partnerId))])
  const cards = new Map<string, ReliabilityCard>()
  for (const { counterId, counter, partnerId, partner } of counters) {
    const { due = 0, inTime = 0 } = paid.get(partnerId) ?? {}
    const card = cards.get(partnerId) ?? {
      ...{ partnerId, partner, counters: [] },
      inTime: { part: inTime, all: due, replies: replies(partnerId, 'in-time', null) },
    }
    cards.set(partnerId, card)
    const { received = 0, shrunk = 0 } = moved.get(counterId) ?? {}
    const shrink = { part: shrunk, all: received, replies: replies(partnerId, 'shrink', counterId) }
    card.counters.push({ counterId, counter, shrink })
  }
  return [...cards.values()]
}

/** Undefined is all of them. */
async function partnersFor(
  ctx: Context,
  reader: 'partner' | 'maker' | 'office',
): Promise<string[] | undefined> {
  if (reader === 'office') return may(ctx.actor, 'network:see') ? undefined : []
  if (reader === 'partner')
    return [...new Set(rolesFor(ctx.actor, 'figure:answer').flatMap(held => held.partnerId ?? []))]
  const producerIds = rolesFor(ctx.actor, 'goods:see').flatMap(held => held.producerId ?? [])
  const rows = await ctx.db
    .selectFrom('agreement')
    .select('partner_id')
    .distinct()
    .where('producer_id', 'in', ['none', ...producerIds])
    .where('state', '<>', 'draft')
    .execute()
  return rows.map(row => row.partner_id)
}

async function repliesOf(ctx: Context, partnerIds: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('figure_reply')
    .leftJoin('account', 'account.id', 'figure_reply.said_by_id')
    .selectAll('figure_reply')
    .select('account.name as by')
    .where('partner_id', 'in', ['none', ...partnerIds])
    .orderBy('month', 'desc')
    .orderBy('nth', 'desc')
    .execute()
  return (partnerId: string, figure: Figure, counterId: string | null): FigureReply[] => {
    const mine = rows.filter(
      row => row.partner_id === partnerId && row.figure === figure && row.counter_id === counterId,
    )
    return mine.map((row, at) => ({
      ...{ replyId: row.id, month: row.month, text: row.text, part: row.part, all: row.all_of },
      ...{ saidAt: row.said_at, by: row.by ?? undefined, isLast: mine[at - 1]?.month !== row.month },
    }))
  }
}
