import type { Words } from '#app/i18n/words.ts'
import type { NetContentView } from './views.ts'

/** What the pack holds: 180 g; 350 g, isi 10; 1,44 l; 1 buah. */
export function netContentWords({ shop }: Words, net: NetContentView): string {
  if (net.unit === 'piece') return shop.goods.pieceCount(net.value)
  const amount = net.unit === 'g' ? shop.goods.weight(net.value) : shop.goods.volume(net.value)
  return net.pieces === undefined || net.pieces < 2 ? amount : `${amount}, ${shop.goods.packOf(net.pieces)}`
}

/** Rp6.111 / 100 g, so that packs of different size can be compared. */
export function per100Words(
  { formats, shop }: Words,
  per100Idr: number,
  unit: NetContentView['unit'],
): string {
  return shop.goods.per100(formats.rupiah(per100Idr), unit === 'ml' ? 'ml' : 'g')
}
