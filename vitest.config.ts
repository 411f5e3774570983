import { defineConfig } from 'vitest/config'

/** One suite, two engines: everything that touches data runs on SQLite and again on PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'sqlite',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/journeys/**'],
          setupFiles: ['tests/support/quiet-console.ts'],
          env: { TEST_ENGINE: 'sqlite', TZ: 'UTC', NODE_ENV: 'test' },
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['tests/db/**/*.test.ts', 'tests/domain/**/*.test.ts', 'tests/routes/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-server.ts'],
          setupFiles: ['tests/support/quiet-console.ts'],
          env: { TEST_ENGINE: 'postgres', TZ: 'UTC', NODE_ENV: 'test' },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          setupFiles: ['tests/support/quiet-console.ts'],
          env: { TZ: 'UTC', NODE_ENV: 'test' },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
