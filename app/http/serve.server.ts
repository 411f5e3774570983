import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import path from 'node:path'
import { createRequest } from '@remix-run/node-fetch-server'
import type { ServerBuild } from '@remix-run/server-runtime'
import sirv from 'sirv'
import { sendPage, sendResponse } from './answer.server.ts'
import type { App } from './app.server.ts'
import { addressOf, comesFromOurPage, originOf, requestIdOf, targetOf } from './arrival.server.ts'
import { createLimits } from './limits.server.ts'
import { keepable, type Made, madeOf } from './made-page.server.ts'
import type { Answered } from './metrics.server.ts'
import { createPageCache, encodingFor, packed } from './page-cache.server.ts'
import { pageKey } from './page-key.server.ts'
import { routeHandlers } from './route-sets.server.ts'
import { securityHeaders } from './security-headers.server.ts'

/** Most bytes of a form; pictures and spreadsheets have their own, larger limit. */
const formBytes = 1_000_000
const uploadBytes = 25_000_000
const webhookBytes = 200_000

/** A photo of 6 MB from a form without script takes two minutes on a slow line. */
const patience = { keepAliveTimeout: 20_000, headersTimeout: 60_000, requestTimeout: 300_000 }

const lameDuckMs = 500
/** So long without any request, nobody is about to ask. */
const quietMs = 500
const longestAnswerMs = 10_000
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms).unref())

export type Running = { server: Server; port: number; stop: () => Promise<void> }

