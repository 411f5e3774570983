import { agreementsId } from './agreements.id.ts'
import { lossesId } from './losses.id.ts'
import { moneyId } from './money.id.ts'
import { roadsId } from './roads.id.ts'

/** A maker's pages about goods that others sell for her. */
export const makerGoodsId = {
  links: {
    title: 'Titip jual',
    digest: 'Hari ini',
    money: 'Uang saya',
    partners: 'Tempat titip',
    deliveries: 'Kiriman',
    pickups: 'Ambil barang',
    losses: 'Rusak dan hilang',
    agreements: 'Perjanjian',
    goods: 'Barang ada di mana',
  },
  back: 'Kembali',
  saved: 'Sudah tercatat.',
  agreements: agreementsId,
  roads: roadsId,
  money: moneyId,
  losses: lossesId,
} as const
