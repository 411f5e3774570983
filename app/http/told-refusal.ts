import { redirect } from '@remix-run/server-runtime'
import type { Language } from '../i18n/language.ts'
import { refusalSentence } from '../i18n/refusal-words.ts'

/** Refusals of forms that have no page of their own: told on the page that they were sent from. */
const toldLater = [
  'form-too-old',
  'invitation-gone',
  'last-administrator',
  'listing-unchanged',
  'listing-unfinished',
  'not-allowed',
  'not-found',
] as const
export type ToldLater = (typeof toldLater)[number]

export const backWith = (page: string, code: ToldLater) => redirect(`${page}?refused=${code}`, 303)

/** The sentence to tell on this page, if it was come back to with a refusal. */
export function toldRefusal(request: Request, language: Language): string | undefined {
  const said = new URL(request.url).searchParams.get('refused')
  const code = toldLater.find(known => known === said)
  return code && refusalSentence(language, { code })
}
