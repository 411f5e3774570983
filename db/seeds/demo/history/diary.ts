import type { Context } from '#app/domain/context.ts'
import type { Instant } from '#app/domain/dates.ts'

/** Something that somebody does; the clock of the context stands at its moment. */
export type Deed = (ctx: Context) => Promise<unknown>

type Entry = { at: Instant; deed: Deed }

/**
 * What is going to happen, each thing at its moment. Deeds may note further deeds; what lies after the last moment
 * simply has not happened yet.
 */
export class Diary {
  /** The latest first, so that the next one is taken from the end. */
  readonly #entries: Entry[] = []

  /** Of two things at one moment the one noted first happens first. */
  note(at: Instant, deed: Deed): void {
    let from = 0
    let to = this.#entries.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#entries[middle]?.at ?? '') <= at) to = middle
      else from = middle + 1
    }
    this.#entries.splice(from, 0, { at, deed })
  }

  /** Lets everything happen up to now, and says how far it has come. */
  async live(ctx: Context, passed: (at: Instant) => void): Promise<void> {
    for (;;) {
      const next = this.#entries.at(-1)
      if (!next || next.at > ctx.now) return
      this.#entries.pop()
      passed(next.at)
      await next.deed({ ...ctx, now: next.at })
    }
  }
}
