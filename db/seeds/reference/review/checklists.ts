import type { ProductKind } from '#db/schema/products.ts'
import type { ChecklistItemTable, ChecklistTable, ReviewTrack } from '#db/schema/review-standards.ts'
import type { FirstItem } from './first-item.ts'
import { packagingItems } from './packaging-items.ts'
import { qualityItems } from './quality-items.ts'

const kinds: readonly ProductKind[] = ['food', 'beverage', 'cosmetic', 'non-food']
const items: Readonly<Record<ReviewTrack, readonly FirstItem[]>> = {
  quality: qualityItems,
  packaging: packagingItems,
}

const lists = (['quality', 'packaging'] as const).flatMap(track =>
  kinds.map(kind => ({ id: `${track}/${kind}/1`, track, kind })),
)

/** The first version of each list; a new one is announced beside it, with the day it takes force. */
export const checklists: ChecklistTable[] = lists.map(({ id, track, kind }) => ({
  id,
  track,
  goods_kind: kind,
  version: 1,
  in_force_from_on: '2020-01-01',
}))

export const checklistItems: ChecklistItemTable[] = lists.flatMap(({ id, track, kind }) =>
  items[track]
    .filter(item => item.for.includes(kind))
    .map((item, position) => ({
      id: `${id}/${item.code}`,
      checklist_id: id,
      position,
      code: item.code,
      text_id: item.text.id,
      text_en: item.text.en,
      help_id: item.help.id,
      help_en: item.help.en,
      is_mandatory: item.isMandatory ? 1 : 0,
      article: item.article,
      stage: item.stage,
    })),
)
