import { factsEn } from './facts.en.ts'
import { kitchenEn } from './kitchen.en.ts'
import { problemsEn } from './problems.en.ts'
import { sendingEn } from './sending.en.ts'
import { stepsEn } from './steps.en.ts'

export const producerEn = {
  problems: problemsEn,
  steps: stepsEn,
  facts: factsEn,
  sending: sendingEn,
  kitchen: kitchenEn,
}
