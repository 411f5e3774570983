import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

/** Digests of which account is tried, from where, and, if it is one that has entered before, on which browser. */
export type AttemptKeys = { accountKey: string; addressKey: string; deviceKey: string | undefined }

export type MustWait = { code: 'must-wait'; seconds: number }

/** Seconds to wait after so many failures in a row by the same person, as far as one can tell. */
const ladder = [0, 0, 0, 5, 30, 120, 600]

/** Mild waits for many failures of an hour that come from everywhere, so that nobody is locked out on purpose. */
const crowds = {
  onAccount: [
    { from: 120, seconds: 30 },
    { from: 60, seconds: 15 },
    { from: 20, seconds: 5 },
  ],
  /** Many people share an address here: a class, a hotel, a mobile network. */
  fromAddress: [
    { from: 200, seconds: 30 },
    { from: 60, seconds: 5 },
  ],
}

/**
 * Writes down that somebody tries, before the secret is compared: a hundred guesses sent at once are a hundred
 * tries, one after the other. Refuses with the seconds to wait; a refused try is not written down, so waiting ends.
 * On a browser that has entered before only its own failures count; on others those of the same neighbourhood of
 * addresses, and mildly those of everybody.
 */
export async function beginAttempt(ctx: Context, keys: AttemptKeys): Promise<Result<undefined, MustWait>> {
  return transact<undefined, MustWait>(ctx, async ctx => {
    await lockGate(ctx, keys.accountKey)
    const seconds = await secondsToWait(ctx, keys)
    if (seconds > 0) return refuse({ code: 'must-wait', seconds })
    await writeAttempt(ctx, keys, 0)
    return ok(undefined)
  })
}

/** The person got in: failures until now no longer count against them. */
export const recordEntry = (ctx: Context, keys: AttemptKeys): Promise<void> => writeAttempt(ctx, keys, 1)

/** Seconds until the next try of these keys is let through; 0 when it is now. */
export async function secondsToWait(ctx: Context, keys: AttemptKeys): Promise<number> {
  const own = await failuresInARow(ctx, keys)
  const waits = [left(ctx.now, own.last, ladder[Math.min(own.count, ladder.length - 1)] ?? 0)]
  if (keys.deviceKey === undefined) {
    const onAccount = await failuresOfAnHour(ctx, 'account_key', keys.accountKey)
    const fromAddress = await failuresOfAnHour(ctx, 'address_key', keys.addressKey)
    waits.push(left(ctx.now, onAccount.last, crowdWait(crowds.onAccount, onAccount.count)))
    waits.push(left(ctx.now, fromAddress.last, crowdWait(crowds.fromAddress, fromAddress.count)))
  }
  return Math.max(...waits)
}

const crowdWait = (steps: readonly { from: number; seconds: number }[], count: number): number =>
  steps.find(step => count >= step.from)?.seconds ?? 0

function left(now: Instant, last: Instant | undefined, wait: number): number {
  if (last === undefined || wait === 0) return 0
  return Math.max(0, Math.ceil((Date.parse(last) + wait * 1000 - Date.parse(now)) / 1000))
}

type Failures = { count: number; last: Instant | undefined }

async function failuresInARow(ctx: Context, keys: AttemptKeys): Promise<Failures> {
  const ofThese = ctx.db
    .selectFrom('sign_in_attempt')
    .where('account_key', '=', keys.accountKey)
    .where('at', '>', ago(ctx.now, 24))
    .$if(keys.deviceKey !== undefined, query => query.where('device_key', '=', keys.deviceKey ?? ''))
    .$if(keys.deviceKey === undefined, query =>
      query.where('device_key', 'is', null).where('address_key', '=', keys.addressKey),
    )
  const entry = await ofThese
    .select(eb => eb.fn.max('at').as('at'))
    .where('entered', '=', 1)
    .executeTakeFirst()
  const failed = await ofThese
    .select(eb => [eb.fn.countAll<number>().as('count'), eb.fn.max('at').as('last')])
    .where('entered', '=', 0)
    .where('at', '>', entry?.at ?? ago(ctx.now, 24))
    .executeTakeFirstOrThrow()
  return { count: failed.count, last: failed.last ?? undefined }
}

async function failuresOfAnHour(
  ctx: Context,
  column: 'account_key' | 'address_key',
  key: string,
): Promise<Failures> {
  const row = await ctx.db
    .selectFrom('sign_in_attempt')
    .select(eb => [
      eb.fn.countAll<number>().as('tries'),
      eb.fn.sum<number | null>('entered').as('entries'),
      eb.fn.max('at').as('last'),
    ])
    .where(column, '=', key)
    .where('device_key', 'is', null)
    .where('at', '>', ago(ctx.now, 1))
    .executeTakeFirstOrThrow()
  // An entry is two rows: the try, and that it came in.
  return { count: row.tries - 2 * Number(row.entries ?? 0), last: row.last ?? undefined }
}

const ago = (now: Instant, hours: number): Instant =>
  new Date(Date.parse(now) - hours * 3_600_000).toISOString()

async function writeAttempt(ctx: Context, keys: AttemptKeys, entered: 0 | 1): Promise<void> {
  await ctx.db
    .insertInto('sign_in_attempt')
    .values({
      id: newId('att', ctx.now),
      at: ctx.now,
      account_key: keys.accountKey,
      address_key: keys.addressKey,
      device_key: keys.deviceKey ?? null,
      entered,
    })
    .execute()
}

/** Held until the transaction ends: on PostgreSQL two guesses at one account come one after the other. */
async function lockGate(ctx: Context, accountKey: string): Promise<void> {
  await ctx.db
    .insertInto('sign_in_gate')
    .values({ account_key: accountKey, at: ctx.now })
    .onConflict(conflict => conflict.column('account_key').doUpdateSet({ at: ctx.now }))
    .execute()
}
