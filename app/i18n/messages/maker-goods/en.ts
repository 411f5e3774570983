import { translated } from '../../messages.ts'
import { agreementsEn } from './agreements.en.ts'
import type { makerGoodsId } from './id.ts'
import { lossesEn } from './losses.en.ts'
import { moneyEn } from './money.en.ts'
import { roadsEn } from './roads.en.ts'

export const makerGoodsEn = translated<typeof makerGoodsId>()({
  links: {
    title: 'On consignment',
    digest: 'Today',
    money: 'My money',
    partners: 'Places that sell',
    deliveries: 'Deliveries',
    pickups: 'Pick-ups',
    losses: 'Broken and lost',
    agreements: 'Agreements',
    goods: 'Where my goods are',
  },
  back: 'Back',
  saved: 'Noted.',
  agreements: agreementsEn,
  roads: roadsEn,
  money: moneyEn,
  losses: lossesEn,
})
