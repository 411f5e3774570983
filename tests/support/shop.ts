import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/server-runtime'
import { readEnvironment } from '#app/http/env.server.ts'
import { type OpenApp, openApp } from '#app/http/open-app.server.ts'
import { type Running, serve } from '#app/http/serve.server.ts'
import type { Db } from '#db/engines/database.ts'
import { createWorld, tuesdayMorning, type World } from './world.ts'

const built = path.resolve(import.meta.dirname, '../../build')

/** The built shop on a port of its own, with a clock that stands still until moved. */
export type OpenShop = {
  app: OpenApp
  running: Running
  url: string
  /** A request as a browser sends it; redirects are answers, not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  clock: { now: Date }
  close(): Promise<void>
}

export type Shop = OpenShop & { world: World }

/** A shop over a world of its own, with the demo town in it unless left empty. */
export async function createShop(
  settings: Record<string, string> = {},
  { town = true }: { town?: boolean } = {},
): Promise<Shop> {
  const world = await createWorld(tuesdayMorning, town ? 'town' : 'reference')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'omah-oleh-shop-'))
  const shop = await openShop({ DATA_DIR: dataDir, ...settings }, world.db)
  return {
    ...shop,
    world,
    close: async () => {
      await shop.close()
      await world.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A shop with these settings, over their database or over one that is open already. */
export async function openShop(settings: Record<string, string>, db?: Db): Promise<OpenShop> {
  const env = readEnvironment({ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', ...settings })
  if (!env.ok) throw new Error(env.error.problems.join('\n'))
  const clock = { now: new Date(tuesdayMorning) }
  const app = await openApp(env.value, {
    ...(db && { db }),
    darkroom: { file: path.join(built, 'programs/darkroom.js') },
    now: () => clock.now,
  })
  const build: ServerBuild = await import(pathToFileURL(path.join(built, 'server/index.js')).href)
  const running = await serve(app, { build, clientDir: path.join(built, 'client') })
  const url = `http://127.0.0.1:${running.port}`
  return {
    app,
    running,
    url,
    clock,
    get: (target, headers = {}) => fetch(url + target, { headers, redirect: 'manual' }),
    post: (target, form, headers = {}) =>
      fetch(url + target, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { Origin: url, ...headers },
        redirect: 'manual',
      }),
    close: async () => {
      await running.stop()
      await app.close()
    },
  }
}
