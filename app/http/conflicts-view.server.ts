import { may } from '../domain/identity/permissions.ts'
import { conflictChoices } from '../domain/review/conflict-choices.ts'
import { conflictsDeclared } from '../domain/review/conflicts.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { ConflictsView } from '../ui/review/conflicts-page.tsx'
import type { Typed } from '../ui/review/typed.ts'
import { askedLanguage } from './asked-language.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'

export async function conflictsView(
  { request }: Asked,
  ctx: SignedIn,
  said: { typed?: Typed; refusal?: SpokenRefusal } = {},
): Promise<ConflictsView> {
  const { language } = askedLanguage(request)
  const mayEdit = may(ctx.actor, 'registry:edit')
  const done = new URL(request.url).searchParams.get('done')
  const { refusal } = said
  return {
    conflicts: await conflictsDeclared(ctx),
    choices: mayEdit ? await conflictChoices(ctx) : { reviewers: [], makers: [] },
    mayReview: may(ctx.actor, 'product:review'),
    mayEdit,
    done: done === 'declared' || done === 'ended' ? done : undefined,
    typed: said.typed ?? {},
    errors: refusal ? { [beside[refusal.code] ?? 'form']: refusalSentence(language, refusal) } : {},
  }
}

const beside: Partial<Record<SpokenRefusal['code'], string>> = {
  'unknown-account': 'reviewer',
  'unknown-producer': 'maker',
}
