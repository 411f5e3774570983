import type { ReactNode } from 'react'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'

export type StandardsSaid = {
  mayGovern: boolean
  today: string
  done: boolean
  errors: Readonly<Record<string, string>>
}

/** The head of the pages of what reviewers judge by. */
export function StandardsHead({
  title,
  lead,
  said,
  children,
}: {
  title: string
  lead: string
  said: StandardsSaid
  children?: ReactNode
}) {
  const words = reviewWordsIn(useWords().language).standards
  return (
    <section className="sec stack">
      <p className="small">
        <a href={paths.reviews()}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      <p>{lead}</p>
      <p className="small quiet">
        {words.never} {said.mayGovern ? null : words.onlyOffice}
      </p>
      {said.done ? <Notice kind="good">{words.announced}</Notice> : null}
      {said.errors.form === undefined ? null : <Notice kind="bad">{said.errors.form}</Notice>}
      {children}
    </section>
  )
}
