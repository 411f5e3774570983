import { today } from '../domain/context.ts'
import { may } from '../domain/identity/permissions.ts'
import type { QueuedReview } from '../domain/review/queue.ts'
import { checklistVersions, reasonLibrary, ruleBook } from '../domain/review/standards-pages.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { ChecklistsView, ItemRow } from '../ui/review/checklists-page.tsx'
import type { ReasonsView } from '../ui/review/reasons-page.tsx'
import type { RuleForm, RulesView } from '../ui/review/rules-page.tsx'
import type { StandardsSaid } from '../ui/review/standards-frame.tsx'
import type { Typed } from '../ui/review/typed.ts'
import { askedLanguage } from './asked-language.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'
import { rowsOf, ruleFormOf } from './standards-forms.ts'

type Refused = { refusal: SpokenRefusal; field: string | undefined }

function said({ request }: Asked, ctx: SignedIn, refused: Refused | undefined): StandardsSaid {
  const { language } = askedLanguage(request)
  return {
    mayReview: may(ctx.actor, 'product:review'),
    mayGovern: may(ctx.actor, 'rule:govern'),
    today: today(ctx),
    done: !refused && new URL(request.url).searchParams.get('done') === 'announced',
    errors: refused ? { [refused.field ?? 'form']: refusalSentence(language, refused.refusal) } : {},
  }
}

export async function reasonsView(
  asked: Asked,
  ctx: SignedIn,
  answer: { typed?: Typed; refused?: Refused } = {},
): Promise<ReasonsView> {
  const library = await reasonLibrary(ctx)
  const code = new URL(asked.request.url).searchParams.get('code')
  const newest = library.find(one => one.code === code)?.versions.at(-1)
  const typed: Typed = newest
    ? {
        code: [newest.code],
        track: [newest.track],
        textId: [newest.text.id],
        textEn: [newest.text.en],
        nextId: [newest.nextStep.id],
        nextEn: [newest.nextStep.en],
        picture: [newest.picture],
      }
    : {}
  return { ...said(asked, ctx, answer.refused), library, typed: answer.typed ?? typed }
}

const tracks = ['quality', 'packaging'] as const
const kinds = ['food', 'beverage', 'cosmetic', 'non-food'] as const

/** Which list an address names; the first one where it names none. */
export function askedChecklist({ request }: Asked): {
  track: QueuedReview['track']
  goodsKind: QueuedReview['goodsKind']
} {
  const { searchParams } = new URL(request.url)
  return {
    track: tracks.find(one => one === searchParams.get('track')) ?? 'quality',
    goodsKind: kinds.find(one => one === searchParams.get('goods')) ?? 'food',
  }
}

export async function checklistsView(
  asked: Asked,
  ctx: SignedIn,
  answer: { rows?: readonly ItemRow[]; from?: string; refused?: Refused } = {},
): Promise<ChecklistsView> {
  const { track, goodsKind } = askedChecklist(asked)
  const versions = await checklistVersions(ctx, track, goodsKind)
  return {
    ...said(asked, ctx, answer.refused),
    track,
    goodsKind,
    versions,
    rows: answer.rows ?? rowsOf(versions.at(-1)),
    from: answer.from ?? '',
  }
}

export async function rulesView(
  asked: Asked,
  ctx: SignedIn,
  answer: { form?: RuleForm; refused?: Refused } = {},
): Promise<RulesView> {
  const book = await ruleBook(ctx)
  const code = new URL(asked.request.url).searchParams.get('code')
  const newest = book.find(one => one.code === code)?.versions.at(-1)
  const spoken = said(asked, ctx, answer.refused)
  const form = answer.form ?? (newest && ruleFormOf(newest))
  return { ...spoken, book, form: spoken.mayGovern ? form : undefined }
}
