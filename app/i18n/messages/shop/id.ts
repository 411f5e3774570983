import { aboutId } from './about.id.ts'
import { goodsId } from './goods.id.ts'
import { homeId } from './home.id.ts'
import { listId } from './list.id.ts'
import { makersId } from './makers.id.ts'
import { placesId } from './places.id.ts'
import { productId } from './product.id.ts'
import { productsId } from './products.id.ts'
import { tripId } from './trip.id.ts'

/** Everything that the public pages say, one part a page. Indonesian is the source of the keys. */
export const shopId = {
  goods: goodsId,
  home: homeId,
  products: productsId,
  product: productId,
  places: placesId,
  makers: makersId,
  list: listId,
  trip: tripId,
  about: aboutId,
}
