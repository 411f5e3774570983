import autocannon from 'autocannon'

export type Load = { url: string; seconds: number; connections: number }
export type Loaded = { requestsPerSecond: number; requests: number; wrong: number }

/** Asks for one address as often as it is answered, as browsers that take Brotli do. */
export function load(): void {
  process.on('message', async (wanted: Load) => {
    const result = await autocannon({
      url: wanted.url,
      duration: wanted.seconds,
      connections: wanted.connections,
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    })
    const loaded: Loaded = {
      requestsPerSecond: result['2xx'] / result.duration,
      requests: result['2xx'],
      wrong: result.non2xx + result.errors,
    }
    process.send?.(loaded)
  })
}
