import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export type Limits = {
  /** Seconds to wait, or undefined when the request may pass. */
  waitFor(kind: 'page' | 'form' | 'upload' | 'webhook', address: string): Promise<number | undefined>
}

/**
 * What one address may ask for in a minute before it is told to wait. A cached page costs nothing and is free. A
 * photo comes in parts, and a class of forty makers sends from one address; its quota is each maker's own. A provider
 * of payments tells from few addresses, and tells again what it was asked to wait with.
 */
const perMinute = { page: 900, form: 60, upload: 900, webhook: 600 }

/** Visitors at the machine itself are not limited: a proxy that names no addresses would lock everybody out. */
const atThisMachine = /^(127\.|::1$|::ffff:127\.)/

export function createLimits(): Limits {
  const limiters = {
    page: new RateLimiterMemory({ points: perMinute.page, duration: 60 }),
    form: new RateLimiterMemory({ points: perMinute.form, duration: 60 }),
    upload: new RateLimiterMemory({ points: perMinute.upload, duration: 60 }),
    webhook: new RateLimiterMemory({ points: perMinute.webhook, duration: 60 }),
  }
  return {
    waitFor: async (kind, address) => {
      if (atThisMachine.test(address)) return undefined
      try {
        await limiters[kind].consume(address)
        return undefined
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
        throw refused
      }
    },
  }
}
