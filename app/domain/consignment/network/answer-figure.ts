import type { Figure } from '#db/schema/replies.ts'
import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import { newId } from '../../ids.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import { reliabilityCards } from './reliability.ts'

export const mostReplyLetters = 1_000

export type AnswerFigureRefusal =
  | { code: 'unknown-figure' }
  | { code: 'nothing-to-answer' }
  | { code: 'words-missing' }
  | { code: 'words-too-long'; most: number }

/**
 * The partner's own words beside a figure of this month, for the office and the makers. Said again, the new words
 * stand and the old ones stay as history; the same words again change nothing.
 * @param input.counterId the counter that a shrink is of; punctuality is the partner's, whose counter names it too
 */
export async function answerFigure(
  ctx: Context,
  input: { figure: Figure; counterId: string; text: string },
): Promise<Result<undefined, AnswerFigureRefusal>> {
  return transact<undefined, AnswerFigureRefusal>(ctx, async ctx => {
    const cards = await reliabilityCards(ctx, 'partner')
    const card = cards.find(one => one.counters.some(counter => counter.counterId === input.counterId))
    const counter = card?.counters.find(one => one.counterId === input.counterId)
    if (!card || !counter) return refuse({ code: 'unknown-figure' })
    const shown = input.figure === 'shrink' ? counter.shrink : card.inTime
    if (shown.all === 0) return refuse({ code: 'nothing-to-answer' })
    const text = input.text.trim()
    if (text === '') return refuse({ code: 'words-missing' })
    if (text.length > mostReplyLetters) return refuse({ code: 'words-too-long', most: mostReplyLetters })
    const month = today(ctx).slice(0, 7)
    const ofMonth = shown.replies.filter(one => one.month === month)
    if (ofMonth[0]?.text === text) return ok(undefined)
    const replyId = newId('fgr', ctx.now)
    await ctx.db
      .insertInto('figure_reply')
      .values({
        ...{ id: replyId, partner_id: card.partnerId, figure: input.figure },
        counter_id: input.figure === 'shrink' ? counter.counterId : null,
        ...{ month, nth: ofMonth.length + 1, text, part: shown.part, all_of: shown.all },
        ...{ said_at: ctx.now, said_by_id: accountOf(ctx) },
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'answerFigure',
      subject: `partner:${card.partnerId}`,
      after: { replyId, figure: input.figure, month, part: shown.part, all: shown.all },
    })
    return ok(undefined)
  })
}
