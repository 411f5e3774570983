import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { AgreementTable, Side } from '#db/schema/consignment.ts'
import type { Context } from '../context.ts'
import type { Permission } from '../identity/permissions.ts'
import { may } from '../identity/permissions.ts'

export type UnknownAgreement = { code: 'unknown-agreement'; agreementId: string }

/** Everything about the money of an agreement comes one after the other: its row is held until the transaction ends. */
export async function lockedAgreement(
  ctx: Context,
  agreementId: string,
): Promise<Selectable<AgreementTable> | undefined> {
  const row = ctx.db.selectFrom('agreement').selectAll().where('id', '=', agreementId)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

/** Whether the actor speaks for that side of the agreement in this matter. */
export const speaksFor = (
  ctx: Context,
  agreement: { producer_id: string; partner_id: string },
  side: Side,
  permission: Permission,
): boolean =>
  may(
    ctx.actor,
    permission,
    side === 'producer' ? { producerId: agreement.producer_id } : { partnerId: agreement.partner_id },
  )

export const accountOf = (ctx: Context): string | null =>
  ctx.actor.kind === 'person' ? ctx.actor.accountId : null
