import type { ProductKind } from './products.ts'

/** Goods are judged by what is in the pack and by the pack itself; both must be content. */
export type ReviewTrack = 'quality' | 'packaging'
export type TrainingStage = 'pra-produksi' | 'produksi' | 'pasca-produksi'

export type ChecklistTable = {
  id: string
  track: ReviewTrack
  goods_kind: ProductKind
  version: number
  in_force_from_on: string
}

export type ChecklistItemTable = {
  id: string
  checklist_id: string
  position: number
  code: string
  text_id: string
  text_en: string
  help_id: string
  help_en: string
  is_mandatory: 0 | 1
  article: string
  stage: TrainingStage
}

export type RubricTable = { id: string; track: ReviewTrack; version: number; in_force_from_on: string }

export type RubricDimensionTable = {
  id: string
  rubric_id: string
  position: number
  code: string
  name_id: string
  name_en: string
  weight_bps: number
  anchor_1_id: string
  anchor_1_en: string
  anchor_3_id: string
  anchor_3_en: string
  anchor_5_id: string
  anchor_5_en: string
  picture_1: string
  picture_5: string
}

export type ReviewReasonTable = {
  id: string
  code: string
  version: number
  track: ReviewTrack
  text_id: string
  text_en: string
  next_step_id: string
  next_step_en: string
  picture: string
  in_force_from_on: string
  in_force_until_on: string | null
}

export type ReviewSettingTable = {
  in_force_from_on: string
  claim_minutes: number
  promise_min_workdays: number
  promise_max_workdays: number
  decisions_a_day_floor: number
  note: string
}
