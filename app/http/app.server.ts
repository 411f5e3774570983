import type { Logger } from 'pino'
import type { Db } from '#db/engines/database.ts'
import type { LiveCatalogue } from '../domain/catalogue/live-catalogue.ts'
import type { Instant } from '../domain/dates.ts'
import type { Seals } from '../domain/identity/sealed.ts'
import type { PaymentProvider } from '../domain/payments/provider.ts'
import type { Environment } from './env.server.ts'
import type { Metrics } from './metrics.server.ts'
import type { Pictures } from './pictures.server.ts'

/** The parts that live as long as the program. Made once at the start, handed down, never reached for. */
export type App = {
  readonly env: Environment
  readonly db: Db
  readonly log: Logger
  readonly metrics: Metrics
  readonly catalogue: LiveCatalogue
  readonly pictures: Pictures
  readonly seals: Seals
  /** Who takes cards for us; undefined where nobody does. */
  readonly cards: PaymentProvider | undefined
  readonly now: () => Instant
  /** The same moment in milliseconds since the epoch. */
  readonly nowMs: () => number
  /** False while the program is stopping. */
  readonly isReady: () => Promise<boolean>
}

/** What each request brings along to the loaders and actions. */
export type Arrival = {
  readonly app: App
  readonly requestId: string
  readonly now: Instant
  /** The visitor's network address, for limits only. */
  readonly address: string
  /** Takes a page as text: read back out of a Response, it would cost as much again as sending it. */
  readonly handOver: (html: string) => void
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends Arrival {}
}
