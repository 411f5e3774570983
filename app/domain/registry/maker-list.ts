import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '#db/schema/database.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'

export const makerStates = ['shown', 'hidden', 'trained', 'untrained', 'without-phone', 'erased'] as const
export type MakerState = (typeof makerStates)[number]

/** @property kecamatan its code; @property words part of a name */
export type MakerFilter = {
  kecamatan?: string | undefined
  cohortId?: string | undefined
  state?: MakerState | undefined
  words?: string | undefined
  page?: number | undefined
}

export type ListedMaker = {
  id: string
  name: string
  greeting: string
  fullName: string | undefined
  kelurahan: string
  kecamatan: string
  cohort: string | undefined
  trainedOn: Day | undefined
  isShown: boolean
  isErased: boolean
  hasPhone: boolean
}

export type MakerList = {
  makers: ListedMaker[]
  count: number
  page: number
  pages: number
  /** Of the makers that fit all but the kecamatan; each of the five, also with 0. */
  perKecamatan: { code: string; name: string; count: number }[]
}

const perPage = 50

/** Erased makers are listed only where one asks for them. */
export async function listMakers(ctx: Context, filter: MakerFilter): Promise<MakerList> {
  const perKecamatan = await countPerKecamatan(ctx, filter)
  const chosen = perKecamatan.filter(one => filter.kecamatan === undefined || one.code === filter.kecamatan)
  const count = chosen.reduce((sum, one) => sum + one.count, 0)
  const pages = Math.max(1, Math.ceil(count / perPage))
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages)
  const rows = await makers(ctx)
    .leftJoin('cohort', 'cohort.id', 'producer.cohort_id')
    .select(eb => [
      'producer.id',
      'producer.name',
      'producer.greeting',
      'producer.hidden_at',
      'private.full_name',
      'kelurahan.name as kelurahan',
      'kecamatan.name as kecamatan',
      'cohort.name as cohort',
      'contact.phone_e164',
      'erasure.erased_at',
      eb
        .selectFrom('certificate')
        .select(inner => inner.fn.max('issued_on').as('on'))
        .whereRef('certificate.producer_id', '=', 'producer.id')
        .as('trained_on'),
    ])
    .where(eb => fitting(eb, filter))
    .$if(filter.kecamatan !== undefined, query => query.where('kecamatan.code', '=', filter.kecamatan ?? ''))
    .orderBy('producer.greeting')
    .orderBy('producer.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const listed = rows.map(row => ({
    id: row.id,
    name: row.name,
    greeting: row.greeting,
    fullName: row.full_name ?? undefined,
    kelurahan: row.kelurahan,
    kecamatan: row.kecamatan,
    cohort: row.cohort ?? undefined,
    trainedOn: row.trained_on ?? undefined,
    isShown: row.hidden_at === null,
    isErased: row.erased_at !== null,
    hasPhone: row.phone_e164 !== null,
  }))
  return { makers: listed, count, page, pages, perKecamatan }
}

async function countPerKecamatan(ctx: Context, filter: MakerFilter): Promise<MakerList['perKecamatan']> {
  const counts = await makers(ctx)
    .select(eb => ['kecamatan.code', eb.fn.countAll<number>().as('count')])
    .where(eb => fitting(eb, filter))
    .groupBy('kecamatan.code')
    .execute()
  const all = await ctx.db.selectFrom('kecamatan').select(['code', 'name']).orderBy('code').execute()
  const byCode = new Map(counts.map(row => [row.code, Number(row.count)]))
  return all.map(one => ({ ...one, count: byCode.get(one.code) ?? 0 }))
}

const makers = (ctx: Context) =>
  ctx.db
    .selectFrom('producer')
    .innerJoin('kelurahan', 'kelurahan.code', 'producer.kelurahan_code')
    .innerJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatan_code')
    .leftJoin('producer_private as private', 'private.producer_id', 'producer.id')
    .leftJoin('producer_contact as contact', 'contact.producer_id', 'producer.id')
    .leftJoin('producer_erasure as erasure', 'erasure.producer_id', 'producer.id')

type Joined = Database & {
  private: Database['producer_private']
  contact: Database['producer_contact']
  erasure: Database['producer_erasure']
}

function fitting(
  eb: ExpressionBuilder<Joined, 'producer' | 'private' | 'contact' | 'erasure'>,
  { cohortId, state, words }: MakerFilter,
): Expression<SqlBool> {
  const certificate = eb.exists(
    eb
      .selectFrom('certificate')
      .select('certificate.id')
      .whereRef('certificate.producer_id', '=', 'producer.id'),
  )
  const conditions: Expression<SqlBool>[] = [
    eb('erasure.erased_at', state === 'erased' ? 'is not' : 'is', null),
  ]
  if (cohortId !== undefined) conditions.push(eb('producer.cohort_id', '=', cohortId))
  if (state === 'shown') conditions.push(eb('producer.hidden_at', 'is', null))
  if (state === 'hidden') conditions.push(eb('producer.hidden_at', 'is not', null))
  if (state === 'trained') conditions.push(certificate)
  if (state === 'untrained') conditions.push(eb.not(certificate))
  if (state === 'without-phone') conditions.push(eb('contact.phone_e164', 'is', null))
  const said = words?.trim().toLowerCase().slice(0, 60)
  if (said) {
    const pattern = `%${said.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
    const like = (column: string) => sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
    conditions.push(eb.or([like('producer.greeting'), like('producer.name'), like('private.full_name')]))
  }
  return eb.and(conditions)
}
