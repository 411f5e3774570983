import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bracketed } from './bracketed-form.ts'

export const standInKey = 'sk_test_standin'
export const standInSecret = 'whsec_standin'

type Facts = Record<string, unknown>
export type StandInSession = Facts & {
  id: string
  status: 'open' | 'complete' | 'expired'
  amount_total: number
  currency: string
  expires_at: number
  created: number
  metadata: Record<string, string>
  payment_intent: string | null
  payment_status: 'paid' | 'unpaid'
  success_url: string
  cancel_url: string
}
export type StandInRefund = Facts & { id: string; amount: number; status: string; created: number }
export type StandInEvent = Facts & { id: string; type: string; created: number }

export type StripeStandIn = {
  url: string
  sessions: Map<string, StandInSession>
  refunds: Map<string, StandInRefund>
  /** Everything it would tell, oldest first. */
  events: StandInEvent[]
  /** Each call as method and path, for those that were made once more. */
  calls: string[]
  /** From now on, so many calls are answered with 500, after being done or before. */
  breaks: { before: number; after: number }
  /** Seconds since the epoch. */
  clock: { now: () => number }
  /** Where events are delivered when a buyer pays on its page. */
  webhook: { url: string | undefined }
  pay(sessionId: string, change?: Partial<StandInSession>): StandInEvent
  expire(sessionId: string): StandInEvent
  tell(type: string, object: Facts): StandInEvent
  /** An event as it arrives: its body and the signature over the very bytes. */
  signed(event: StandInEvent, secret?: string): { body: string; signature: string }
  deliver(event: StandInEvent): Promise<Response>
  close(): Promise<void>
}

const feeOf = (amount: number): number => Math.round(amount * 0.029)

/**
 * Stripe's HTTP for the calls that the shop makes, with its form encoding, keys, lists, errors and signatures, and a
 * plain page to pay on. It keeps the books in memory, as Stripe would.
 */
