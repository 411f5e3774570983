import { data, redirect } from '@remix-run/server-runtime'
import type { Result } from '../domain/result.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { FormView } from '../ui/producer/step-view.ts'
import { askedLanguage } from './asked-language.ts'
import { readForm, textOf } from './csrf-token.server.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'
import { statusOf } from './status.ts'

/** What a form does: the address to go on to, or why not. */
export type Deed = (form: FormData) => Promise<Result<string, SpokenRefusal>>

/** Never given back to a page. */
const secret: ReadonlySet<string> = new Set(['token', 'pin'])

/**
 * Takes one of the forms of a page, told apart by its field `deed`. A refusal gives the form back as it was typed,
 * with the sentence beside the field that it is about.
 * @param fieldOf the field of a refusal; undefined puts the sentence above the form
 */
export async function takeDeed(
  asked: Asked,
  ctx: SignedIn,
  deeds: Readonly<Record<string, Deed>>,
  fieldOf: (refusal: SpokenRefusal, form: FormData) => string | undefined = () => undefined,
) {
  const { language } = askedLanguage(asked.request)
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const name = textOf(form, 'deed')
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (sent.ok && !deed) throw new Response(null, { status: 400 })
  const done = sent.ok && deed ? await deed(form) : { ok: false as const, error: formTooOld }
  if (done.ok) return redirect(done.value, 303)
  return formAnswer(form, done.error, language, fieldOf(done.error, form))
}

const formTooOld = { code: 'form-too-old' } as const

export function formAnswer(
  form: FormData,
  refusal: SpokenRefusal,
  language: 'id' | 'en',
  field: string | undefined,
) {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !secret.has(name)) fields[name] = value
  const view: FormView = { fields, errors: { [field ?? 'form']: refusalSentence(language, refusal) } }
  return data(view, { status: statusOf(refusal) })
}

/** The lines of a form: fields like `pieces.<id>`, with what was typed. */
export const linesIn = (form: FormData, group: string): { id: string; text: string }[] =>
  [...form].flatMap(([name, value]) =>
    name.startsWith(`${group}.`) && typeof value === 'string'
      ? { id: name.slice(group.length + 1), text: value }
      : [],
  )
