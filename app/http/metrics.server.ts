import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** One answered request. `page` says how it came about: from the cache, rendered, a file, a refusal. */
  answered(method: string, status: number, page: Answered, seconds: number): void
  /** A page out of memory. It comes thousands of times a second, so it is only counted. */
  answeredFromMemory(status: number, page: 'cached' | 'unchanged'): void
  cacheHolds(pages: number, bytes: number): void
  /** Text in the Prometheus format. */
  text(): Promise<string>
  readonly contentType: string
}

export type Answered = 'cached' | 'unchanged' | 'rendered' | 'file' | 'refused' | 'health'

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const fromMemory = new Map<string, number>()
  const requests = new Counter({
    name: 'omah_requests_total',
    help: 'Requests answered, by method, status and how the answer came about',
    labelNames: ['method', 'status', 'page'] as const,
    registers: [registry],
    collect() {
      for (const [key, count] of fromMemory) {
        const [status = '', page = ''] = key.split(' ')
        this.inc({ method: 'GET', status, page }, count)
      }
      fromMemory.clear()
    },
  })
  const seconds = new Histogram({
    name: 'omah_request_seconds',
    help: 'Seconds from a request to the end of its answer, but for pages that lay in memory',
    labelNames: ['page'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const cachedPages = new Gauge({ name: 'omah_cached_pages', help: 'Pages in memory', registers: [registry] })
  const cachedBytes = new Gauge({
    name: 'omah_cached_bytes',
    help: 'Bytes of pages in memory',
    registers: [registry],
  })
  return {
    answered: (method, status, page, took) => {
      requests.inc({ method, status, page })
      seconds.observe({ page }, took)
    },
    answeredFromMemory: (status, page) => {
      const key = `${status} ${page}`
      fromMemory.set(key, (fromMemory.get(key) ?? 0) + 1)
    },
    cacheHolds: (pages, bytes) => {
      cachedPages.set(pages)
      cachedBytes.set(bytes)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
