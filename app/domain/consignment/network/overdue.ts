import { type Context, today } from '../../context.ts'
import { type Day, daysBetween } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { ageOf, type LateAge } from '../rules/ageing.ts'
import { owedOf } from '../statements/settle-states.ts'

export type OverdueStatement = {
  statementId: string
  number: string
  agreementId: string
  agreementNumber: string
  partnerId: string
  partner: string
  maker: string
  dueOn: Day
  daysLate: number
  age: LateAge
  /** Not yet paid, without lines that are under dispute. */
  lateIdr: number
  disputedIdr: number
}

export type Overdue = { sums: Record<LateAge, number>; statements: OverdueStatement[] }

/**
 * Statements whose last day to pay has passed, the oldest first; the sum is what the makers read as late. Empty for
 * whoever does not run the network.
 */
export async function overdue(ctx: Context, partnerId?: string): Promise<Overdue> {
  const sums: Overdue['sums'] = { '1-7': 0, '8-14': 0, '15-30': 0, 'over-30': 0 }
  const statements: OverdueStatement[] = []
  if (!may(ctx.actor, 'network:see')) return { sums, statements }
  for (const agreement of await chargedAgreements(ctx, partnerId)) {
    const owed = await owedOf(ctx, agreement.id)
    for (const { statementId, dueOn, openIdr, disputedIdr } of owed.open) {
      const age = ageOf(dueOn, today(ctx))
      const lateIdr = openIdr - disputedIdr
      if (age === 'not-due' || lateIdr <= 0) continue
      sums[age] += lateIdr
      statements.push({
        ...{ statementId, dueOn, age, lateIdr, disputedIdr },
        number: owed.statements.find(one => one.id === statementId)?.number ?? '',
        daysLate: daysBetween(dueOn, today(ctx)),
        agreementId: agreement.id,
        agreementNumber: agreement.number,
        partnerId: agreement.partner_id,
        partner: agreement.partner,
        maker: agreement.maker,
      })
    }
  }
  return { sums, statements: statements.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) }
}

const chargedAgreements = (ctx: Context, partnerId: string | undefined) =>
  ctx.db
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .select(['agreement.id', 'agreement.number', 'agreement.partner_id', 'partner.name as partner'])
    .select('producer.name as maker')
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('statement')
          .select('statement.id')
          .whereRef('statement.agreement_id', '=', 'agreement.id')
          .where('statement.due_on', '<', today(ctx)),
      ),
    )
    .$if(partnerId !== undefined, query => query.where('agreement.partner_id', '=', partnerId ?? ''))
    .orderBy('agreement.id')
    .execute()
