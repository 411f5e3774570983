import { type Messages, translated } from '../../messages.ts'
import type { MakingRefusalWords, RuleWords } from '../../rule-words.ts'
import { contentRulesEn } from './contents.en.ts'
import type { labelId } from './id.ts'
import { licenceRulesEn } from './licences.en.ts'
import { allergenNamesEn, packagingsEn, specialFoodsEn } from './names.en.ts'
import { packEn } from './pack.en.ts'
import { promiseRulesEn } from './promises.en.ts'
import { makingRefusalsEn } from './refusals.en.ts'

const rules: RuleWords = { ...contentRulesEn, ...licenceRulesEn, ...promiseRulesEn }
const refusals: MakingRefusalWords = makingRefusalsEn

export const labelEn = translated<typeof labelId>()({
  severities: { block: 'Must be put right', warn: 'Please check', info: 'Good to know' },
  packagings: packagingsEn,
  specialFoods: specialFoodsEn,
  rules,
  refusals,
  pack: packEn,
  contains: allergens => `Contains allergens: ${allergenNamesEn(allergens)}.`,
  sharedEquipment: allergens => `Made with tools that also handle ${allergenNamesEn(allergens)}.`,
  notHalal: 'Not halal',
  sweetenerWarning:
    'Contains artificial sweetener. Not advised for babies, small children, pregnant or nursing women.',
  ingredientPercent: (ingredient, percent) => `${ingredient} (${percent}%)`,
  sticker: {
    bestBefore: 'Best before',
    code: 'Batch code',
    madeOn: 'Made on',
    netWeight: 'Net weight',
    netVolume: 'Net volume',
    contents: 'Contents',
    printFullSize: 'Print at actual size (100%), not “fit to page”.',
  },
} satisfies Messages<typeof labelId>)
