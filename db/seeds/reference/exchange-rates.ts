import type { ExchangeRateTable } from '#db/schema/tourist.ts'

/** For an estimate beside the rupiah price until the office sets its own: plausible figures, not a bank's. */
const rupiahPerUnit: Record<string, number> = {
  USD: 16_650,
  EUR: 19_240,
  GBP: 21_890,
  AUD: 10_960,
  SGD: 12_870,
  MYR: 4_045,
  JPY: 109.4,
  CNY: 2_345,
  KRW: 11.65,
  TWD: 524,
  SAR: 4_438,
  THB: 513,
}

export const exchangeRates: ExchangeRateTable[] = Object.entries(rupiahPerUnit).map(([currency, rate]) => ({
  currency,
  on_day: '2026-11-20',
  milli_idr: Math.round(rate * 1000),
  source: 'demo figure, to be set by the office',
}))
