import http from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

export type Answer = { status: number; headers: [string, string][]; body: Buffer }

/** One visitor who asks for a page at a time on one kept connection, with the header that browsers send. */
export function createVisitor(address: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const get = (path: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = http.get(
        address + path,
        { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } },
        incoming => {
          const parts: Buffer[] = []
          incoming.on('data', part => parts.push(part))
          incoming.on('error', reject)
          incoming.on('end', () => {
            const { rawHeaders } = incoming
            const headers = rawHeaders.flatMap((name, at): [string, string][] =>
              at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
            )
            resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(parts) })
          })
        },
      )
      request.on('error', reject)
    })
  return {
    get,
    /** Text of a page that must be there. */
    read: async (path: string): Promise<string> => {
      const { status, headers, body } = await get(path)
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
      const packed = headers.some(([name, value]) => /^content-encoding$/i.test(name) && value === 'br')
      return (packed ? brotliDecompressSync(body) : body).toString('utf8')
    },
    leave: () => agent.destroy(),
  }
}
