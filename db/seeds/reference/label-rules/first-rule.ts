export type FirstRule = {
  /** The day the law took force, or the day from which we ask for it. */
  from: string
  severity: 'block' | 'warn' | 'info'
  article: string
  /** What is not certain about it. */
  note?: string
  parameters?: Record<string, unknown>
}
