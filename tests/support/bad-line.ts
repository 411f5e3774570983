import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Answer = (
  incoming: IncomingMessage,
  body: Buffer,
) => { status: number; headers: Record<string, string>; body: string } | undefined

export type BadLine = {
  url: string
  /** Bytes of requests' bodies that came through, by path without search. */
  sent: Map<string, number>
  /** From now on nothing gets through, and what is under way breaks off. */
  cut(): void
  /** Breaks off once so many more bytes of bodies have come through. */
  cutAfter(bytes: number): Promise<void>
  mend(): void
  close(): Promise<void>
}

/** The line between a phone and the shop: it can be cut, and some addresses are answered on the way. */
export async function badLine(port: number, onTheWay: Answer): Promise<BadLine> {
  const sockets = new Set<Socket>()
  const sent = new Map<string, number>()
  let isCut = false
  let left = Number.POSITIVE_INFINITY
  let told: (() => void) | undefined

  const cut = (): void => {
    isCut = true
    for (const socket of sockets) socket.destroy()
    told?.()
    told = undefined
  }
  const count = (path: string, bytes: number): void => {
    sent.set(path, (sent.get(path) ?? 0) + bytes)
    left -= bytes
    if (left <= 0) cut()
  }

  const server = createServer(async (incoming, outgoing) => {
    const path = (incoming.url ?? '').split('?')[0] ?? ''
    const chunks: Buffer[] = []
    try {
      for await (const chunk of incoming) {
        count(path, chunk.length)
        chunks.push(chunk)
      }
    } catch {
      return
    }
    if (isCut) return
    const body = Buffer.concat(chunks)
    const own = onTheWay(incoming, body)
    if (own) outgoing.writeHead(own.status, own.headers).end(own.body)
    else pass(port, incoming, body, outgoing)
  })
  server.on('connection', socket => {
    if (isCut) return socket.destroy()
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    cut,
    cutAfter: bytes => {
      left = bytes
      return new Promise(resolve => {
        told = resolve
      })
    },
    mend: () => {
      isCut = false
      left = Number.POSITIVE_INFINITY
    },
    close: async () => {
      cut()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function pass(port: number, incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
  const asking = request(
    { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers },
    answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    },
  )
  asking.on('error', () => outgoing.destroy())
  asking.end(body)
}
