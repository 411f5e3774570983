import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/server-runtime'
import { sweepConsignment } from '#app/domain/consignment/sweep.ts'
import { minuteOfDay } from '#app/domain/dates.ts'
import { queueDigests } from '#app/domain/messages/queue-digests.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { sweepPayments } from '#app/domain/payments/follow-orders.ts'
import { tellWhereBooksDiffer } from '#app/domain/payments/reconcile.ts'
import { sweepReviews } from '#app/domain/review/sweep.ts'
import { sweepStrayParts } from '#app/domain/uploads/sweep-uploads.ts'
import { createFileMail, houseSender } from '#app/gateways/mail/file-mail.server.ts'
import { createSmtpMail } from '#app/gateways/mail/smtp-mail.server.ts'
import { askCards } from '#app/http/card-door.server.ts'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { sweepFetchLetters } from '#app/http/fetch-letters.server.ts'
import { openApp } from '#app/http/open-app.server.ts'
import { sweepOutbox } from '#app/http/outbox-sweep.server.ts'
import { serve } from '#app/http/serve.server.ts'

/** Serves what the build made. Stops gracefully at SIGTERM or SIGINT: no request that came in is lost. */
const env = environmentOrStop()

// React and Remix read their mode when they are loaded, and are three times slower in any other than this.
Object.assign(process.env, { NODE_ENV: env.mode })
const built = path.resolve(import.meta.dirname, '..')
const build: ServerBuild = await import(pathToFileURL(path.join(built, 'server/index.js')).href)
const app = await openApp(env, { darkroom: { file: path.join(import.meta.dirname, 'darkroom.js') } })
const running = await serve(app, { build, clientDir: path.join(built, 'client') })
const host = env.host.includes(':') ? `[${env.host}]` : env.host
const address = `http://${host}:${running.port}`
app.log.info({ address, demo: env.demo }, 'serving')
process.send?.({ address })

const sweeper = { kind: 'system', name: 'sweep' } as const
const sweeping = (requestId: string) =>
  ({ db: app.db, now: app.now(), actor: sweeper, requestId, changes: app.catalogue }) as const

/** Parts of pictures whose upload a stop in the middle made strangers. */
sweepStrayParts(sweeping('start'), app.pictures).catch((error: unknown) =>
  app.log.error({ err: error }, 'sweeping stopped'),
)

/**
 * Claims, licences and conditions that ran out, silence that has become a yes, periods that are over, and then the
 * digests of yesterday: now, and each hour, so that midnight in Malang is soon written.
 */
const sweepDesk = async () => {
  for (const sweep of [sweepReviews, sweepConsignment, queueDigests]) {
    try {
      await sweep(sweeping('hour'))
    } catch (err) {
      app.log.error({ err }, 'sweeping stopped')
    }
  }
}
sweepDesk()

/** Letters: each minute, so that what waits for an answer is soon told. */
const sender = env.mailFrom ?? houseSender(env.publicUrl)
const mail = env.smtp
  ? createSmtpMail(env.smtp, sender)
  : createFileMail(path.join(env.dataDir, 'mail'), sender)
const sweepLetters = alone(async () => {
  const { failures } = await sweepOutbox(sweeping('minute'), mail, env.publicUrl, app.seals)
  const toBuyers = await sweepFetchLetters(sweeping('minute'), { seals: app.seals, mail }, env.publicUrl)
  for (const err of [...failures, ...toBuyers.failures]) app.log.error({ err }, 'a letter did not go')
})
sweepLetters()
const minutely = setInterval(sweepLetters, 60_000).unref()
const hourly = setInterval(sweepDesk, 3_600_000).unref()

/**
 * Goods that nobody fetched are free within the minute; then what follows for their money, and what the provider of
 * card payments is to be asked of it.
 */
const sweepReservations = alone(async () => {
  await sweepOrders(sweeping('minute'))
  await sweepPayments(sweeping('minute'))
  await askCards(app, sweeping('minute'))
})
sweepReservations()
const eachMinute = setInterval(sweepReservations, 30_000).unref()

/** Each night the books of the provider of card payments are compared with ours; the office hears where they differ. */
const compareBooks = () => {
  if (app.cards && minuteOfDay(app.now()) < 60)
    tellWhereBooksDiffer(sweeping('night'), app.cards).catch((error: unknown) =>
      app.log.error({ err: error }, 'the books could not be compared'),
    )
}
const nightly = setInterval(compareBooks, 3_600_000).unref()

const ending = new AbortController()
if (env.demo) {
  app.pictures
    .drawMissing(ending.signal)
    .catch((error: unknown) => ending.signal.aborted || app.log.error({ err: error }, 'drawing stopped'))
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    app.log.info({ signal }, 'stopping')
    ending.abort()
    clearInterval(hourly)
    clearInterval(eachMinute)
    clearInterval(minutely)
    clearInterval(nightly)
    app.leave()
    await running.stop()
    await app.close()
    process.exit(0)
  })
}

/** Sweeps one at a time: one that takes long is not overtaken by the next, and one that fails is tried again. */
function alone(sweep: () => Promise<void>): () => Promise<void> {
  let isSweeping = false
  return async () => {
    if (isSweeping) return
    isSweeping = true
    try {
      await sweep()
    } catch (err) {
      app.log.error({ err }, 'sweeping stopped')
    } finally {
      isSweeping = false
    }
  }
}
