import { factsId } from './facts.id.ts'
import { kitchenId } from './kitchen.id.ts'
import { problemsId } from './problems.id.ts'
import { sendingId } from './sending.id.ts'
import { stepsId } from './steps.id.ts'

/** The makers' pages: her home, the listing editor, her products and batches. */
export const producerId = {
  problems: problemsId,
  steps: stepsId,
  facts: factsId,
  sending: sendingId,
  kitchen: kitchenId,
} as const
