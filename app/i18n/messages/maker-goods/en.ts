import { translated } from '../../messages.ts'
import { agreementsEn } from './agreements.en.ts'
import type { makerGoodsId } from './id.ts'
import { moneyEn } from './money.en.ts'
import { roadsEn } from './roads.en.ts'

export const makerGoodsEn = translated<typeof makerGoodsId>()({
  links: {
    title: 'On consignment',
    money: 'My money',
    partners: 'Places that sell',
    deliveries: 'Deliveries',
    pickups: 'Pick-ups',
    agreements: 'Agreements',
    goods: 'Where my goods are',
  },
  back: 'Back',
  saved: 'Noted.',
  agreements: agreementsEn,
  roads: roadsEn,
  money: moneyEn,
})
