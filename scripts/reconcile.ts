import { parseArgs } from 'node:util'
import { reconcile } from '#app/domain/payments/reconcile.ts'
import { createStripePayments } from '#app/gateways/payments/stripe-payments.server.ts'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { openDatabase } from '#db/engines/open.ts'

/**
 * `npm run reconcile -- --days 30`: compares what Stripe's books say with ours, payment by payment; exit code 1 where
 * they differ, each difference on a line of its own.
 */
const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } })
const days = Number(values.days)
const env = environmentOrStop()
if (!env.stripe) stop('Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET: without them no cards are taken.')
if (!Number.isInteger(days) || days < 1 || days > 400) stop('--days is a whole number from 1 to 400.')
const now = new Date()
const since = new Date(now.getTime() - days * 86_400_000).toISOString()
const db = openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
try {
  const ctx = {
    db,
    now: now.toISOString(),
    actor: { kind: 'system', name: 'reconcile' },
    requestId: 'reconcile',
    changes: { revision: () => 0, committed: () => undefined },
  } as const
  const { payments, refunds, differences } = await reconcile(ctx, createStripePayments(env.stripe), since)
  for (const { what, subject, there, here } of differences)
    process.stderr.write(`${what}: ${subject}. At Stripe: ${there}. Here: ${here}.\n`)
  if (differences.length > 0) process.exitCode = 1
  else process.stdout.write(`${payments} payments and ${refunds} refunds of ${days} days agree.\n`)
} finally {
  await db.destroy()
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
