import type { DiscountBearer, Side } from '#db/schema/consignment.ts'
import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may, type Owner, rolesFor } from '../../identity/permissions.ts'
import { type AgreedVersion, agreementsOf, type ListedAgreement } from './agreement-lists.ts'

/** All that a version says beside its goods. */
export type VersionTerms = {
  discountBearer: DiscountBearer
  waitingDays: number
  shrinkToleranceBps: number
  pullDays: number
  slotFeeIdr: number
  lossBearers: Readonly<Record<string, 'producer' | 'partner'>>
  note: string | undefined
  signed: { side: Side; at: Instant; by: string | undefined; way: 'signed-in' | 'link' | 'paper' }[]
}

export type SheetVersion = AgreedVersion &
  VersionTerms & { standing: 'in-force' | 'to-accept' | 'waiting' | 'past' }

export type AgreementSheet = Omit<ListedAgreement, 'versions'> & {
  versions: SheetVersion[]
  /** The newest version, where the actor's side has to say yes to it and may. */
  toAccept: string | undefined
}

/** Agreements of the partners whom the actor speaks for. */
export async function partnerAgreements(ctx: Context, language: Language): Promise<ListedAgreement[]> {
  const ids = [...new Set(rolesFor(ctx.actor, 'agreement:see').flatMap(held => held.partnerId ?? []))]
  const lists: ListedAgreement[] = []
  for (const partnerId of ids) lists.push(...(await agreementsOf(ctx, { partnerId }, language)))
  return lists
}

/** One agreement of a side with every version in full, the newest first; undefined for whose it is not. */
export async function findAgreement(
  ctx: Context,
  agreementId: string,
  side: Side,
  language: Language,
): Promise<AgreementSheet | undefined> {
  const row = await ctx.db
    .selectFrom('agreement')
    .select(['producer_id', 'partner_id'])
    .where('id', '=', agreementId)
    .executeTakeFirst()
  if (!row) return undefined
  const owner: Owner = side === 'partner' ? { partnerId: row.partner_id } : { producerId: row.producer_id }
  const listed = (await agreementsOf(ctx, owner, language)).find(one => one.agreementId === agreementId)
  if (!listed) return undefined
  const terms = await termsOf(
    ctx,
    listed.versions.map(one => one.versionId),
  )
  const day = today(ctx)
  const inForce = listed.versions.find(one => isSigned(one) && one.validFromOn <= day)
  const versions = listed.versions.flatMap((version, at) => {
    const own = terms.get(version.versionId)
    if (!own) return []
    const standing = standingOf(version, { side, isLast: at === 0, inForce, state: listed.state })
    return [{ ...version, ...own, standing }]
  })
  const [newest] = versions
  const mayAccept = newest?.standing === 'to-accept' && may(ctx.actor, 'agreement:accept', owner)
  return { ...listed, versions, toAccept: mayAccept ? newest.versionId : undefined }
}

async function termsOf(ctx: Context, versionIds: readonly string[]): Promise<Map<string, VersionTerms>> {
  const ids = ['none', ...versionIds]
  const rows = await ctx.db.selectFrom('agreement_version').selectAll().where('id', 'in', ids).execute()
  const signatures = await ctx.db
    .selectFrom('agreement_acceptance')
    .leftJoin('account', 'account.id', 'agreement_acceptance.accepted_by_id')
    .selectAll('agreement_acceptance')
    .select('account.name as by')
    .where('version_id', 'in', ids)
    .orderBy('accepted_at')
    .orderBy('side')
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        discountBearer: row.discount_bearer,
        waitingDays: row.waiting_days,
        shrinkToleranceBps: row.shrink_tolerance_bps,
        pullDays: row.pull_days,
        slotFeeIdr: Number(row.slot_fee_idr),
        lossBearers: JSON.parse(row.loss_terms),
        note: row.note ?? undefined,
        signed: signatures
          .filter(one => one.version_id === row.id)
          .map(one => ({ side: one.side, at: one.accepted_at, by: one.by ?? undefined, way: one.way })),
      },
    ]),
  )
}

const isSigned = (version: AgreedVersion): boolean => version.accepted.length === 2

function standingOf(
  version: AgreedVersion,
  now: {
    side: Side
    isLast: boolean
    inForce: AgreedVersion | undefined
    state: ListedAgreement['state']
  },
): SheetVersion['standing'] {
  if (now.state === 'ended' || !(now.isLast || version === now.inForce)) return 'past'
  if (version === now.inForce && now.state === 'active') return 'in-force'
  if (isSigned(version)) return 'past'
  return version.accepted.includes(now.side) ? 'waiting' : 'to-accept'
}
