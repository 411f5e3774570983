import type { Context } from '../context.ts'

/** The 57 kelurahan by name, for a choice. */
export const listKelurahan = (ctx: Context): Promise<{ code: string; name: string; kecamatan: string }[]> =>
  ctx.db
    .selectFrom('kelurahan')
    .innerJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatan_code')
    .select(['kelurahan.code', 'kelurahan.name', 'kecamatan.name as kecamatan'])
    .orderBy('kelurahan.name')
    .execute()
