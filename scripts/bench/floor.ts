import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Usage } from './processes.ts'

export type Canned = { path: string; headers: [string, string][]; body: Uint8Array }

/** The least a server in this runtime can do: the very same headers and bytes, from memory, without a question. */
export function floor(): void {
  const pages = new Map<string, { headers: [string, string][]; body: Uint8Array }>()
  const server = createServer((incoming, outgoing) => {
    const page = pages.get(incoming.url ?? '')
    if (!page) return void outgoing.writeHead(404).end()
    outgoing.writeHead(200, page.headers.flat())
    outgoing.end(page.body)
  })
  process.on('message', (message: Canned | 'usage') => {
    if (message === 'usage') return void process.send?.(used())
    pages.set(message.path, message)
    const tell = (): void => {
      process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    }
    if (server.listening) tell()
    else server.listen(0, '127.0.0.1', tell)
  })
}

function used(): Pick<Usage, 'cpuMs'> {
  const { user, system } = process.cpuUsage()
  return { cpuMs: (user + system) / 1000 }
}
