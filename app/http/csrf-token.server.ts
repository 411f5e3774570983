import { timingSafeEqual } from 'node:crypto'
import type { Seals } from '../domain/identity/sealed.ts'
import { ok, type Result, refuse } from '../domain/result.ts'

export const formTokenField = 'token'

/** Known to pages of this session only. The server also refuses forms that other sites send. */
export const formTokenOf = (seals: Seals, sessionId: string): string => seals.digest('form', sessionId)

export type FormTooOld = { code: 'form-too-old' }

/**
 * A form of somebody signed in, with the token of their session. Without it, as when they signed in anew in another
 * tab, nothing is done; the page is drawn again with what was typed and a fresh token.
 */
export async function readForm(
  request: Request,
  ctx: { formToken: string },
): Promise<Result<FormData, FormTooOld & { form: FormData }>> {
  const form = await request.formData()
  return tokenFits(form, ctx) ? ok(form) : refuse({ code: 'form-too-old', form })
}

export const tokenFits = (form: FormData, ctx: { formToken: string }): boolean =>
  isFormToken(textOf(form, formTokenField), ctx)

/** Compared in the same time whatever was given. */
export function isFormToken(text: string, ctx: { formToken: string }): boolean {
  const given = Buffer.from(text)
  const wanted = Buffer.from(ctx.formToken)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** One field as text; a file or nothing is empty. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
