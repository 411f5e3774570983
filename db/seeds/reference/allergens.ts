import type { AllergenTable } from '#db/schema/products.ts'

/** Allergens that an Indonesian label must name (PerBPOM 31/2018, amended by 20/2021). */
export const allergens: AllergenTable[] = [
  { code: 'gluten', name_id: 'gluten', name_en: 'gluten', position: 0 },
  { code: 'egg', name_id: 'telur', name_en: 'egg', position: 1 },
  { code: 'milk', name_id: 'susu', name_en: 'milk', position: 2 },
  { code: 'peanut', name_id: 'kacang tanah', name_en: 'peanut', position: 3 },
  { code: 'soy', name_id: 'kedelai', name_en: 'soya', position: 4 },
  { code: 'tree-nut', name_id: 'kacang pohon', name_en: 'tree nuts', position: 5 },
  { code: 'fish', name_id: 'ikan', name_en: 'fish', position: 6 },
  { code: 'crustacean', name_id: 'udang dan kepiting', name_en: 'crustaceans', position: 7 },
  { code: 'mollusc', name_id: 'kerang dan cumi', name_en: 'molluscs', position: 8 },
  { code: 'sulphite', name_id: 'sulfit', name_en: 'sulphite', position: 9 },
]
