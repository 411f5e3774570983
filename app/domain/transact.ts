import { EndedTransaction } from '#db/engines/ended-transaction.ts'
import { recordTouched } from './changes.ts'
import type { Context } from './context.ts'
import type { Result } from './result.ts'

/** Carries a refusal out of the transaction so that the database rolls back. */
class Refused<R> extends Error {
  constructor(readonly result: { ok: false; error: R }) {
    super('refused')
  }
}

/**
 * The only door to a transaction. A refusal or a throw rolls everything back; a nested call joins the outer
 * transaction; the inner context's database handle is dead once the transaction has ended. Await nothing but the
 * database inside: mail, payments and files come before or after.
 */
export async function transact<V, R>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result<V, R>>,
): Promise<Result<V, R>> {
  if (ctx.transaction) return work(ctx)

  const touched = new Set<string>()
  const ended = new EndedTransaction()
  let revision: number | undefined
  try {
    const result = await ctx.db.transaction().execute(async trx => {
      const inner: Context = { ...ctx, db: trx.withPlugin(ended), transaction: { touched } }
      const result = await work(inner)
      if (!result.ok) throw new Refused(result)
      if (touched.size > 0) revision = await recordTouched(trx, touched)
      return result
    })
    if (revision !== undefined) ctx.changes.committed(revision)
    return result
  } catch (error) {
    if (error instanceof Refused) return error.result as { ok: false; error: R }
    throw error
  } finally {
    ended.end()
  }
}

/**
 * Says that this transaction changes what the public sees of a subject (`product:<id>`, `place:<id>`,
 * `producer:<id>`, `reference`), so that pages and the search index follow with the commit.
 */
export function touch(ctx: Context, ...subjects: string[]): void {
  if (!ctx.transaction) throw new Error('touch() belongs inside transact()')
  for (const subject of subjects) ctx.transaction.touched.add(subject)
}
