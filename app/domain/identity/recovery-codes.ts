import type { Context } from '../context.ts'
import { randomWord } from '../ids.ts'
import { hashOfToken } from './tokens.ts'

const codesAtOnce = 10

/** Ten new codes for a lost phone, shown once; the old ones die. Fifty random bits each, so a plain hash will do. */
export async function renewRecoveryCodes(ctx: Context, accountId: string): Promise<string[]> {
  await ctx.db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const codes = Array.from({ length: codesAtOnce }, () => `${randomWord(5)}-${randomWord(5)}`)
  await ctx.db
    .insertInto('recovery_code')
    .values(
      codes.map(code => ({
        account_id: accountId,
        code_hash: hashOfCode(code),
        created_at: ctx.now,
        used_at: null,
      })),
    )
    .execute()
  return codes
}

/** True once for each code. */
export async function spendRecoveryCode(ctx: Context, accountId: string, code: string): Promise<boolean> {
  const spent = await ctx.db
    .updateTable('recovery_code')
    .set({ used_at: ctx.now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOfCode(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

export async function countRecoveryCodes(ctx: Context, accountId: string): Promise<number> {
  const { left } = await ctx.db
    .selectFrom('recovery_code')
    .select(eb => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}

/** As people copy it from paper: capitals, spaces, o for 0, i and l for 1. */
const hashOfCode = (code: string): string =>
  hashOfToken(
    code
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replaceAll('o', '0')
      .replace(/[il]/g, '1'),
  )

export const looksLikeRecoveryCode = (text: string): boolean => text.replace(/[^a-z0-9]/gi, '').length === 10
