import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/server-runtime'
import { sweepConsignment } from '#app/domain/consignment/sweep.ts'
import { queueDigests } from '#app/domain/messages/queue-digests.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { sweepReviews } from '#app/domain/review/sweep.ts'
import { sweepStrayParts } from '#app/domain/uploads/sweep-uploads.ts'
import { createFileMail, mailHost } from '#app/gateways/mail/file-mail.server.ts'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
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
const mail = createFileMail(path.join(env.dataDir, 'mail'), mailHost(env.publicUrl))
let isSweeping = false
const sweepLetters = async () => {
  if (isSweeping) return
  isSweeping = true
  try {
    const { failures } = await sweepOutbox(sweeping('minute'), mail, env.publicUrl)
    for (const err of failures) app.log.error({ err }, 'a letter did not go')
  } catch (err) {
    app.log.error({ err }, 'sweeping stopped')
  } finally {
    isSweeping = false
  }
}
sweepLetters()
const minutely = setInterval(sweepLetters, 60_000).unref()
const hourly = setInterval(sweepDesk, 3_600_000).unref()

/** Goods that nobody fetched are free within the minute. */
const sweepReservations = () =>
  sweepOrders(sweeping('minute')).catch((error: unknown) => app.log.error({ err: error }, 'sweeping stopped'))
sweepReservations()
const eachMinute = setInterval(sweepReservations, 30_000).unref()

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
    app.leave()
    await running.stop()
    await app.close()
    process.exit(0)
  })
}
