/** By what the goods of the network are grouped. */
export const stockViews = ['counter', 'kecamatan', 'batch'] as const
export type StockView = (typeof stockViews)[number]
