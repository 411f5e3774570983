import type { LabelFacts, LabelIngredient } from './listing-facts.ts'

/** The order in which a label names them (PerBPOM 31/2018, amended by 20/2021). */
export const allergenOrder: readonly string[] = [
  'gluten',
  'egg',
  'fish',
  'crustacean',
  'mollusc',
  'peanut',
  'soy',
  'milk',
  'tree-nut',
  'sulphite',
]

/** What the ingredients bring, each once, in the order of the label. */
export const allergensOf = (ingredients: readonly Pick<LabelIngredient, 'allergen'>[]): string[] =>
  inLabelOrder(ingredients.flatMap(ingredient => ingredient.allergen ?? []))

/** What the label names: what is in it, and what may be through shared tools; nothing twice. */
export function allergenStatement(
  facts: Pick<LabelFacts, 'ingredients' | 'allergensDeclared' | 'sharedEquipmentAllergens'>,
): { contains: string[]; shared: string[] } {
  const contains = inLabelOrder([...allergensOf(facts.ingredients), ...facts.allergensDeclared])
  const shared = inLabelOrder(facts.sharedEquipmentAllergens ?? [])
  return { contains, shared: shared.filter(allergen => !contains.includes(allergen)) }
}

/** Those not in the list of the law come last, in the order given. */
export function inLabelOrder(codes: readonly string[]): string[] {
  const place = (code: string) => {
    const at = allergenOrder.indexOf(code)
    return at === -1 ? allergenOrder.length : at
  }
  return [...new Set(codes)].sort((a, b) => place(a) - place(b))
}
