import type { MoneyNumbers } from '../consignment/statements/settle-states.ts'
import type { Context } from '../context.ts'
import { may, type Owner } from '../identity/permissions.ts'
import { type ListedPayout, payoutsTo } from './payout-sheet.ts'
import { type OwedLine, officeOwes } from './payouts-owed.ts'

/** What the office holds for one payee or has forwarded, as the three numbers, and what makes them. */
export type MoneyWithOffice = MoneyNumbers & { lines: OwedLine[]; payouts: ListedPayout[] }

/**
 * Money of orders between one maker or partner and the office: will be paid + late is what the entries of the orders
 * say that the office owes. Denied payouts are owed again, and late. Undefined for whose it is not.
 */
export async function moneyWithOffice(ctx: Context, of: Owner): Promise<MoneyWithOffice | undefined> {
  const isTheirs =
    may(ctx.actor, 'payment:handle') ||
    may(ctx.actor, 'partnerId' in of ? 'transfer:confirm' : 'statement:see', of)
  if (!isTheirs) return undefined
  const [owed] = await officeOwes(ctx, of)
  const payouts = await payoutsTo(ctx, of)
  const sum = (state: ListedPayout['state']) =>
    payouts.filter(one => one.state === state).reduce((all, one) => all + one.amountIdr, 0)
  const lateIdr = (owed?.lateIdr ?? 0) + sum('denied')
  return {
    willBePaidIdr: (owed?.owedIdr ?? 0) + sum('denied') - lateIdr,
    lateIdr,
    receivedIdr: sum('received'),
    toldIdr: sum('sent'),
    lines: owed?.lines ?? [],
    payouts,
  }
}
