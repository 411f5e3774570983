import type { ProductKind } from '#db/schema/products.ts'
import type { ReviewTrack } from '#db/schema/review-standards.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { ChecklistItem, Dimension, Reason, Spoken } from './standards.ts'

type BadDay = { code: 'not-a-day'; day: string } | { code: 'starts-in-the-past'; inForceFromOn: Day }

function badDay(ctx: Context, inForceFromOn: Day): BadDay | undefined {
  if (!isDay(inForceFromOn)) return { code: 'not-a-day', day: inForceFromOn }
  return inForceFromOn < today(ctx) ? { code: 'starts-in-the-past', inForceFromOn } : undefined
}

const lacks = (...texts: Spoken[]): boolean => texts.some(text => !text.id.trim() || !text.en.trim())

function twice(codes: readonly string[]): string | undefined {
  return codes.find((code, at) => !/^[a-z][a-z0-9-]*$/.test(code) || codes.indexOf(code) !== at)
}

export type AnnounceChecklistRefusal =
  | NotAllowed
  | BadDay
  | { code: 'mandatory-item-missing' }
  | { code: 'article-missing'; item: string }
  | { code: 'text-missing'; of: string }
  | { code: 'code-unfit'; of: string }

/** A new version of a list, which takes over by itself on its day. Reviews that are open keep the one they have. */
export async function announceChecklist(
  ctx: Context,
  input: {
    track: ReviewTrack
    goodsKind: ProductKind
    inForceFromOn: Day
    items: readonly Omit<ChecklistItem, 'id'>[]
  },
): Promise<Result<{ checklistId: string }, AnnounceChecklistRefusal>> {
  return transact<{ checklistId: string }, AnnounceChecklistRefusal>(ctx, async ctx => {
    const { track, goodsKind, inForceFromOn, items } = input
    if (!may(ctx.actor, 'rule:govern')) return refuse({ code: 'not-allowed' })
    const late = badDay(ctx, inForceFromOn)
    if (late) return refuse(late)
    if (!items.some(item => item.isMandatory)) return refuse({ code: 'mandatory-item-missing' })
    const bare = items.find(item => item.article.trim() === '')
    if (bare) return refuse({ code: 'article-missing', item: bare.code })
    const mute = items.find(item => lacks(item.text))
    if (mute) return refuse({ code: 'text-missing', of: mute.code })
    const unfit = twice(items.map(item => item.code))
    if (unfit !== undefined) return refuse({ code: 'code-unfit', of: unfit })

    const { version } = await ctx.db
      .selectFrom('checklist')
      .select(eb => eb.fn.coalesce(eb.fn.max('version'), eb.lit(0)).as('version'))
      .where('track', '=', track)
      .where('goods_kind', '=', goodsKind)
      .executeTakeFirstOrThrow()
    const next = Number(version) + 1
    const checklistId = `${track}/${goodsKind}/${next}`
    await ctx.db
      .insertInto('checklist')
      .values({
        id: checklistId,
        track,
        goods_kind: goodsKind,
        version: next,
        in_force_from_on: inForceFromOn,
      })
      .execute()
    await ctx.db
      .insertInto('checklist_item')
      .values(
        items.map((item, position) => ({
          id: `${checklistId}/${item.code}`,
          checklist_id: checklistId,
          position,
          code: item.code,
          text_id: item.text.id.trim(),
          text_en: item.text.en.trim(),
          help_id: item.help.id.trim(),
          help_en: item.help.en.trim(),
          is_mandatory: item.isMandatory ? (1 as const) : (0 as const),
          article: item.article.trim(),
          stage: item.stage,
        })),
      )
      .execute()
    await recordActivity(ctx, {
      verb: 'announceChecklist',
      subject: `checklist:${track}/${goodsKind}`,
      after: { checklistId, inForceFromOn },
    })
    return ok({ checklistId })
  })
}

export type AnnounceRubricRefusal =
  | NotAllowed
  | BadDay
  | { code: 'weights-unfit'; sumBps: number }
  | { code: 'text-missing'; of: string }
  | { code: 'code-unfit'; of: string }

