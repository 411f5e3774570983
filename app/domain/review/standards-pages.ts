import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import type { LabelRule } from '../label/rule.ts'
import type { QueuedReview } from './queue.ts'
import { type ChecklistItem, checklistItems, type Reason } from './standards.ts'

/** Where a dated version stands: it holds, it takes over later, or another has taken over. */
export type Standing = 'in-force' | 'announced' | 'past'

export type Dated = {
  version: number
  inForceFromOn: Day
  inForceUntilOn: Day | undefined
  standing: Standing
}

/** Of versions of one thing, oldest first, how each stands on a day. */
export function standings<
  V extends { version: number; inForceFromOn: Day; inForceUntilOn?: Day | undefined },
>(versions: readonly V[], on: Day): (V & { standing: Standing })[] {
  const begun = versions.filter(one => one.inForceFromOn <= on)
  const newest = begun.reduce<V | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
  return versions.map(one => ({ ...one, standing: standingOf(one, newest, on) }))
}

function standingOf<V extends { version: number; inForceFromOn: Day; inForceUntilOn?: Day | undefined }>(
  one: V,
  newest: V | undefined,
  on: Day,
): Standing {
  if (one.inForceFromOn > on) return 'announced'
  const hasEnded = one.inForceUntilOn !== undefined && one.inForceUntilOn < on
  return one.version === newest?.version && !hasEnded ? 'in-force' : 'past'
}

export type ReasonVersion = Reason & Dated

/** The library: every version of every reason, by track and code, oldest first. */
export async function reasonLibrary(ctx: Context): Promise<{ code: string; versions: ReasonVersion[] }[]> {
  const rows = await ctx.db
    .selectFrom('review_reason')
    .selectAll()
    .orderBy('track', 'desc')
    .orderBy('code')
    .orderBy('version')
    .execute()
  return [...new Set(rows.map(row => row.code))].map(code => ({
    code,
    versions: standings(
      rows
        .filter(row => row.code === code)
        .map(row => ({
          id: row.id,
          code,
          track: row.track,
          text: { id: row.text_id, en: row.text_en },
          nextStep: { id: row.next_step_id, en: row.next_step_en },
          picture: row.picture,
          version: row.version,
          inForceFromOn: row.in_force_from_on,
          inForceUntilOn: row.in_force_until_on ?? undefined,
        })),
      today(ctx),
    ),
  }))
}

export type ChecklistVersion = {
  checklistId: string
  track: QueuedReview['track']
  goodsKind: QueuedReview['goodsKind']
  items: ChecklistItem[]
} & Dated

/** All versions of one list, oldest first, with their items. */
export async function checklistVersions(
  ctx: Context,
  track: QueuedReview['track'],
  goodsKind: QueuedReview['goodsKind'],
): Promise<ChecklistVersion[]> {
  const rows = await ctx.db
    .selectFrom('checklist')
    .select(['id', 'version', 'in_force_from_on'])
    .where('track', '=', track)
    .where('goods_kind', '=', goodsKind)
    .orderBy('version')
    .execute()
  const versions = []
  for (const row of rows)
    versions.push({
      checklistId: row.id,
      track,
      goodsKind,
      items: await checklistItems(ctx, row.id),
      version: row.version,
      inForceFromOn: row.in_force_from_on,
      inForceUntilOn: undefined,
    })
  return standings(versions, today(ctx))
}

export type RuleVersion = Omit<LabelRule, 'inForceUntilOn'> & Dated

/** Every version of every label rule, by code, oldest first. */
export async function ruleBook(ctx: Context): Promise<{ code: string; versions: RuleVersion[] }[]> {
  const rows = await ctx.db.selectFrom('label_rule').selectAll().orderBy('code').orderBy('version').execute()
  return [...new Set(rows.map(row => row.code))].map(code => ({
    code,
    versions: standings(
      rows
        .filter(row => row.code === code)
        .map(row => ({
          code,
          version: row.version,
          inForceFromOn: row.in_force_from_on,
          inForceUntilOn: row.in_force_until_on ?? undefined,
          severity: row.severity,
          article: row.article,
          sourceNote: row.source_note,
          parameters: JSON.parse(row.parameters),
        })),
      today(ctx),
    ),
  }))
}
