import { data, redirect } from '@remix-run/server-runtime'
import { type Context, today } from '../domain/context.ts'
import { addDays, type Day } from '../domain/dates.ts'
import { problemEvents } from '../domain/problems/problem-machine.ts'
import { getProblemSheet, type ProblemSheet } from '../domain/problems/problem-sheet.ts'
import { effectShowsAfterDays } from '../domain/problems/problem-terms.ts'
import { type Step, takeStep } from '../domain/problems/take-step.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import type { FormView } from '../ui/producer/step-view.ts'
import { askedLanguage } from './asked-language.ts'
import { readForm, textOf } from './csrf-token.server.ts'
import type { SignedIn } from './guard.server.ts'
import { fieldErrors } from './refusal-fields.ts'
import { found } from './require-language.ts'
import type { Asked } from './session.server.ts'
import { statusOf } from './status.ts'

/** A nonconformity as its page shows it, with the days that its forms begin with. */
export type ProblemPageView = ProblemSheet & {
  today: Day
  firstCheckOn: Day
  mayCheck: boolean
  stepped: boolean
}

export async function problemPageView(
  { request }: Asked,
  ctx: Context,
  problemId: string,
): Promise<ProblemPageView> {
  const sheet = found(await getProblemSheet(ctx, problemId, askedLanguage(request).language))
  const now = today(ctx)
  return {
    ...sheet,
    today: now,
    firstCheckOn: addDays(now, effectShowsAfterDays),
    mayCheck: sheet.checkFromOn !== undefined && sheet.checkFromOn <= now,
    stepped: new URL(request.url).searchParams.has('stepped'),
  }
}

/** Takes the step that a form names, and leads back to the document; a refusal keeps all that was typed. */
export async function takeSentStep(asked: Asked, ctx: SignedIn, problemId: string, page: string) {
  const { language } = askedLanguage(asked.request)
  found(await getProblemSheet(ctx, problemId, language))
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  if (!sent.ok) return again(sent.error)
  const step = readStep(form)
  const taken = step ? await takeStep(ctx, { problemId, step }) : undefined
  if (taken?.ok) return redirect(`${page}?stepped=1`, 303)
  return again(taken ? taken.error : { code: 'not-found' })

  function again(refusal: SpokenRefusal) {
    const dayField = textOf(form, 'event') === 'finish' ? 'checkFromOn' : 'dueOn'
    const fields = Object.fromEntries(typed.map(name => [name, textOf(form, name)]))
    const view: FormView & { event: string } = {
      fields,
      errors: fieldErrors(language, refusal, {
        ...fieldsOf,
        'not-a-day': dayField,
        'day-has-passed': dayField,
      }) as Record<string, string>,
      event: textOf(form, 'event'),
    }
    return data(view, { status: statusOf(refusal) })
  }
}

const typed = ['note', 'responsible', 'dueOn', 'checkFromOn'] as const

const fieldsOf = {
  'note-missing': 'note',
  'note-too-long': 'note',
  'responsible-missing': 'responsible',
} as const

function readStep(form: FormData): Step | undefined {
  const event = problemEvents.find(known => known === textOf(form, 'event'))
  const note = textOf(form, 'note')
  if (event === undefined) return undefined
  if (event === 'plan')
    return { event, note, responsible: textOf(form, 'responsible'), dueOn: textOf(form, 'dueOn').trim() }
  if (event === 'finish') return { event, note, checkFromOn: textOf(form, 'checkFromOn').trim() || undefined }
  return { event, note }
}
