import type { Day } from '../dates.ts'

/** Thousandths of a rupiah for one unit of a currency, as of a day. */
export type Rate = { currency: string; onDay: Day; milliIdr: number }

/** A guide in the visitor's money, in units of the currency to two places; never charged. */
export type Estimate = { currency: string; amount: number; rateOn: Day }

const currencies: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CN: 'CNY',
  EU: 'EUR',
  GB: 'GBP',
  JP: 'JPY',
  KR: 'KRW',
  MY: 'MYR',
  SA: 'SAR',
  SG: 'SGD',
  TH: 'THB',
  TL: 'USD', // Timor-Leste pays in dollars
  TW: 'TWD',
  US: 'USD',
}

/** Undefined at home, for a country that is not known, and for a currency without a rate. */
export function estimateIn(
  rates: ReadonlyMap<string, Rate>,
  country: string | undefined,
  priceIdr: number,
): Estimate | undefined {
  const currency = country === undefined ? undefined : currencies[country]
  const rate = currency === undefined ? undefined : rates.get(currency)
  if (!rate) return undefined
  const amount = Math.round((priceIdr * 1000 * 100) / rate.milliIdr) / 100
  return { currency: rate.currency, amount, rateOn: rate.onDay }
}