/** Puts the shop on the network. Resolves when it listens. */
export async function serve(
  app: App,
  options: {
    build: ServerBuild | (() => Promise<ServerBuild>)
    /** The folder with the built client files; without it (development) somebody else serves them. */
    clientDir?: string
    /** Tried before anything else: the bundler's own files in development. */
    before?: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void
  },
): Promise<Running> {
  const { env } = app
  const development = env.mode === 'development'
  const secure = env.publicUrl.startsWith('https:')
  const handlerFor = routeHandlers(options.build, development ? 'development' : 'production')
  const headers = securityHeaders({ secure, development, payAt: payAtOf(env.stripe) })
  const limits = createLimits()
  const cache = createPageCache({
    mostBytes: env.pageCacheBytes,
    revision: () => app.catalogue.revision(),
    now: app.nowMs,
  })
  const files = options.clientDir && staticFiles(options.clientDir)
  let stopping = false
  let lastHeardAt = performance.now()

  const server = createServer(patience, (incoming, outgoing) => {
    const startedAt = performance.now()
    lastHeardAt = startedAt
    if (!options.before && answerFromMemory(incoming, outgoing)) return
    const requestId = requestIdOf(incoming, env.trustProxy)
    for (const [name, value] of headers) outgoing.setHeader(name, value)
    outgoing.setHeader('X-Request-Id', requestId)
    if (stopping) outgoing.setHeader('Connection', 'close')

    let how: Answered = 'refused'
    outgoing.once('finish', () => {
      lastHeardAt = performance.now()
      const seconds = (lastHeardAt - startedAt) / 1000
      app.metrics.answered(incoming.method ?? '', outgoing.statusCode, how, seconds)
      if (how === 'cached' || how === 'unchanged' || how === 'file') return
      app.log.info(
        {
          requestId,
          method: incoming.method,
          path: incoming.url?.split('?')[0],
          status: outgoing.statusCode,
          ms: Math.round(seconds * 1000),
          page: how,
        },
        'answered',
      )
    })

    const answer = async (): Promise<void> => {
      how = await answerRequest(incoming, outgoing, requestId)
    }
    const next = (): void => {
      answer().catch((error: unknown) => {
        app.log.error({ requestId, err: error }, 'broke while answering')
        if (outgoing.headersSent) return void outgoing.destroy()
        outgoing.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`500 ${requestId}`)
      })
    }
    if (options.before) options.before(incoming, outgoing, next)
    else next()
  })

  /**
   * The road of nearly every visitor: a page in memory goes out in one breath. It leaves no line in the log, so it
   * bears no request's name.
   */
  function answerFromMemory({ method, url = '', headers: asked }: IncomingMessage, outgoing: ServerResponse) {
    if (method !== 'GET' || stopping || env.pageCacheBytes === 0) return false
    const key = pageKey(url, asked.cookie)
    const page = key === undefined ? undefined : cache.find(key)
    const pack = page?.packs[encodingFor(asked['accept-encoding'])]
    if (!page || !pack) return false
    const how = sendPage(outgoing, page, pack, { ifNoneMatch: asked['if-none-match'], headOnly: false })
    app.metrics.answeredFromMemory(outgoing.statusCode, how)
    return true
  }

  async function answerRequest(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    requestId: string,
  ): Promise<Answered> {
    const target = targetOf(incoming)
    if (target === undefined) return refuse(outgoing, 400)
    incoming.url = target
    const method = incoming.method ?? 'GET'
    const isRead = method === 'GET' || method === 'HEAD'
    const encoding = encodingFor(incoming.headers['accept-encoding'])
    const headOnly = method === 'HEAD'

    if (isRead && files && (await files(incoming, outgoing))) return 'file'

    const key = isRead && env.pageCacheBytes > 0 ? pageKey(target, incoming.headers.cookie) : undefined
    if (key !== undefined) {
      const ifNoneMatch = incoming.headers['if-none-match']
      const known = cache.find(key)
      if (known) return sendPage(outgoing, known, await packed(known, encoding), { ifNoneMatch, headOnly })
      const wait = await limits.waitFor('page', addressOf(incoming, env.trustProxy))
      if (wait !== undefined) return tooMany(outgoing, wait)
      let made: Made | undefined
      const page = await cache.render(key, async () => {
        made = await render(incoming, outgoing, requestId)
        const kept = keepable(made)
        return kept && { ...kept, headers: [...headers, ...kept.headers] }
      })
      app.metrics.cacheHolds(cache.size.pages, cache.size.bytes)
      if (page) {
        sendPage(outgoing, page, await packed(page, encoding), { ifNoneMatch, headOnly })
        return 'rendered'
      }
      // Another visitor's rendering, shared, was not one to keep: this visitor gets one of their own.
      await sendResponse(outgoing, made ?? (await render(incoming, outgoing, requestId)), {
        encoding,
        headOnly,
      })
      return 'rendered'
    }

    if (!isRead) {
      const length = incoming.headers['content-length']
      if (method === 'POST' && length === undefined) return refuse(outgoing, 411)
      const most = isWebhook(target) ? webhookBytes : isUpload(target) ? uploadBytes : formBytes
      if (Number(length ?? 0) > most) return refuse(outgoing, 413)
      if (!isWebhook(target) && !comesFromOurPage(incoming, ownOrigins(incoming))) {
        return refuse(outgoing, 403)
      }
    }
    const wait = await limits.waitFor(
      isRead ? 'page' : isWebhook(target) ? 'webhook' : isUpload(target) ? 'upload' : 'form',
      addressOf(incoming, env.trustProxy),
    )
    if (wait !== undefined) return tooMany(outgoing, wait)
    const made = await render(incoming, outgoing, requestId)
    leaveBody(incoming, outgoing)
    await sendResponse(outgoing, made, { encoding, headOnly })
    return isHealth(target) ? 'health' : 'rendered'
  }

  const ownOrigins = (incoming: IncomingMessage): string[] => [
    originOf(incoming, env.trustProxy),
    new URL(env.publicUrl).origin,
  ]

  async function render(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    requestId: string,
  ): Promise<Made> {
    // Fetch refuses to carry TRACE and CONNECT, and a path has one answer to any verb it does not know.
    if (!knownVerbs.has(incoming.method ?? '')) incoming.method = 'PUT'
    const origin = new URL(originOf(incoming, env.trustProxy))
    const request = createRequest(incoming, outgoing, { host: origin.host, protocol: origin.protocol })
    let html: string | undefined
    const response = await handlerFor(request)(request, {
      app,
      requestId,
      now: app.now(),
      address: addressOf(incoming, env.trustProxy),
      handOver: page => {
        html = page
      },
    })
    return madeOf(response, html)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.port, env.host, resolve)
  })

  return {
    server,
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      if (stopping) return
      stopping = true
      // All is answered as before for a moment, but each answer asks to hang up and /readyz says no: a proxy in
      // front sends its visitors elsewhere. The door closes when nobody came through it for a while: what the
      // system has let in and we have not yet seen would be lost otherwise.
      const stoppedAt = performance.now()
      const waited = (): number => performance.now() - stoppedAt
      const isQuiet = (): boolean => performance.now() - lastHeardAt > quietMs
      while (waited() < lameDuckMs || (!isQuiet() && waited() < longestAnswerMs)) await pause(100)
      // An HTTP server that closes cuts idle connections, on which a request may be under way; a plain one does not.
      const closed = new Promise<void>(resolve => NetServer.prototype.close.call(server, () => resolve()))
      await Promise.race([closed, pause(quietMs)])
      server.closeIdleConnections()
      await Promise.race([closed, pause(longestAnswerMs)])
      server.closeAllConnections()
    },
  }
}

