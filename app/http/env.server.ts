import path from 'node:path'
import { z } from 'zod'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { plainAddress } from '#app/gateways/mail/eml.ts'
import { readSmtpUrl, type SmtpSettings } from '#app/gateways/mail/smtp-url.ts'

const flag = z.enum(['0', '1']).transform(text => text === '1')
const port = z.coerce.number().int().min(0).max(65535)

/** Every setting of the program, with its default. The same list stands in `.env.example`. */
const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  /** How the public reaches the shop; in links that leave it: share pictures, QR codes, the sitemap. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A town to try things in: anyone at this machine may enter as anybody. Never for a real shop. */
  DEMO: flag.default(false),
  /** The shop stands behind a proxy of ours that names the visitor's address in X-Forwarded-For. */
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Whoever presents it may read /metrics from another machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Seals second factors and private numbers: 32 bytes in hexadecimal. Without it `secret.key` in DATA_DIR does. */
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (openssl rand -hex 32)')
    .optional(),
  /** Cards through Stripe are offered where both are set: `sk_test_…` or `sk_live_…`, and the webhook's `whsec_…`. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'must begin with sk_test_ or sk_live_')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w+$/, 'must begin with whsec_')
    .optional(),
  /** Somebody who speaks Stripe's language, instead of https://api.stripe.com: for tests. */
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Letters go through this server: smtp:// or smtps://, with user and password. Without it they lie in DATA_DIR/mail. */
  SMTP_URL: z.string().optional(),
  /** From whom letters come. */
  MAIL_FROM: z.string().max(200).regex(plainAddress, 'must be one address, kabar@toko.example').optional(),
  /** Most kilobytes of rendered pages kept in memory; 0 turns the page cache off. */
  PAGE_CACHE_KB: z.coerce.number().int().min(0).max(1_000_000).default(32_000),
})

export type Environment = {
  mode: 'production' | 'development' | 'test'
  host: string
  port: number
  publicUrl: string
  dataDir: string
  databaseUrl: string | undefined
  demo: boolean
  trustProxy: boolean
  logLevel: string
  metricsToken: string | undefined
  secretKey: string | undefined
  pageCacheBytes: number
  smtp: SmtpSettings | undefined
  mailFrom: string | undefined
  stripe: { secretKey: string; webhookSecret: string; apiUrl: string | undefined } | undefined
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads all settings at once, so that a wrong one is told together with all the others. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): Result<Environment, { code: 'wrong-settings'; problems: string[] }> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    return refuse({ code: 'wrong-settings', problems })
  }
  const env = read.data
  const problems: string[] = []
  if (env.DEMO && !loopback.has(env.HOST)) {
    problems.push(`DEMO: demo mode opens every door, so HOST must be a loopback address, not ${env.HOST}`)
  }
  const secretKey = env.STRIPE_SECRET_KEY
  const webhookSecret = env.STRIPE_WEBHOOK_SECRET
  if ((secretKey === undefined) !== (webhookSecret === undefined)) {
    problems.push('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET: set both, or none')
  }
  const smtp = env.SMTP_URL === undefined ? undefined : readSmtpUrl(env.SMTP_URL)
  if (typeof smtp === 'string') problems.push(`SMTP_URL: ${smtp}`)
  if (smtp !== undefined && env.MAIL_FROM === undefined) {
    problems.push('MAIL_FROM: letters through SMTP_URL need a sender that its server takes')
  }
  if (problems.length > 0) return refuse({ code: 'wrong-settings', problems })
  return ok({
    mode: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    publicUrl: (env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    demo: env.DEMO,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN,
    secretKey: env.SECRET_KEY,
    pageCacheBytes: env.PAGE_CACHE_KB * 1000,
    smtp: typeof smtp === 'string' ? undefined : smtp,
    mailFrom: env.MAIL_FROM,
    stripe:
      secretKey === undefined || webhookSecret === undefined
        ? undefined
        : { secretKey, webhookSecret, apiUrl: env.STRIPE_API_URL },
  })
}
