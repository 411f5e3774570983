import type { CustomsRuleTable, CustomsVerdict } from '#db/schema/tourist.ts'

/** What a product may be to customs; the words of `product_customs_tag`. */
export const customsTags = [
  'plant',
  'driedFruit',
  'seed',
  'spice',
  'meat',
  'poultry',
  'fish',
  'egg',
  'dairy',
  'honey',
  'wood',
  'plantFibre',
  'animalHide',
] as const

export type CustomsTag = (typeof customsTags)[number]

export type Ruling = {
  tags: readonly CustomsTag[]
  verdict: CustomsVerdict
  confidence: CustomsRuleTable['confidence']
  id: string
  en: string
}

export const meats = ['meat', 'poultry'] as const
export const packedPlants = ['plant', 'driedFruit', 'spice'] as const
export const crafts = ['wood', 'plantFibre'] as const
