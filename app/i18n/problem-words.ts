import type { FieldProblem } from '../domain/listing/typed-fields.ts'

/** A sentence for everything that can be wrong with a field; one that is missing does not compile. */
export type ProblemWords = {
  readonly [Code in FieldProblem['code']]: (facts: Extract<FieldProblem, { code: Code }>) => string
}
