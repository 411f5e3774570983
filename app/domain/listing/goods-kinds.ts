import type { ProductKind } from '#db/schema/products.ts'

/** What a choice of goods means for licence and label: a drink ready to drink is another thing than its syrup. */
export type GoodsChoice = { category: string; kind: ProductKind }

const kinds: Readonly<Record<string, readonly ProductKind[]>> = {
  'snack-savoury': ['food'],
  'fruit-chips': ['food'],
  'cakes-pastry': ['food'],
  sweets: ['food'],
  'coffee-tea': ['food'],
  beverages: ['food', 'beverage'],
  condiments: ['food'],
  'dry-protein': ['food'],
  'personal-care': ['cosmetic'],
}

/** By default a kind of goods is a craft: nothing of it is eaten. */
export const kindsOf = (category: string): readonly ProductKind[] => kinds[category] ?? ['non-food']

/** As one value of a form: `beverages/food`. */
export const choiceValue = ({ category, kind }: GoodsChoice): string => `${category}/${kind}`

export function readChoice(value: string, categories: readonly string[]): GoodsChoice | undefined {
  const [category = '', kind = ''] = value.split('/')
  const known = kindsOf(category).find(one => one === kind)
  return known && categories.includes(category) ? { category, kind: known } : undefined
}
