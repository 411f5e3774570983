import type { LicenceKind } from '#db/schema/products.ts'
import type { BaselineMeasure } from '#db/schema/registry.ts'
import { type ConsentHeld, consentsOf } from '../consent/consents.ts'
import { type Context, today } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import { masked } from '../identity/sealed.ts'
import { type TrainingRecord, trainingOf } from '../training/training-record.ts'
import { type GroupMember, membersOf } from './groups.ts'

/** All that the office sees of one maker. Private facts come masked; what is behind them is asked for, and logged. */
export type MakerCard = {
  id: string
  slug: string
  name: string
  greeting: string
  fullName: string | undefined
  trade: string | undefined
  kelurahan: string
  kecamatan: string
  sinceYear: number | undefined
  registeredAt: Instant
  isShown: boolean
  erased: { pseudonym: string; at: Instant } | undefined
  masked: {
    phone: string | undefined
    hasAddress: boolean
    bank: { name: string; account: string; holder: string } | undefined
    nik: string | undefined
  }
  licences: CardLicence[]
  consents: ConsentHeld[]
  baseline: CardBaseline | undefined
  training: TrainingRecord
  members: GroupMember[]
}

export type CardLicence = {
  id: string
  kind: LicenceKind
  number: string
  product: { id: string; name: string } | undefined
  validUntilOn: Day | undefined
  state: 'verified' | 'unverified' | 'lapsed' | 'revoked'
}

export type CardBaseline = {
  money: { idr: number; measure: BaselineMeasure } | undefined
  workers: number | undefined
  takenOn: Day
}

export async function getMakerCard(ctx: Context, producerId: string): Promise<MakerCard | undefined> {
  const row = await ctx.db
    .selectFrom('producer')
    .innerJoin('kelurahan', 'kelurahan.code', 'producer.kelurahan_code')
    .innerJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatan_code')
    .leftJoin('producer_private as private', 'private.producer_id', 'producer.id')
    .leftJoin('producer_contact as contact', 'contact.producer_id', 'producer.id')
    .leftJoin('producer_erasure as erasure', 'erasure.producer_id', 'producer.id')
    .leftJoin('producer_baseline as baseline', 'baseline.producer_id', 'producer.id')
    .select([
      'producer.id',
      'producer.slug',
      'producer.name',
      'producer.greeting',
      'producer.since_year',
      'producer.created_at',
      'producer.hidden_at',
      'kelurahan.name as kelurahan',
      'kecamatan.name as kecamatan',
      'private.full_name',
      'private.trade',
      'private.bank_name',
      'private.bank_holder',
      'private.bank_account_last4',
      'private.nik_last4',
      'contact.phone_e164',
      'contact.address',
      'erasure.pseudonym',
      'erasure.erased_at',
      'baseline.measure',
      'baseline.income_month_idr',
      'baseline.workers',
      'baseline.taken_on',
    ])
    .where('producer.id', '=', producerId)
    .executeTakeFirst()
  if (!row) return undefined
  const { measure, income_month_idr: idr } = row
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    greeting: row.greeting,
    fullName: row.full_name ?? undefined,
    trade: row.trade ?? undefined,
    kelurahan: row.kelurahan,
    kecamatan: row.kecamatan,
    sinceYear: row.since_year ?? undefined,
    registeredAt: row.created_at,
    isShown: row.hidden_at === null,
    erased:
      row.pseudonym !== null && row.erased_at !== null
        ? { pseudonym: row.pseudonym, at: row.erased_at }
        : undefined,
    masked: {
      phone: row.phone_e164 === null ? undefined : masked(row.phone_e164.replace(/^\+62/, '0'), 3),
      hasAddress: row.address !== null,
      bank:
        row.bank_name !== null && row.bank_account_last4 !== null
          ? { name: row.bank_name, account: `••••${row.bank_account_last4}`, holder: row.bank_holder ?? '' }
          : undefined,
      nik: row.nik_last4 === null ? undefined : `••••••••••••${row.nik_last4}`,
    },
    licences: await licencesOf(ctx, producerId),
    consents: await consentsOf(ctx, producerId),
    baseline:
      row.taken_on === null
        ? undefined
        : {
            money: measure !== null && idr !== null ? { idr, measure } : undefined,
            workers: row.workers ?? undefined,
            takenOn: row.taken_on,
          },
    training: await trainingOf(ctx, producerId),
    members: await membersOf(ctx, producerId),
  }
}

async function licencesOf(ctx: Context, producerId: string): Promise<CardLicence[]> {
  const rows = await ctx.db
    .selectFrom('licence')
    .leftJoin('product_text as text', join =>
      join.onRef('text.product_id', '=', 'licence.product_id').on('text.language', '=', 'id'),
    )
    .select([
      'licence.id',
      'licence.kind',
      'licence.number',
      'licence.product_id',
      'licence.valid_until_on',
      'licence.verified_at',
      'licence.revoked_at',
      'text.name as product',
    ])
    .where('licence.producer_id', '=', producerId)
    .orderBy('licence.kind')
    .orderBy('licence.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    product:
      row.product_id === null ? undefined : { id: row.product_id, name: row.product ?? row.product_id },
    validUntilOn: row.valid_until_on ?? undefined,
    state: stateOf(row, today(ctx)),
  }))
}

function stateOf(
  row: { revoked_at: string | null; valid_until_on: string | null; verified_at: string | null },
  on: Day,
): CardLicence['state'] {
  if (row.revoked_at !== null) return 'revoked'
  if (row.valid_until_on !== null && row.valid_until_on < on) return 'lapsed'
  return row.verified_at === null ? 'unverified' : 'verified'
}
