declare module 'autocannon' {
  /** Only what the bench asks of it. */
  export default function autocannon(options: {
    url: string
    /** Seconds. */
    duration: number
    connections: number
    headers: Record<string, string>
  }): Promise<{ '2xx': number; non2xx: number; errors: number; duration: number }>
}
