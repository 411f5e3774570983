import type { ReactNode } from 'react'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { BackLine } from './back-line.tsx'

export type StandardsSaid = {
  mayReview: boolean
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
      <BackLine mayReview={said.mayReview} />
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
