import type { LicenceNeeded } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import { recordLicence } from '../catalogue/licences.ts'
import type { Context } from '../context.ts'
import { ok, type Result } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { addFromVersion } from './add-from-version.ts'
import type { Answers } from './answers.ts'
import {
  approvedAnswers,
  findVersion,
  moveVersion,
  type NotWaiting,
  type UnknownVersion,
  type Version,
} from './versions.ts'
import { writeVersion } from './write-version.ts'

/**
 * Approves a version that waits and writes what it says into the product: a new one, or the one that has been on
 * sale meanwhile. Nothing becomes public by it; that is `publishProduct`. Numbers of licences are written down and
 * count only once they are verified.
 */
export async function applyApprovedVersion(
  ctx: Context,
  input: { versionId: string },
): Promise<Result<{ productId: string }, UnknownVersion | NotWaiting>> {
  return transact<{ productId: string }, UnknownVersion | NotWaiting>(ctx, async ctx => {
    const waiting = await findVersion(ctx, input.versionId)
    const before = waiting && (await approvedAnswers(ctx, waiting.listingId))
    const approved = await moveVersion(ctx, input.versionId, 'approved')
    if (!approved.ok) return approved
    const version = await findVersion(ctx, input.versionId)
    if (!version) throw new Error(`version ${input.versionId} vanished while it was approved`)

    await supersedeOlder(ctx, version)
    const productId = version.productId ?? (await addFromVersion(ctx, version))
    if (version.productId !== undefined) await writeVersion(ctx, productId, version, before)
    await recordNumbers(ctx, productId, version)
    await recordActivity(ctx, {
      verb: 'applyApprovedVersion',
      subject: `product:${productId}`,
      after: { versionId: version.id, number: version.number },
    })
    touch(ctx, `product:${productId}`)
    return ok({ productId })
  })
}

async function supersedeOlder(ctx: Context, { listingId, number }: Version): Promise<void> {
  await ctx.db
    .updateTable('listing_version')
    .set({ state: 'superseded' })
    .where('listing_id', '=', listingId)
    .where('state', '=', 'approved')
    .where('number', '<', number)
    .execute()
}

/** Those that the product does not have yet, as they stand in the answers. */
async function recordNumbers(ctx: Context, productId: string, version: Version): Promise<void> {
  const known = await ctx.db
    .selectFrom('licence')
    .select(['kind', 'number'])
    .where('product_id', '=', productId)
    .where('revoked_at', 'is', null)
    .execute()
  for (const { kind, number, validUntilOn } of numbersIn(version.answers)) {
    if (known.some(licence => licence.kind === kind && licence.number === number)) continue
    const recorded = await recordLicence(ctx, {
      producerId: version.producerId,
      productId,
      kind,
      number,
      validUntilOn,
    })
    if (!recorded.ok) throw new Error(`the number ${number} was refused: ${recorded.error.code}`)
  }
}

type Numbered = {
  kind: Exclude<LicenceNeeded, 'EXEMPT' | 'NONE'> | 'halal'
  number: string
  validUntilOn?: string | undefined
}

function numbersIn({ kind, licences }: Answers): Numbered[] {
  const numbered: Numbered[] = []
  if (licences?.pirt)
    numbered.push({ kind: 'P-IRT', number: licences.pirt, validUntilOn: licences.pirtUntil })
  if (licences?.bpom)
    numbered.push({ kind: kind?.kind === 'cosmetic' ? 'BPOM-COSMETIC' : 'BPOM-MD', number: licences.bpom })
  if (licences?.psah) numbered.push({ kind: 'PSAH', number: licences.psah })
  if (licences?.halal === 'certified' && licences.halalNumber)
    numbered.push({ kind: 'halal', number: licences.halalNumber })
  return numbered
}
