import type { ProductKind } from '#db/schema/products.ts'
import type { ReviewTrack, TrainingStage } from '#db/schema/review-standards.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'

/*
 * What reviewers judge by on a day: of each list, scale and reason the newest version that has begun. A version
 * announced for a later day takes over by the calendar.
 */

export type Spoken = { id: string; en: string }

export type ChecklistItem = {
  id: string
  code: string
  text: Spoken
  help: Spoken
  isMandatory: boolean
  article: string
  stage: TrainingStage
}

export type Dimension = {
  id: string
  code: string
  name: Spoken
  weightBps: number
  anchors: { 1: Spoken; 3: Spoken; 5: Spoken }
  /** Names of the drawings of a 1 and of a 5. */
  pictures: { 1: string; 5: string }
}

export type Reason = {
  id: string
  code: string
  track: ReviewTrack
  text: Spoken
  nextStep: Spoken
  picture: string
}

export type ReviewSetting = {
  claimMinutes: number
  promiseMinWorkdays: number
  promiseMaxWorkdays: number
  decisionsADayFloor: number
}

export const reviewTracks = ['quality', 'packaging'] as const satisfies readonly ReviewTrack[]

/** Throws when there is none: every installation is seeded with one for each track and kind of goods. */
export async function checklistInForce(
  ctx: Context,
  track: ReviewTrack,
  goodsKind: ProductKind,
  on: Day,
): Promise<string> {
  const { id } = await ctx.db
    .selectFrom('checklist')
    .select('id')
    .where('track', '=', track)
    .where('goods_kind', '=', goodsKind)
    .where('in_force_from_on', '<=', on)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

export async function rubricInForce(ctx: Context, track: ReviewTrack, on: Day): Promise<string> {
  const { id } = await ctx.db
    .selectFrom('rubric')
    .select('id')
    .where('track', '=', track)
    .where('in_force_from_on', '<=', on)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

/** The items of one version of a checklist, in their order. */
export async function checklistItems(ctx: Context, checklistId: string): Promise<ChecklistItem[]> {
  const rows = await ctx.db
    .selectFrom('checklist_item')
    .selectAll()
    .where('checklist_id', '=', checklistId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    text: { id: row.text_id, en: row.text_en },
    help: { id: row.help_id, en: row.help_en },
    isMandatory: row.is_mandatory === 1,
    article: row.article,
    stage: row.stage,
  }))
}

export async function rubricDimensions(ctx: Context, rubricId: string): Promise<Dimension[]> {
  const rows = await ctx.db
    .selectFrom('rubric_dimension')
    .selectAll()
    .where('rubric_id', '=', rubricId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    name: { id: row.name_id, en: row.name_en },
    weightBps: row.weight_bps,
    anchors: {
      1: { id: row.anchor_1_id, en: row.anchor_1_en },
      3: { id: row.anchor_3_id, en: row.anchor_3_en },
      5: { id: row.anchor_5_id, en: row.anchor_5_en },
    },
    pictures: { 1: row.picture_1, 5: row.picture_5 },
  }))
}

/** The reasons that may be given today, one version of each. */
export async function reasonsInForce(ctx: Context, track?: ReviewTrack): Promise<Reason[]> {
  const on = today(ctx)
  const rows = await ctx.db
    .selectFrom('review_reason')
    .selectAll()
    .where('in_force_from_on', '<=', on)
    .orderBy('track', 'desc')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .filter((row, at) => rows[at - 1]?.code !== row.code)
    .filter(row => row.in_force_until_on === null || row.in_force_until_on >= on)
    .filter(row => track === undefined || row.track === track)
    .map(row => ({
      id: row.id,
      code: row.code,
      track: row.track,
      text: { id: row.text_id, en: row.text_en },
      nextStep: { id: row.next_step_id, en: row.next_step_en },
      picture: row.picture,
    }))
}

export async function reviewSetting(ctx: Context): Promise<ReviewSetting> {
  const row = await ctx.db
    .selectFrom('review_setting')
    .selectAll()
    .where('in_force_from_on', '<=', today(ctx))
    .orderBy('in_force_from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    claimMinutes: row?.claim_minutes ?? 120,
    promiseMinWorkdays: row?.promise_min_workdays ?? 1,
    promiseMaxWorkdays: row?.promise_max_workdays ?? 10,
    decisionsADayFloor: row?.decisions_a_day_floor ?? 4,
  }
}
