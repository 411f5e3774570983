import type { ReactNode } from 'react'
import { Notice } from '../../primitives/notice.tsx'
import { FormToken } from '../../work/form-token.tsx'
import type { FormView } from '../step-view.ts'

export const emptyForm: FormView = { fields: {}, errors: {} }

/** What was typed into this form of the page, if it is the one that was sent back. */
export function formOf(sent: FormView | undefined, deed: string, of?: string): FormView {
  const isThis = sent?.fields.deed === deed && (of === undefined || sent.fields.of === of)
  return isThis ? sent : emptyForm
}

/** One deed of a page: it posts to the page itself and says which deed it is. */
export function DeedForm({
  deed,
  of,
  page,
  token,
  form,
  clientKey,
  hasPhoto = false,
  children,
}: {
  deed: string
  /** Which line or difference, where there are several of one deed. */
  of?: string | undefined
  page: string
  token: string
  form: FormView
  /** Sent twice it does once. */
  clientKey?: string | undefined
  /** Brings a file; the token and the key stand before it. */
  hasPhoto?: boolean
  children: ReactNode
}) {
  return (
    <form
      className="stack question"
      method="post"
      action={page}
      encType={hasPhoto ? 'multipart/form-data' : undefined}
      noValidate
    >
      <FormToken token={token} />
      <input type="hidden" name="deed" value={deed} />
      {of === undefined ? null : <input type="hidden" name="of" value={of} />}
      {clientKey === undefined ? null : (
        <input type="hidden" name="key" value={form.fields.key ?? clientKey} />
      )}
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      {children}
    </form>
  )
}
