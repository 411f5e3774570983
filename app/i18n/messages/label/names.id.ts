import { joined } from '../../formats.ts'
import { goodsId } from '../shop/goods.id.ts'

/** Names that the sentences of the rules use. */
export const packagingsId = {
  glass: 'kaca',
  plastic: 'plastik',
  paper: 'kertas atau karton',
  can: 'kaleng',
  foil: 'aluminium foil',
  other: 'lain-lain',
  composite: 'komposit',
  double: 'ganda',
} as const

export const specialFoodsId = {
  frozen: 'pangan beku',
  'chilled-animal': 'pangan hewani dingin',
  pasteurised: 'pangan pasteurisasi',
  canned: 'pangan kaleng steril',
  dairy: 'susu dan olahannya',
  'meat-not-dried': 'olahan daging atau ikan yang tidak kering',
  'baby-food': 'makanan bayi',
  'special-diet': 'makanan untuk diet khusus',
  'ready-to-drink': 'minuman siap minum',
  'bottled-water': 'air minum kemasan',
  alcohol: 'minuman beralkohol',
  'national-standard': 'pangan wajib SNI',
  'repacked-or-imported': 'pangan impor atau kemas ulang',
} as const

export const pirtGroupsId: Readonly<Record<string, string>> = {
  '01': 'olahan daging kering',
  '02': 'olahan ikan kering',
  '03': 'olahan unggas kering',
  '04': 'olahan sayur',
  '05': 'olahan kelapa',
  '06': 'tepung dan olahannya',
  '07': 'minyak dan lemak',
  '08': 'selai, jeli, dan sejenisnya',
  '09': 'gula, kembang gula, dan madu',
  '10': 'kopi dan teh kering',
  '11': 'bumbu',
  '12': 'rempah',
  '13': 'minuman serbuk',
  '14': 'olahan buah',
  '15': 'olahan biji, kacang, dan umbi',
}

export const allergenNamesId = (codes: readonly string[]): string =>
  joined(
    'id',
    codes.map(code => (goodsId.allergens as Record<string, string>)[code] ?? code),
  )
