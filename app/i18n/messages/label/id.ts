import type { MakingRefusalWords, RuleWords } from '../../rule-words.ts'
import { contentRulesId } from './contents.id.ts'
import { licenceRulesId } from './licences.id.ts'
import { allergenNamesId, packagingsId, specialFoodsId } from './names.id.ts'
import { packId } from './pack.id.ts'
import { promiseRulesId } from './promises.id.ts'
import { makingRefusalsId } from './refusals.id.ts'

const rules: RuleWords = { ...contentRulesId, ...licenceRulesId, ...promiseRulesId }
const refusals: MakingRefusalWords = makingRefusalsId

/** What the label checks say, and the words that stand on the label itself. A rule without a sentence does not compile. */
export const labelId = {
  severities: { block: 'Harus diperbaiki', warn: 'Cek lagi', info: 'Baik untuk tahu' },
  packagings: packagingsId,
  specialFoods: specialFoodsId,
  rules,
  refusals,
  pack: packId,
  contains: (allergens: readonly string[]) => `Mengandung alergen: ${allergenNamesId(allergens)}.`,
  sharedEquipment: (allergens: readonly string[]) =>
    `Dibuat dengan alat yang juga mengolah ${allergenNamesId(allergens)}.`,
  notHalal: 'Tidak halal',
  sweetenerWarning:
    'Mengandung pemanis buatan. Tidak disarankan untuk bayi, anak balita, ibu hamil dan menyusui.',
  ingredientPercent: (ingredient: string, percent: number) => `${ingredient} (${percent}%)`,
  sticker: {
    bestBefore: 'Baik digunakan sebelum',
    code: 'Kode produksi',
    madeOn: 'Dibuat',
    netWeight: 'Berat bersih',
    netVolume: 'Isi bersih',
    contents: 'Isi',
    printFullSize: 'Cetak dengan ukuran asli (100%), jangan “sesuaikan halaman”.',
  },
} as const
