import { sql } from 'kysely'
import type { Db } from '#db/engines/database.ts'
import type { Difference } from '../../ledger/verify-ledgers.ts'
import { noPrevious, sha256Of } from '../rules/statement-text.ts'

/** The short code on a statement, by which anybody may ask whether it is genuine. */
export const proofCode = (sha256: string): string => sha256.slice(0, 12).toUpperCase()

/**
 * Whether a statement with this code and this total was issued; tells nothing else. A match of one without the other
 * is no match.
 */
export async function isGenuine(
  ctx: { db: Db },
  asked: { code: string; closingIdr: number },
): Promise<boolean> {
  const code = asked.code.replace(/[\s-]/g, '').toLowerCase()
  if (!/^[0-9a-f]{12}$/.test(code) || !Number.isSafeInteger(asked.closingIdr)) return false
  const row = await ctx.db
    .selectFrom('statement')
    .select('id')
    .where('sha256', '>=', code)
    .where('sha256', '<', `${code}g`)
    .where('closing_idr', '=', asked.closingIdr)
    .executeTakeFirst()
  return row !== undefined
}

/** The first statement whose text, hash, place in its chain or sum is not what it was when issued. */
export async function statementDifference(db: Db): Promise<Difference | undefined> {
  const statements = await db
    .selectFrom('statement')
    .selectAll()
    .orderBy('agreement_id')
    .orderBy('nth')
    .execute()
  let before: (typeof statements)[number] | undefined
  for (const statement of statements) {
    const first = before?.agreement_id !== statement.agreement_id
    const previous = first ? noPrevious : (before?.sha256 ?? '')
    const opening = first ? 0 : Number(before?.closing_idr ?? 0)
    const place = `statement ${statement.number}`
    if (sha256Of(statement.text) !== statement.sha256) return { where: `${place} text`, kept: 0, counted: 1 }
    if (statement.previous_sha256 !== previous || !statement.text.includes(`\nprevious\t${previous}\n`))
      return { where: `${place} chain`, kept: 0, counted: 1 }
    if (Number(statement.opening_idr) !== opening)
      return { where: `${place} opening`, kept: Number(statement.opening_idr), counted: opening }
    if (!statement.text.includes(`\nclosing\t${statement.closing_idr}\n`))
      return { where: `${place} closing`, kept: Number(statement.closing_idr), counted: 0 }
    before = statement
  }
  return (await lineDifference(db)) ?? undefined
}

/** The lines of a statement add up to its sums, and each is the amount of its posting. */
async function lineDifference(db: Db): Promise<Difference | undefined> {
  const { rows } = await sql<{ number: string; kept: number; counted: number }>`
    select statement.number, statement.charges_idr - statement.payments_idr as kept,
      coalesce(sum(case when posting.credit = 'due-to-producer' then posting.amount_idr
        else -posting.amount_idr end), 0) as counted
    from statement
    left join statement_line on statement_line.statement_id = statement.id
    left join posting on posting.id = statement_line.posting_id
    group by statement.id, statement.number, statement.charges_idr, statement.payments_idr
    having statement.charges_idr - statement.payments_idr <> coalesce(sum(
      case when posting.credit = 'due-to-producer' then posting.amount_idr
      else -posting.amount_idr end), 0)
    order by 1 limit 1`.execute(db)
  const row = rows[0]
  return (
    row && { where: `statement ${row.number} lines`, kept: Number(row.kept), counted: Number(row.counted) }
  )
}
