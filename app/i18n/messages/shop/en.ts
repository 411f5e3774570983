import type { Messages } from '../../messages.ts'
import { aboutEn } from './about.en.ts'
import { goodsEn } from './goods.en.ts'
import { homeEn } from './home.en.ts'
import type { shopId } from './id.ts'
import { listEn } from './list.en.ts'
import { makersEn } from './makers.en.ts'
import { placesEn } from './places.en.ts'
import { productEn } from './product.en.ts'
import { productsEn } from './products.en.ts'
import { tripEn } from './trip.en.ts'

/** The same in English. */
export const shopEn = {
  goods: goodsEn,
  home: homeEn,
  products: productsEn,
  product: productEn,
  places: placesEn,
  makers: makersEn,
  list: listEn,
  trip: tripEn,
  about: aboutEn,
} satisfies Messages<typeof shopId>
