import type { AgreementState, Side } from '#db/schema/consignment.ts'
import type { Context } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'

export type RegisteredAgreement = {
  agreementId: string
  number: string
  state: AgreementState
  maker: string
  partner: string
  /** Of the newest terms, accepted or not. */
  version: number
  validFromOn: Day
  goods: number
  counters: string[]
  /** Whose yes to the newest terms is still to come. */
  waitsFor: Side[]
}

/** All agreements with their newest terms, the newest agreement first; empty for whoever does not run the network. */
export async function agreementRegistry(ctx: Context): Promise<RegisteredAgreement[]> {
  if (!may(ctx.actor, 'network:see')) return []
  const rows = await ctx.db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .innerJoin('agreement_version', 'agreement_version.agreement_id', 'agreement.id')
    .select(['agreement.id', 'agreement.number', 'agreement.state', 'agreement_version.valid_from_on'])
    .select(['producer.name as maker', 'partner.name as partner', 'agreement_version.number as version'])
    .select('agreement_version.id as version_id')
    .select(eb =>
      eb
        .selectFrom('agreement_line')
        .select(({ fn }) => fn.countAll<number>().as('goods'))
        .whereRef('agreement_line.version_id', '=', 'agreement_version.id')
        .as('goods'),
    )
    .where(eb =>
      eb(
        'agreement_version.number',
        '=',
        eb
          .selectFrom('agreement_version as later')
          .select(({ fn }) => fn.max('later.number').as('newest'))
          .whereRef('later.agreement_id', '=', 'agreement.id'),
      ),
    )
    .orderBy('agreement.created_at', 'desc')
    .orderBy('agreement.id')
    .execute()
  const counters = await ctx.db
    .selectFrom('agreement_counter')
    .innerJoin('counter', 'counter.id', 'agreement_counter.counter_id')
    .select(['agreement_counter.version_id', 'counter.name'])
    .orderBy('counter.name')
    .execute()
  const accepted = await ctx.db
    .selectFrom('agreement_acceptance')
    .select(['version_id', 'side'])
    .where('version_id', 'in', ['none', ...rows.map(row => row.version_id)])
    .execute()
  const isAccepted = (versionId: string, side: Side): boolean =>
    accepted.some(one => one.version_id === versionId && one.side === side)
  return rows.map(row => ({
    agreementId: row.id,
    number: row.number,
    state: row.state,
    maker: row.maker,
    partner: row.partner,
    version: row.version,
    validFromOn: row.valid_from_on,
    goods: Number(row.goods),
    counters: counters.filter(one => one.version_id === row.version_id).map(one => one.name),
    waitsFor:
      row.state === 'ended'
        ? []
        : (['producer', 'partner'] as const).filter(side => !isAccepted(row.version_id, side)),
  }))
}
