import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { programs } from './places.ts'
import type { Usage } from './processes.ts'

/** The shop as it is served, with a meter that the bench reads; nothing of it is reachable from the network. */
export async function metered(): Promise<void> {
  process.on('message', () => process.send?.(usage()))
  await import(pathToFileURL(path.join(programs, 'serve.js')).href)
}

function usage(): Usage {
  const { user, system } = process.cpuUsage()
  return {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 1e6,
    highestRssMb: process.resourceUsage().maxRSS / 1000,
  }
}
