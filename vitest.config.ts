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
const on = (engine: string) => ({ TEST_ENGINE: engine, TZ: 'UTC', NODE_ENV: 'test' })

/** A slow machine is no failure: the limits only end what hangs. */
const patient = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 15_000 } } }

/** One suite, two engines: everything that touches data runs on SQLite and again on PostgreSQL. */
export default defineConfig({
  test: {
    // One would be the default of a machine with two cores; half of a test's time is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'sqlite',
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
          include: pages,
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
          globalSetup: ['tests/support/built-shop.ts', 'tests/support/templates.ts'],
          ...patient,
          setupFiles: quiet,
          env: on('sqlite'),
          fileParallelism: false,
        },
      },
    ],
  },
})
