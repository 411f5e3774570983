import type { ShareCard } from '#app/gateways/share-pictures/share-card.ts'

export const TEMPEH_CARD: ShareCard = {
  title: 'Keripik Tempe Original',
  lines: ['Dapur Bu Lastri Widuri, Blimbing', 'Halal · tahan 90 hari · 180 g'],
  priceText: 'Rp11.000',
  wall: '#f0b02e',
}
