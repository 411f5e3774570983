import { sendAnswer } from './answer-sending.ts'
import type { Sent } from './line.ts'
import type { PhonePage } from './page.ts'
import type { KeptAnswer, KeptPhoto, Store } from './store.ts'
import { sendPhoto } from './upload.ts'

export type OutboxState = {
  waiting: number
  isSending: boolean
  /** What stands in the way, if anything. */
  barrier?: 'offline' | 'sign-in'
  /** Pages with something that was refused and waits for her. */
  refusedOn: readonly string[]
}

/** Hears what becomes of each thing that is sent. */
export type Listener = {
  state?(state: OutboxState): void
  photoMoves?(photo: KeptPhoto): void
  photoArrived?(photo: KeptPhoto): void
  answerArrived?(answer: KeptAnswer, next: string | undefined): void
  answerRefused?(answer: KeptAnswer): void
}

export type Outbox = {
  /** Sends now what waits; called again while it sends, it looks again when it is through. */
  send(): Promise<void>
  listen(listener: Listener): void
  tell(): Promise<void>
}

const waits = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000]

/**
 * Sends what is kept on the phone, one after the other, until all has arrived: at once, after growing waits, and
 * when the line comes back. Working without any line at all (a draft from nothing, batches) has its place here: new
 * kinds of kept things get a drawer in the store and a way of sending beside `sendPhoto` and `sendAnswer`.
 */
export function createOutbox(page: PhonePage, store: Store): Outbox {
  const listeners: Listener[] = []
  let running: Promise<void> | undefined
  let isSending = false
  let again = false
  let failures = 0
  let barrier: OutboxState['barrier']
  let timer: number | undefined

  const tell = async (): Promise<void> => {
    const photos = await store.all('photos', page.owner)
    const answers = await store.all('answers', page.owner)
    const waiting = [...photos, ...answers].filter(
      one => one.state === 'waiting' || one.state === 'held',
    ).length
    const refusedOn = answers.filter(one => one.state === 'refused').map(one => one.page)
    const state = { waiting, isSending, refusedOn, ...(barrier && { barrier }) }
    for (const listener of listeners) listener.state?.(state)
  }

  const send = (): Promise<void> => {
    again = true
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  const run = async (): Promise<void> => {
    isSending = true
    clearTimeout(timer)
    try {
      await alone(async () => {
        while (again) {
          again = false
          await sendAll()
        }
      })
    } finally {
      isSending = false
      await tell().catch(() => {})
    }
  }

  const sendAll = async (): Promise<void> => {
    barrier = undefined
    for (const photo of await waitingPhotos()) {
      await tell()
      const sent = await sendPhoto(page, photo, bytes => {
        photo.sent = bytes
        for (const listener of listeners) listener.photoMoves?.(photo)
      })
      if (!(await wentOn(sent))) return
      // She may have taken it back or cut it while it was on its way.
      const still = await store.get('photos', photo.key)
      if (sent.how === 'arrived') {
        await store.remove('photos', photo.key)
        if (still) for (const listener of listeners) listener.photoArrived?.(photo)
      } else if (still && sent.how === 'refused') {
        photo.state = 'refused'
        photo.sentence = String(sent.said.sentence ?? '')
        await store.put('photos', photo)
        for (const listener of listeners) listener.photoMoves?.(photo)
      }
    }
    for (const answer of await waitingAnswers()) {
      await tell()
      await store.put('answers', { ...answer, tried: true })
      const sent = await sendAnswer(page, answer)
      if (!(await wentOn(sent))) return
      const now = await store.get('answers', answer.form)
      if (now && now.key !== answer.key) {
        again = true
        continue
      }
      if (sent.how === 'arrived') {
        await store.remove('answers', answer.form)
        for (const listener of listeners) listener.answerArrived?.(answer, sent.value.next)
      } else {
        await store.put('answers', { ...answer, state: 'refused', tried: true })
        for (const listener of listeners) listener.answerRefused?.(answer)
      }
    }
  }

  /** False when there is no sense in sending the next thing now. */
  const wentOn = async (sent: Sent<unknown>): Promise<boolean> => {
    if (sent.how === 'sign-in') {
      barrier = 'sign-in'
      return false
    }
    if (sent.how !== 'later') {
      failures = 0
      return true
    }
    barrier = 'offline'
    const wait = sent.waitMs ?? waits[Math.min(failures, waits.length - 1)] ?? 60_000
    failures++
    timer = window.setTimeout(send, wait)
    return false
  }

  const waitingPhotos = async (): Promise<KeptPhoto[]> =>
    (await store.all('photos', page.owner))
      .filter(photo => photo.state === 'waiting')
      .sort((a, b) => a.position - b.position)

  const waitingAnswers = async (): Promise<KeptAnswer[]> =>
    (await store.all('answers', page.owner))
      .filter(answer => answer.state === 'waiting')
      .sort((a, b) => a.savedAt - b.savedAt)

  window.addEventListener('online', () => {
    failures = 0
    void send()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send()
  })
  return { send, tell, listen: listener => listeners.push(listener) }
}

/** Two windows of one phone do not send at the same time where the browser can see to it. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('omah-oleh-outbox', work)
}
