import { data, redirect } from '@remix-run/server-runtime'
import type { Permission } from '../domain/identity/permissions.ts'
import type { Result } from '../domain/result.ts'
import { registryWordsIn } from '../i18n/registry-words.ts'
import { askedLanguage } from './asked-language.ts'
import { readForm } from './csrf-token.server.ts'
import { requireContext, type SignedIn } from './guard.server.ts'
import { type OfficeRefusal, officeSentence, officeStatusOf } from './registry-status.ts'
import type { Asked } from './session.server.ts'
import { workView } from './work-view.server.ts'

/** What a page shows that stands behind a form and is seen only when the form was refused. */
export async function deedPage(asked: Asked, permission: Permission, back: string) {
  const ctx = await requireContext(asked, permission)
  const title = registryWordsIn(askedLanguage(asked.request).language).refusedTitle
  return { title, back, view: await workView(asked, ctx) }
}

/**
 * Does one deed of the office: who are you, what did you send, do it. Done, it leads on; refused, the sentence is
 * shown with the way back.
 */
export async function doDeed<Value>(
  asked: Asked,
  permission: Permission,
  work: (ctx: SignedIn, form: FormData) => Promise<Result<Value, OfficeRefusal>>,
  onward: string | ((value: Value) => string),
) {
  const ctx = await requireContext(asked, permission)
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return refusedDeed(asked, { code: 'form-too-old' })
  const done = await work(ctx, form.value)
  if (!done.ok) return refusedDeed(asked, done.error)
  throw redirect(typeof onward === 'string' ? onward : onward(done.value), 303)
}

export function refusedDeed(asked: Asked, refusal: OfficeRefusal) {
  const { language } = askedLanguage(asked.request)
  return data({ refusal: officeSentence(language, refusal) }, { status: officeStatusOf(refusal) })
}
