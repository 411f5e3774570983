import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { type HoursRefusal, hoursMisfit, type OpeningShift, writeHours } from './opening-hours.ts'
import { isE164 } from './producer-contact.ts'
import { isSlug } from './slug.ts'

export type NewCounter = {
  partnerId: string
  slug: string
  name: string
  kelurahanCode: string
  street: string
  lat: number
  lng: number
  /** Where in the house it stands: "Rak di lobi, sebelah meja resepsionis". */
  spot: { id: string; en: string }
  phoneE164?: string | undefined
  takesQris: boolean
  takesCard: boolean
  hours: readonly OpeningShift[]
}

export type OpenCounterRefusal =
  | { code: 'unknown-partner'; partnerId: string }
  | { code: 'partner-ended'; partnerId: string }
  | { code: 'unknown-kelurahan'; kelurahanCode: string }
  | { code: 'slug-not-fit'; slug: string }
  | { code: 'slug-taken'; slug: string }
  | { code: 'text-missing'; field: 'name' | 'street' | 'spot' }
  | { code: 'not-in-malang'; lat: number; lng: number }
  | { code: 'phone-not-e164' }
  | HoursRefusal

/** A shelf that the public can walk to. It gets the next free number of the map's pins. */
export async function openCounter(
  ctx: Context,
  input: NewCounter,
): Promise<Result<{ counterId: string; number: number }, OpenCounterRefusal>> {
  return transact<{ counterId: string; number: number }, OpenCounterRefusal>(ctx, async ctx => {
    const refusal = misfit(input) ?? (await unknownPart(ctx, input))
    if (refusal) return refuse(refusal)

    const counterId = newId('cou', ctx.now)
    const number = await insertCounter(ctx, counterId, input)
    if (number === undefined) return refuse({ code: 'slug-taken', slug: input.slug })
    await writeHours(ctx, counterId, input.hours)

    await recordActivity(ctx, {
      verb: 'openCounter',
      subject: `place:${counterId}`,
      after: { ...input, number },
    })
    touch(ctx, `place:${counterId}`)
    return ok({ counterId, number })
  })
}

function misfit(input: NewCounter): OpenCounterRefusal | undefined {
  const { slug, lat, lng } = input
  if (!isSlug(slug)) return { code: 'slug-not-fit', slug }
  if (input.name.trim() === '') return { code: 'text-missing', field: 'name' }
  if (input.street.trim() === '') return { code: 'text-missing', field: 'street' }
  if (input.spot.id.trim() === '' || input.spot.en.trim() === '')
    return { code: 'text-missing', field: 'spot' }
  if (!(lat >= -8.12 && lat <= -7.85 && lng >= 112.5 && lng <= 112.8))
    return { code: 'not-in-malang', lat, lng }
  if (input.phoneE164 !== undefined && !isE164(input.phoneE164)) return { code: 'phone-not-e164' }
  return hoursMisfit(input.hours)
}

async function unknownPart(ctx: Context, input: NewCounter): Promise<OpenCounterRefusal | undefined> {
  const { partnerId, kelurahanCode } = input
  const partner = await ctx.db
    .selectFrom('partner')
    .select('ended_at')
    .where('id', '=', partnerId)
    .executeTakeFirst()
  if (!partner) return { code: 'unknown-partner', partnerId }
  if (partner.ended_at !== null) return { code: 'partner-ended', partnerId }
  const kelurahan = await ctx.db
    .selectFrom('kelurahan')
    .select('code')
    .where('code', '=', kelurahanCode)
    .executeTakeFirst()
  return kelurahan ? undefined : { code: 'unknown-kelurahan', kelurahanCode }
}

/** Answers the number it got, or undefined when the slug is taken. */
async function insertCounter(ctx: Context, id: string, input: NewCounter): Promise<number | undefined> {
  for (;;) {
    const number = await nextNumber(ctx)
    const row = await ctx.db
      .insertInto('counter')
      .values({
        id,
        slug: input.slug,
        partner_id: input.partnerId,
        name: input.name.trim(),
        number,
        kelurahan_code: input.kelurahanCode,
        street: input.street.trim(),
        lat: input.lat,
        lng: input.lng,
        spot_id: input.spot.id.trim(),
        spot_en: input.spot.en.trim(),
        phone_e164: input.phoneE164 ?? null,
        takes_qris: input.takesQris ? 1 : 0,
        takes_card: input.takesCard ? 1 : 0,
        ended_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('number')
      .executeTakeFirst()
    if (row) return row.number
    const same = await ctx.db
      .selectFrom('counter')
      .select('id')
      .where('slug', '=', input.slug)
      .executeTakeFirst()
    if (same) return undefined
    // Somebody else took the number in the meantime: take the next.
  }
}

/** Numbers stand on printed maps: one that was used is never given again. */
async function nextNumber(ctx: Context): Promise<number> {
  const { highest } = await ctx.db
    .selectFrom('counter')
    .select(eb => eb.fn.max('number').as('highest'))
    .executeTakeFirstOrThrow()
  return Number(highest ?? 0) + 1
}
