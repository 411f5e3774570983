import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const quiet = ['tests/support/quiet-console.ts']
/** What opens a database of the engine under test, by itself or by what it asks for help. */
const opensData = (file: string): boolean =>
  /\bTEST_ENGINE\b/.test(textOf(file)) || supportOf(file).some(name => helpers.has(name))

const textOf = (file: string): string => readFileSync(file, 'utf8')
/** The names of support files that are asked for more than types. */
const supportOf = (file: string): string[] =>
  [...textOf(file).matchAll(/import (?!type\b)[^']*from '(?:#tests\/support|\.)\/([\w-]+)\.tsx?'/g)].map(
    ([, name = '']) => name,
  )

const helpers = new Set(['world', 'database'])
for (let before = 0; before < helpers.size; ) {
  before = helpers.size
  for (const file of readdirSync('tests/support'))
    if (opensData(`tests/support/${file}`)) helpers.add(file.replace(/\.tsx?$/, ''))
}

/** Pure rules need no second run. */
const data = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map(name => `tests/${name}`)
  .filter(file => /\.test\.tsx?$/.test(file) && !/^tests\/(routes|journeys)\//.test(file))
  .filter(opensData)
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
