import type { Context } from '../../context.ts'
import { notify } from '../../notices/notify.ts'

/** Tells the maker who sends a parcel what became of it; nobody where the goods are fetched. */
export async function tellMaker(
  ctx: Context,
  order: { id: string; code: string; producer_id: string | null },
  told: { kind: 'parcel-paid' | 'parcel-cancelled'; amountIdr: number },
): Promise<void> {
  if (order.producer_id === null) return
  await notify(ctx, {
    audience: { producerId: order.producer_id },
    kind: told.kind,
    subject: `reservation:${order.id}`,
    cause: `${order.id}-${told.kind}`,
    facts: { code: order.code.toUpperCase(), amountIdr: told.amountIdr },
  })
}
