import type { ProblemKind, ProblemSource, ProblemState, Severity } from '#db/schema/problems.ts'

export const problemKinds = [
  'ill',
  'foreign-body',
  'spoiled',
  'wrong-label',
  'broken',
  'other',
] as const satisfies readonly ProblemKind[]
export const problemSources = [
  'customer',
  'counter',
  'review',
  'office',
  'recall',
] as const satisfies readonly ProblemSource[]
export const severities = ['critical', 'major', 'minor'] as const satisfies readonly Severity[]

/** How grave a kind is before anybody has looked at it: danger to health waits for nobody's judgement. */
export const severityOf = {
  ill: 'critical',
  'foreign-body': 'critical',
  spoiled: 'major',
  'wrong-label': 'major',
  broken: 'minor',
  other: 'minor',
} as const satisfies Record<ProblemKind, Severity>

/** Days until the first thing must have been done about it. */
export const firstStepDays = { critical: 1, major: 3, minor: 7 } as const satisfies Record<Severity, number>

/** Days for the step that follows a state, where nobody names a day. */
export const nextStepDays = {
  contained: 7,
  'cause-found': 7,
  'effect-checked': 7,
} as const satisfies Partial<Record<ProblemState, number>>

/** Days after an action until it can be told whether it helped. */
export const effectShowsAfterDays = 14

/** Letters of what somebody writes about a problem. */
export const mostLetters = 2000
export const mostPhotosOfProblem = 3
