import type { Workbench } from '#app/domain/review/workbench.ts'
import type { SpokenFinding } from '#app/i18n/label-words.ts'
import type { Typed } from './typed.ts'

/** What was done last, said where it was done. */
export type DoneDeed =
  | 'claim'
  | 'release'
  | 'findings'
  | 'override'
  | 'pin'
  | 'reply'
  | 'settle'
  | 'sample'
  | 'decision'
  | 'conflict'
  | 'licence'

export type CheckView = Workbench['checks'][number] & { spoken: SpokenFinding | undefined }

export type WorkbenchView = Omit<Workbench, 'checks'> & {
  checks: CheckView[]
  /** New with each page, so that a form sent twice writes once. */
  key: string
  typed: Typed
  /** Beside the field that they are about, by the field's name; `form` stands above all. */
  errors: Readonly<Record<string, string>>
  /** Where the refusal leads on: the review of the newer version, and what reads differently in it. */
  meanwhile:
    | { newestReviewId: string | undefined; changed: readonly { question: string; field: string }[] }
    | undefined
  done: DoneDeed | undefined
}

/** Every field and button of the workbench belongs to this one form, so that no press loses what another one typed. */
export const workForm = 'review-work'
