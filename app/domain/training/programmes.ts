import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type AddProgrammeRefusal =
  | { code: 'not-allowed' }
  | { code: 'name-missing' }
  | { code: 'name-taken'; name: string }

/** What several cohorts go through, and the office that holds it. */
export async function addProgramme(
  ctx: Context,
  input: { name: string; organiser: string },
): Promise<Result<{ programmeId: string }, AddProgrammeRefusal>> {
  return transact<{ programmeId: string }, AddProgrammeRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const [name, organiser] = [input.name.trim(), input.organiser.trim()]
    if (name === '' || organiser === '') return refuse({ code: 'name-missing' })
    const programmeId = newId('pgm', ctx.now)
    const row = await ctx.db
      .insertInto('programme')
      .values({ id: programmeId, name, organiser, created_at: ctx.now })
      .onConflict(conflict => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'name-taken', name })
    await recordActivity(ctx, {
      verb: 'addProgramme',
      subject: `programme:${programmeId}`,
      after: { name, organiser },
    })
    return ok({ programmeId })
  })
}

export async function listProgrammes(
  ctx: Context,
): Promise<{ id: string; name: string; organiser: string }[]> {
  return ctx.db.selectFrom('programme').select(['id', 'name', 'organiser']).orderBy('name').execute()
}
