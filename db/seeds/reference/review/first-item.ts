import type { ProductKind } from '#db/schema/products.ts'
import type { TrainingStage } from '#db/schema/review-standards.ts'

/** One line to tick, of the first version of a checklist. */
export type FirstItem = {
  code: string
  /** Whose goods it concerns. */
  for: readonly ProductKind[]
  text: { id: string; en: string }
  help: { id: string; en: string }
  isMandatory: boolean
  article: string
  stage: TrainingStage
}

export const eaten = ['food', 'beverage'] as const
export const worn = ['cosmetic'] as const
export const made = ['non-food'] as const
export const consumed = [...eaten, ...worn] as const
export const every = [...consumed, ...made] as const

/** Where no law says it: the guideline of the house, and the practice that home makers are taught. */
export const house = 'Pedoman mutu Omah Oleh'
export const practice = 'CPPB-IRT, cara produksi pangan yang baik'
