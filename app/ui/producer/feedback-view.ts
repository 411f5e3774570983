import type { Feedback } from '#app/domain/review/maker-feedback.ts'
import type { Typed } from '../review/typed.ts'

/** @property errors beside the field that they are about: `reply.<pin>`, `appeal`, or above all */
export type FeedbackView = Feedback & {
  key: string
  done: 'replied' | 'appealed' | undefined
  typed: Typed
  errors: Readonly<Record<string, string>>
}
