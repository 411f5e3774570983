import { joined } from '../../formats.ts'
import type { Messages } from '../../messages.ts'
import { goodsEn } from '../shop/goods.en.ts'
import type { packagingsId, specialFoodsId } from './names.id.ts'

export const packagingsEn: Messages<typeof packagingsId> = {
  glass: 'glass',
  plastic: 'plastic',
  paper: 'paper or carton',
  can: 'can',
  foil: 'aluminium foil',
  other: 'other',
  composite: 'composite',
  double: 'double',
}

export const specialFoodsEn: Messages<typeof specialFoodsId> = {
  frozen: 'frozen food',
  'chilled-animal': 'chilled animal food',
  pasteurised: 'pasteurised food',
  canned: 'sterile canned food',
  dairy: 'milk and dairy',
  'meat-not-dried': 'meat or fish goods that are not dry',
  'baby-food': 'baby food',
  'special-diet': 'food for special diets',
  'ready-to-drink': 'ready-to-drink beverages',
  'bottled-water': 'bottled water',
  alcohol: 'alcoholic drinks',
  'national-standard': 'food under a mandatory national standard (SNI)',
  'repacked-or-imported': 'imported or repacked food',
}

export const pirtGroupsEn: Readonly<Record<string, string>> = {
  '01': 'dried meat',
  '02': 'dried fish',
  '03': 'dried poultry',
  '04': 'vegetables',
  '05': 'coconut',
  '06': 'flour and flour goods',
  '07': 'oils and fats',
  '08': 'jam, jelly and the like',
  '09': 'sugar, sweets and honey',
  '10': 'dried coffee and tea',
  '11': 'seasonings',
  '12': 'spices',
  '13': 'powdered drinks',
  '14': 'fruit goods',
  '15': 'grains, pulses, nuts and tubers',
}

export const allergenNamesEn = (codes: readonly string[]): string =>
  joined(
    'en',
    codes.map(code => (goodsEn.allergens as Record<string, string>)[code] ?? code),
  )
