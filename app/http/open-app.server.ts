import { pino } from 'pino'
import type { Db } from '#db/engines/database.ts'
import { openDatabase } from '#db/engines/open.ts'
import { pendingMigrations } from '#db/migrations/migrate.ts'
import { createLiveCatalogue } from '../domain/catalogue/live-catalogue.ts'
import { instantOf } from '../domain/dates.ts'
import { createSeals } from '../domain/identity/sealed.ts'
import { warmSecrets } from '../domain/identity/secrets.ts'
import type { CatalogueQuery } from '../domain/search/product-facts.ts'
import { createDiskFiles } from '../gateways/files/disk-files.server.ts'
import { createDarkroom } from '../gateways/images/darkroom.server.ts'
import { createStripePayments } from '../gateways/payments/stripe-payments.server.ts'
import type { App } from './app.server.ts'
import type { Environment } from './env.server.ts'
import { createMetrics } from './metrics.server.ts'
import { createPictures } from './pictures.server.ts'
import { openSecretKey } from './secret-key.server.ts'

export type OpenApp = App & {
  /** Says to the world that the program is about to stop. */
  leave: () => void
  close: () => Promise<void>
}

/** @property darkroom the program that works on pictures; @property db an open database instead of the settings' */
export type AppParts = { darkroom: { file: string; execArgv?: string[] }; now?: () => Date; db?: Db }

/** Opens the database and the folders, and puts the parts together. */
export async function openApp(env: Environment, parts: AppParts): Promise<OpenApp> {
  const clock = parts.now ?? (() => new Date())
  const now = () => instantOf(clock())
  const db = parts.db ?? openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
  const log = pino({ level: env.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
  const catalogue = createLiveCatalogue(db)
  const darkroom = createDarkroom(parts.darkroom)
  const pictures = createPictures({ db, files: createDiskFiles(`${env.dataDir}/files`), darkroom, now })
  const secretKey = await openSecretKey(env)
  if (!secretKey.ok)
    throw new Error(`${secretKey.error.file} cannot be used as secret key: ${secretKey.error.why}`)
  await warmSecrets()
  const schemaIsCurrent = (await pendingMigrations(db)).length === 0
  if (schemaIsCurrent) await catalogue.find(firstQuestion, { now: now() })
  catalogue.start()
  let leaving = false

  return {
    env,
    db,
    log,
    metrics: createMetrics(),
    catalogue,
    pictures,
    seals: createSeals(secretKey.value),
    cards: env.stripe && createStripePayments(env.stripe),
    now,
    nowMs: () => clock().getTime(),
    isReady: async () => !leaving && schemaIsCurrent && (await answers(db)),
    leave: () => {
      leaving = true
    },
    close: async () => {
      pictures.close()
      catalogue.stop()
      if (!parts.db) await db.destroy()
    },
  }
}

/** Asked once before the doors open, so that no visitor waits while the catalogue is read and put in order. */
const firstQuestion: CatalogueQuery = {
  ...{ text: '', without: [], kecamatan: [], sort: 'best', page: 1, pageSize: 1 },
}

async function answers(db: App['db']): Promise<boolean> {
  return db
    .selectFrom('catalogue_revision')
    .select('revision')
    .executeTakeFirst()
    .then(Boolean, () => false)
}