/** The page on which cards are paid: Stripe's, or whoever stands in for it. */
const payAtOf = (stripe: App['env']['stripe']): string | undefined =>
  stripe && (stripe.apiUrl === undefined ? 'https://checkout.stripe.com' : new URL(stripe.apiUrl).origin)

const knownVerbs = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const isUpload = (target: string): boolean =>
  /\/(photo|picture|portrait|import|proof|report|upload)s?(\?|$|\/)/.test(target)
const isWebhook = (target: string): boolean => target.startsWith('/webhooks/')
const isHealth = (target: string): boolean => /^\/(healthz|readyz|metrics)(\?|$)/.test(target)

/** What no route has read of a body would hold up the next request on its connection. */
function leaveBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.readableEnded) return
  if (Number(incoming.headers['content-length'] ?? 0) > formBytes) outgoing.setHeader('Connection', 'close')
  else incoming.removeAllListeners('data').resume()
}

function staticFiles(clientDir: string) {
  const serveFile = sirv(clientDir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const forever = pathname.startsWith('/assets/')
      response.setHeader(
        'Cache-Control',
        forever ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
      )
      if (pathname === '/speculation-rules.json') {
        response.setHeader('Content-Type', 'application/speculationrules+json')
      }
    },
  })
  return (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> =>
    new Promise(resolve => {
      // Files have an ending; a page never has, but for the few that a route writes.
      if (!path.posix.extname((incoming.url ?? '').split('?')[0] ?? '')) return resolve(false)
      outgoing.once('finish', () => resolve(true))
      outgoing.once('close', () => resolve(true))
      serveFile(incoming, outgoing, () => resolve(false))
    })
}

function refuse(outgoing: ServerResponse, status: number): Answered {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
  outgoing.end(plainRefusals[status] ?? String(status))
  return 'refused'
}

function tooMany(outgoing: ServerResponse, seconds: number): Answered {
  outgoing.setHeader('Retry-After', seconds)
  return refuse(outgoing, 429)
}

/** For programs more than for people: browsers with a page of ours open do not get here. */
const plainRefusals: Record<number, string> = {
  400: '400. Alamat ini tidak bisa dibaca. This address cannot be read.',
  403: '403. Formulir ini tidak datang dari halaman kami. This form did not come from a page of ours.',
  411: '411. Panjang isi tidak disebut. The length of the body is missing.',
  413: '413. Kiriman terlalu besar. This is more than we take in at once.',
  429: '429. Terlalu banyak permintaan, tunggu sebentar. Too many requests, wait a moment.',
}
