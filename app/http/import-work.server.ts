import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../domain/context.ts'
import { takeInBatch } from '../domain/import/take-in.ts'
import type { App } from './app.server.ts'

const atWork = new Set<string>()

/** Long enough for other requests to get their turn between two batches. */
const pauseMs = 20

/** Without a sign of life for this long, the work on a list is taken to have stopped with its process. */
export const stalledAfterMs = 30_000

/**
 * Takes a list in, batch by batch, after the answer has gone out. Each batch is a transaction of its own: when the
 * program stops, the rest waits for whoever says to go on.
 */
export function workOnImport(app: App, ctx: Context, runId: string): void {
  if (atWork.has(runId)) return
  atWork.add(runId)
  void work(app, ctx, runId).finally(() => atWork.delete(runId))
}

async function work(app: App, ctx: Context, runId: string): Promise<void> {
  try {
    for (;;) {
      const batch = await takeInBatch({ ...ctx, now: app.now() }, { runId })
      if (!batch.ok || batch.value.left === 0) return
      await pause(pauseMs)
    }
  } catch (error) {
    app.log.error({ requestId: ctx.requestId, runId, err: error }, 'a list stopped coming in')
  }
}
