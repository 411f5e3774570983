import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkLabel } from '#app/domain/label/check-label.ts'
import { licencePath } from '#app/domain/label/licence-path.ts'
import type { LabelFacts, LabelStorage } from '#app/domain/label/listing-facts.ts'
import type { LabelRule } from '#app/domain/label/rule.ts'
import type { ProductKind } from '#db/schema/products.ts'
import { labelRules } from '#db/seeds/reference/label-rules.ts'

type DemoProduct = {
  slug: string
  category: string
  kind: ProductKind
  name: { id: string; en: string }
  description: { id: string; en: string }
  netContent: { value: number; unit: 'g' | 'ml' | 'pcs'; pieces: number | null }
  shelfLifeDays: number | null
  storage: LabelStorage
  licence: 'P-IRT' | 'BPOM-MD' | 'BPOM-COSMETIC' | 'PSAH' | 'EXEMPT_SHORT_LIFE' | 'NONE'
  pirtGroup: string | null
  ingredientsOrMaterials: { id: string }[]
  allergens: string[]
}

const products: DemoProduct[] = JSON.parse(
  readFileSync(new URL('../../../db/seeds/demo/products.json', import.meta.url), 'utf8'),
)

const rules: LabelRule[] = labelRules.map(row => ({
  code: row.code,
  version: row.version,
  inForceFromOn: row.in_force_from_on,
  inForceUntilOn: row.in_force_until_on,
  severity: row.severity,
  article: row.article,
  sourceNote: row.source_note,
  parameters: JSON.parse(row.parameters),
}))

function labelOf(product: DemoProduct): LabelFacts {
  const { kind, category, name, description, netContent, storage, licence } = product
  return {
    kind,
    categorySlug: category,
    name,
    description,
    ingredients: product.ingredientsOrMaterials.map(one => ({ slug: one.id, name: one.id })),
    allergensDeclared: product.allergens,
    sharedEquipmentAllergens: [],
    netQuantity: netContent.value,
    netUnit: netContent.unit,
    shelfLifeDays: product.shelfLifeDays ?? undefined,
    storage,
    afterOpeningDays: 14,
    packaging: 'plastic',
    pirtNumber: licence === 'P-IRT' ? `2${product.pirtGroup}3573019999-31` : undefined,
    bpomNumber: { 'BPOM-MD': 'MD 000000000001', 'BPOM-COSMETIC': 'NA00000000001' }[licence as string],
    psahNumber: licence === 'PSAH' ? 'PSAH 1' : undefined,
    halal: { status: 'certified', number: 'ID35110000000000126' },
    producer: { name: 'Dapur Contoh', kelurahan: 'Purwantoro', city: 'Kota Malang' },
    dimensions: '10 x 10 cm',
    care: 'Lap dengan kain kering.',
  }
}

const licensing = rules.find(rule => rule.code === 'licence-needed')?.parameters ?? {}

test('each demo product goes the way that its licence says', () => {
  expect(products).toHaveLength(101)
  const ways = products.map(product => [product.slug, licencePath(labelOf(product), licensing).licence])
  const expected = products.map(({ slug, licence }) => [
    slug,
    licence === 'EXEMPT_SHORT_LIFE' ? 'EXEMPT' : licence,
  ])
  expect(ways).toEqual(expected)
})

test('no demo product is held back by a word that is innocent', () => {
  const held = products.flatMap(product =>
    checkLabel(labelOf(product), rules, '2026-11-24').map(finding => [product.slug, finding.code]),
  )
  // Their recipes are not weighed, and some cloth is shown without its technique.
  const open = new Set(['highlighted-percent', 'batik-technique'])
  expect(held.filter(([, code]) => !open.has(code ?? ''))).toEqual([])
})