/** A new version of a scale; its weights come to the whole, so that scores compare. */
export async function announceRubric(
  ctx: Context,
  input: { track: ReviewTrack; inForceFromOn: Day; dimensions: readonly Omit<Dimension, 'id'>[] },
): Promise<Result<{ rubricId: string }, AnnounceRubricRefusal>> {
  return transact<{ rubricId: string }, AnnounceRubricRefusal>(ctx, async ctx => {
    const { track, inForceFromOn, dimensions } = input
    if (!may(ctx.actor, 'rule:govern')) return refuse({ code: 'not-allowed' })
    const late = badDay(ctx, inForceFromOn)
    if (late) return refuse(late)
    const sumBps = dimensions.reduce((sum, one) => sum + one.weightBps, 0)
    if (sumBps !== 10_000 || dimensions.some(one => !(Number.isInteger(one.weightBps) && one.weightBps > 0)))
      return refuse({ code: 'weights-unfit', sumBps })
    const mute = dimensions.find(one => lacks(one.name, one.anchors[1], one.anchors[3], one.anchors[5]))
    if (mute) return refuse({ code: 'text-missing', of: mute.code })
    const unfit = twice(dimensions.map(one => one.code))
    if (unfit !== undefined) return refuse({ code: 'code-unfit', of: unfit })

    const { version } = await ctx.db
      .selectFrom('rubric')
      .select(eb => eb.fn.coalesce(eb.fn.max('version'), eb.lit(0)).as('version'))
      .where('track', '=', track)
      .executeTakeFirstOrThrow()
    const next = Number(version) + 1
    const rubricId = `${track}/${next}`
    await ctx.db
      .insertInto('rubric')
      .values({ id: rubricId, track, version: next, in_force_from_on: inForceFromOn })
      .execute()
    await ctx.db
      .insertInto('rubric_dimension')
      .values(
        dimensions.map(({ code, name, weightBps, anchors, pictures }, position) => ({
          id: `${rubricId}/${code}`,
          rubric_id: rubricId,
          position,
          code,
          name_id: name.id.trim(),
          name_en: name.en.trim(),
          weight_bps: weightBps,
          anchor_1_id: anchors[1].id,
          anchor_1_en: anchors[1].en,
          anchor_3_id: anchors[3].id,
          anchor_3_en: anchors[3].en,
          anchor_5_id: anchors[5].id,
          anchor_5_en: anchors[5].en,
          picture_1: pictures[1],
          picture_5: pictures[5],
        })),
      )
      .execute()
    await recordActivity(ctx, {
      verb: 'announceRubric',
      subject: `rubric:${track}`,
      after: { rubricId, inForceFromOn },
    })
    return ok({ rubricId })
  })
}

export type AnnounceReasonRefusal =
  | NotAllowed
  | BadDay
  | { code: 'text-missing'; of: string }
  | { code: 'next-step-missing' }
  | { code: 'code-unfit'; of: string }
  | { code: 'ends-before-start'; inForceFromOn: Day; inForceUntilOn: Day }

/** A reason for the library, or a new wording of one; its last day takes it out again. */
export async function announceReason(
  ctx: Context,
  input: Omit<Reason, 'id'> & { inForceFromOn: Day; inForceUntilOn?: Day | undefined },
): Promise<Result<{ reasonId: string }, AnnounceReasonRefusal>> {
  return transact<{ reasonId: string }, AnnounceReasonRefusal>(ctx, async ctx => {
    const { code, track, text, nextStep, picture, inForceFromOn, inForceUntilOn } = input
    if (!may(ctx.actor, 'rule:govern')) return refuse({ code: 'not-allowed' })
    const late = badDay(ctx, inForceFromOn)
    if (late) return refuse(late)
    if (inForceUntilOn !== undefined && !isDay(inForceUntilOn))
      return refuse({ code: 'not-a-day', day: inForceUntilOn })
    if (inForceUntilOn !== undefined && inForceUntilOn < inForceFromOn)
      return refuse({ code: 'ends-before-start', inForceFromOn, inForceUntilOn })
    if (twice([code]) !== undefined) return refuse({ code: 'code-unfit', of: code })
    if (lacks(text)) return refuse({ code: 'text-missing', of: code })
    if (lacks(nextStep)) return refuse({ code: 'next-step-missing' })

    const { version } = await ctx.db
      .selectFrom('review_reason')
      .select(eb => eb.fn.coalesce(eb.fn.max('version'), eb.lit(0)).as('version'))
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    const next = Number(version) + 1
    const reasonId = `${code}/${next}`
    await ctx.db
      .insertInto('review_reason')
      .values({
        id: reasonId,
        code,
        version: next,
        track,
        text_id: text.id.trim(),
        text_en: text.en.trim(),
        next_step_id: nextStep.id.trim(),
        next_step_en: nextStep.en.trim(),
        picture,
        in_force_from_on: inForceFromOn,
        in_force_until_on: inForceUntilOn ?? null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'announceReason',
      subject: `review-reason:${code}`,
      after: { reasonId, inForceFromOn, inForceUntilOn },
    })
    return ok({ reasonId })
  })
}
