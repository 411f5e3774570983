import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { type Draft, findDraft } from './drafts.ts'
import { draftPictures } from './listing-pictures.ts'
import { ownerList } from './own.ts'
import { kindIn } from './read-answer.ts'
import { isQuestion, stepsFor } from './steps.ts'

/** `draft` has something that was not sent; `settled` is on sale as it was approved last. */
export type DraftState = 'draft' | 'waiting' | 'returned' | 'settled'

export type ListedDraft = {
  listingId: string
  productId: string | undefined
  name: string | undefined
  state: DraftState
  note: string | undefined
  answered: number
  of: number
  savedAt: Instant | undefined
  picture: PictureFacts | undefined
}

/** Her listings, the one she worked on last first. */
export async function listDrafts(ctx: Context): Promise<ListedDraft[]> {
  const rows = await ctx.db
    .selectFrom('listing')
    .select('id')
    .where('producer_id', 'in', ownerList(ctx))
    .where('discarded_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const listed: ListedDraft[] = []
  for (const { id } of rows) {
    const draft = await findDraft(ctx, id)
    if (draft) listed.push(await listedDraft(ctx, draft))
  }
  return listed.sort((a, b) => ((a.savedAt ?? '') < (b.savedAt ?? '') ? 1 : -1))
}

async function listedDraft(ctx: Context, draft: Draft): Promise<ListedDraft> {
  const asked = stepsFor(kindIn(draft.answers)).filter(isQuestion)
  const [picture] = await draftPictures(ctx, draft.answers)
  return {
    listingId: draft.listingId,
    productId: draft.productId,
    name: draft.answers.name?.name,
    state: stateOf(draft),
    note: draft.version?.note,
    answered: asked.filter(question => draft.saved[question] !== undefined).length,
    of: asked.length,
    savedAt: draft.savedAt,
    picture,
  }
}

/** What was saved after the last version was sent is a draft again. */
export function stateOf({ version, savedAt, submittedAt }: Draft): DraftState {
  if (!version || submittedAt === undefined) return 'draft'
  if (savedAt !== undefined && savedAt > submittedAt) return 'draft'
  if (version.state === 'submitted') return 'waiting'
  return version.state === 'returned' ? 'returned' : 'settled'
}
