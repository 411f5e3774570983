import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const quiet = ['tests/support/quiet-console.ts']
/** Tests that open a database of the engine under test; pure rules need no second run. */
const data = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map(name => `tests/${name}`)
  .filter(file => /\.test\.tsx?$/.test(file) && !/^tests\/(routes|journeys)\//.test(file))
  .filter(file => /#tests\/support\/(world|database)\.ts|\bTEST_ENGINE\b/.test(readFileSync(file, 'utf8')))
const pages = ['tests/routes/**/*.test.ts']
/**
 * Pages ask the trade, and the trade is tested on both engines. Only what meets the engine itself is tested through
 * pages on PostgreSQL as well.
 */
const pagesOnPostgres = [
  'bad-input', // letters that one engine refuses and the other keeps
  'broken', // errors that the engine throws
  'registry', // long work behind a page, while others write
  'role-walk', // every address opened, every form sent
  'running', // start, migration and stop
  'two-shops', // two programs over one database
].map(name => `tests/routes/${name}.test.ts`)
const on = (engine: string) => ({ TEST_ENGINE: engine, TZ: 'UTC', NODE_ENV: 'test' })

/** A slow machine is no failure: the limits only end what hangs. */
const patient = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } }

/** One suite, two engines: everything that touches data runs on SQLite and again on PostgreSQL. */
export default defineConfig({
  test: {
    // One would be the default of a machine with two cores; half of a test's time is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A worker loads the modules once, for all its files: what a module keeps must not depend on who asked before.
    projects: [
      {
        test: {
          name: 'sqlite',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**', ...pages],
          globalSetup: ['tests/support/templates.ts'],
          ...patient,
          setupFiles: quiet,
          env: on('sqlite'),
        },
      },
      {
        test: {
          name: 'postgres',
          isolate: false,
          include: data,
          globalSetup: ['tests/support/templates.ts'],
          ...patient,
          setupFiles: quiet,
          env: on('postgres'),
        },
      },
      {
        test: {
          name: 'pages on sqlite',
          isolate: false,
          include: pages,
          globalSetup: ['tests/support/built-shop.ts', 'tests/support/templates.ts'],
          ...patient,
          setupFiles: quiet,
          env: on('sqlite'),
        },
      },
      {
        test: {
          name: 'pages on postgres',
          isolate: false,
          include: pagesOnPostgres,
          globalSetup: ['tests/support/built-shop.ts', 'tests/support/templates.ts'],
          ...patient,
          setupFiles: quiet,
          env: on('postgres'),
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: [
            'tests/support/built-shop.ts',
            'tests/support/templates.ts',
            'tests/support/unpacked-browser.ts',
          ],
          ...patient,
          setupFiles: quiet,
          env: on('sqlite'),
        },
      },
    ],
  },
})