export async function openStripeStandIn(): Promise<StripeStandIn> {
  const kept = new Map<string, { sent: string; status: number; answer: Facts }>()
  const nextId = (prefix: string): string => `${prefix}_${randomBytes(9).toString('hex')}`
  const server = createServer((request, response) => {
    answer(request, response).catch(error => send(response, 500, { error: { message: String(error) } }))
  })

  const standIn: StripeStandIn = {
    url: '',
    sessions: new Map(),
    refunds: new Map(),
    events: [],
    calls: [],
    breaks: { before: 0, after: 0 },
    clock: { now: () => Math.floor(Date.now() / 1000) },
    webhook: { url: undefined },
    pay: (sessionId, change = {}) => {
      const session = sessionOf(sessionId)
      Object.assign(
        session,
        { status: 'complete', payment_status: 'paid', payment_intent: nextId('pi') },
        change,
      )
      return standIn.tell('checkout.session.completed', { ...session })
    },
    expire: sessionId => {
      const session = sessionOf(sessionId)
      session.status = 'expired'
      return standIn.tell('checkout.session.expired', { ...session })
    },
    tell: (type, object) => {
      const created = standIn.clock.now()
      const event = { id: nextId('evt'), object: 'event', type, created, livemode: false, data: { object } }
      standIn.events.push(event)
      return event
    },
    signed: (event, secret = standInSecret) => {
      const body = JSON.stringify(event)
      const at = standIn.clock.now()
      const digest = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
      return { body, signature: `t=${at},v1=${digest}` }
    },
    deliver: event => {
      const { body, signature } = standIn.signed(event)
      if (standIn.webhook.url === undefined) throw new Error('nobody listens to the events')
      const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature }
      return fetch(standIn.webhook.url, { method: 'POST', headers, body })
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }

  function sessionOf(id: string): StandInSession {
    const session = standIn.sessions.get(id)
    if (!session) throw new Error(`no session ${id}`)
    return session
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const sent = Buffer.concat(chunks).toString('utf8')
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    if (pathname.startsWith('/pay/')) return payPage(request.method ?? '', pathname.slice(5), response)
    standIn.calls.push(`${request.method} ${pathname}`)
    if (request.headers.authorization !== `Bearer ${standInKey}`)
      return send(response, 401, wrong('authentication_error', 'Invalid API Key provided'))
    if (standIn.breaks.before-- > 0) return send(response, 500, wrong('api_error', 'out of order'))
    const key = request.headers['idempotency-key']?.toString()
    const known = request.method === 'POST' && key !== undefined ? kept.get(key) : undefined
    if (known && known.sent !== sent)
      return send(response, 400, wrong('idempotency_error', 'Keys are for the same parameters'))
    const made = known ?? { sent, ...act(request.method ?? '', pathname, sent, searchParams) }
    if (request.method === 'POST' && key !== undefined) kept.set(key, made)
    if (standIn.breaks.after-- > 0)
      return send(response, 500, wrong('api_error', 'done, but you do not know'))
    send(response, made.status, made.answer)
  }

  function act(method: string, path: string, sent: string, asked: URLSearchParams) {
    const [, id = '', verb = ''] =
      /^\/v1\/(?:checkout\/sessions|payment_intents|refunds)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? []
    const isPost = method === 'POST'
    if (path === '/v1/checkout/sessions') return isPost ? openSession(sent) : list(standIn.sessions, asked)
    if (path.startsWith('/v1/checkout/sessions/')) {
      const session = standIn.sessions.get(id)
      if (!session) return missing()
      if (verb !== 'expire') return { status: 200, answer: session }
      if (session.status !== 'open')
        return { status: 400, answer: wrong('invalid_request_error', 'Only open sessions expire') }
      standIn.expire(id)
      return { status: 200, answer: session }
    }
    if (path === '/v1/refunds') return isPost ? openRefund(sent) : list(standIn.refunds, asked)
    if (path.startsWith('/v1/payment_intents/')) {
      const session = [...standIn.sessions.values()].find(one => one.payment_intent === id)
      if (!session) return missing()
      const booked = { id: nextId('txn'), object: 'balance_transaction', fee: feeOf(session.amount_total) }
      const charge = {
        id: nextId('ch'),
        object: 'charge',
        balance_transaction: { ...booked, exchange_rate: null },
      }
      return { status: 200, answer: { id, object: 'payment_intent', latest_charge: charge } }
    }
    return missing()
  }

  function openSession(sent: string) {
    const asked = bracketed(sent) as Facts
    const items = Object.values(asked.line_items as Record<string, Facts>)
    const priced = items.map(item => ({
      quantity: Number(item.quantity),
      price: item.price_data as Record<string, string>,
    }))
    const expires = Number(asked.expires_at)
    const now = standIn.clock.now()
    if (!(expires >= now + 1800 && expires <= now + 86_400))
      return {
        status: 400,
        answer: wrong('invalid_request_error', 'expires_at is 30 minutes to 24 hours away'),
      }
    const id = `cs_test_${randomBytes(9).toString('hex')}`
    const session: StandInSession = {
      ...{ id, object: 'checkout.session', mode: asked.mode, livemode: false, status: 'open' },
      url: `${standIn.url}/pay/${id}`,
      amount_total: priced.reduce((sum, one) => sum + one.quantity * Number(one.price.unit_amount), 0),
      currency: priced[0]?.price.currency ?? '',
      ...{ expires_at: expires, created: now, payment_intent: null, payment_status: 'unpaid' },
      metadata: asked.metadata as Record<string, string>,
      success_url: String(asked.success_url),
      cancel_url: String(asked.cancel_url),
    }
    standIn.sessions.set(id, session)
    return { status: 200, answer: session }
  }

  function openRefund(sent: string) {
    const asked = bracketed(sent) as Facts
    const session = [...standIn.sessions.values()].find(one => one.payment_intent === asked.payment_intent)
    if (!session) return missing()
    const before = [...standIn.refunds.values()].filter(one => one.payment_intent === session.payment_intent)
    const left = session.amount_total - before.reduce((sum, one) => sum + one.amount, 0)
    if (Number(asked.amount) > left)
      return { status: 400, answer: wrong('invalid_request_error', 'More than is left', 'amount_too_large') }
    const refund: StandInRefund = {
      ...{ id: nextId('re'), object: 'refund', status: 'succeeded', currency: session.currency },
      amount: Number(asked.amount),
      payment_intent: session.payment_intent,
      created: standIn.clock.now(),
      metadata: asked.metadata,
    }
    standIn.refunds.set(refund.id, refund)
    standIn.tell('refund.created', { ...refund })
    return { status: 200, answer: refund }
  }

  /** Newest first, page by page, as Stripe lists. */
  function list(all: Map<string, Facts & { created: number }>, asked: URLSearchParams) {
    const since = Number(asked.get('created[gte]') ?? 0)
    const rows = [...all.values()].reverse().filter(row => row.created >= since)
    const after = asked.get('starting_after')
    const from = after === null ? 0 : rows.findIndex(row => row.id === after) + 1
    const limit = Number(asked.get('limit') ?? 10)
    const data = rows.slice(from, from + limit)
    return { status: 200, answer: { object: 'list', data, has_more: from + limit < rows.length } }
  }

  async function payPage(method: string, id: string, response: ServerResponse): Promise<void> {
    const session = sessionOf(id)
    if (method === 'POST') {
      const event = standIn.pay(id)
      if (standIn.webhook.url !== undefined) await standIn.deliver(event)
      response.writeHead(303, { Location: session.success_url }).end()
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><title>Pay</title><h1>Pay Rp${session.amount_total / 100}</h1>
       <form method="post"><button>Pay</button></form><a href="${session.cancel_url}">Back</a></html>`,
    )
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return standIn
}

const missing = () => ({
  status: 404,
  answer: wrong('invalid_request_error', 'No such thing', 'resource_missing'),
})

const wrong = (type: string, message: string, code?: string): Facts => ({ error: { type, message, code } })

function send(response: ServerResponse, status: number, answer: Facts): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'req_standin' })
  response.end(JSON.stringify(answer))
}
