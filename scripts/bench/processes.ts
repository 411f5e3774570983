import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { programs } from './places.ts'

/** What a process has used since its start: CPU time of all its threads, memory now and at its highest. */
export type Usage = { cpuMs: number; rssMb: number; highestRssMb: number }

export type MeteredShop = {
  address: string
  startMs: number
  usage: () => Promise<Usage>
  stop: () => Promise<void>
}

/** The built shop in a process of its own, set as for real but for the port. */
export async function openShop(dataDir: string, settings: { cacheKb: number }): Promise<MeteredShop> {
  const started = performance.now()
  const shop = start('shop', {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    HOST: '127.0.0.1',
    PORT: '0',
    DEMO: '0',
    LOG_LEVEL: 'info',
    PAGE_CACHE_KB: String(settings.cacheKb),
  })
  const { address } = await answer<{ address: string }>(shop)
  const startMs = performance.now() - started
  return {
    address,
    startMs,
    usage: () => ask<Usage>(shop, 'usage'),
    stop: () => stop(shop),
  }
}

/** One of the other roles of this program. */
export function start(role: string, settings: Record<string, string> = {}): ChildProcess {
  const { NODE_ENV: _, ...environment } = process.env
  return spawn(process.execPath, ['--enable-source-maps', path.join(programs, 'bench.js'), role], {
    env: { ...environment, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
}

export async function ask<Answer>(child: ChildProcess, question: unknown): Promise<Answer> {
  child.send(question as object)
  return answer<Answer>(child)
}

export function answer<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a measured process ended with ${code}`))
    child.once('exit', ended)
    child.once('message', message => {
      child.off('exit', ended)
      resolve(message as Answer)
    })
  })
}

export async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
