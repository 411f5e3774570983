import { expect, test } from 'vitest'
import { allergenOrder, allergenStatement, allergensOf } from '#app/domain/label/allergens.ts'
import { percentOf } from '#app/domain/label/content-checks.ts'
import { allergens } from '#db/seeds/reference/allergens.ts'

const brings = (...codes: (string | undefined)[]) =>
  codes.map(allergen => ({ slug: 'x', name: 'x', allergen }))

test('what ingredients bring is named once, in the order of the label', () => {
  expect(allergensOf(brings('milk', undefined, 'soy', 'gluten', 'milk', 'egg'))).toEqual([
    'gluten',
    'egg',
    'soy',
    'milk',
  ])
})

test('the order knows every allergen of the reference data', () => {
  expect([...allergenOrder].sort()).toEqual(allergens.map(allergen => allergen.code).sort())
})

test('what is in the food is not said again of the tools', () => {
  const statement = allergenStatement({
    ingredients: brings('soy'),
    allergensDeclared: ['sulphite', 'soy'],
    sharedEquipmentAllergens: ['soy', 'milk', 'peanut'],
  })
  expect(statement).toEqual({ contains: ['soy', 'sulphite'], shared: ['peanut', 'milk'] })
})

test('a highlighted ingredient has its part in whole per cent once everything is weighed', () => {
  const [apple, sugar] = [
    { slug: 'apel', name: 'apel', grams: 2 },
    { slug: 'gula', name: 'gula', grams: 1 },
  ]
  expect(percentOf(apple, [apple, sugar])).toBe(67)
  expect(percentOf(apple, [apple, { ...sugar, grams: undefined }])).toBeUndefined()
  expect(percentOf({ ...apple, grams: 0 }, [{ ...apple, grams: 0 }])).toBeUndefined()
})
