import { filled } from './page.ts'

/** So long the way back from a tap stays under the thumb. */
const undoSeconds = 10
const retryMs = 3_000

type Tap = { fields: [name: string, value: string][]; tries: number }

/**
 * Selling by taps without waiting for the line: each tap is drawn as a stroke at once, sent one after the other with
 * a key of its own, and the page that the server answers takes the place of this one when all have arrived.
 */
export function enhanceTill(room: HTMLElement): void {
  const waiting: Tap[] = []
  let isSending = false
  let countdown: number | undefined

  room.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-till-form')) return
    const pressed = (event as SubmitEvent).submitter
    if (!(pressed instanceof HTMLButtonElement) || pressed.name !== 'goods') return
    event.preventDefault()
    const token = form.querySelector<HTMLInputElement>('[name="token"]')?.value ?? ''
    waiting.push({
      fields: [
        ['token', token],
        ['key', newKey()],
        ['goods', pressed.value],
      ],
      tries: 0,
    })
    drawStroke(pressed)
    void send(form.action)
  })
  window.addEventListener('beforeunload', event => {
    if (waiting.length > 0) event.preventDefault()
  })
  startCountdown()

  async function send(action: string): Promise<void> {
    if (isSending) return
    isSending = true
    try {
      for (let tap = waiting[0]; tap !== undefined; tap = waiting[0]) {
        const page = await post(action, tap)
        if (page === undefined) {
          tap.tries++
          tell()
          await new Promise(done => setTimeout(done, retryMs))
          continue
        }
        waiting.shift()
        tell()
        if (page === 'elsewhere') return
        if (waiting.length === 0) show(page)
      }
    } finally {
      isSending = false
    }
  }

  /** The page after a tap; undefined while there is no line. Somebody who must sign in is led there. */
  async function post(action: string, tap: Tap): Promise<Document | 'elsewhere' | undefined> {
    try {
      const answer = await fetch(action, {
        method: 'POST',
        body: new URLSearchParams(tap.fields),
        credentials: 'same-origin',
      })
      if (answer.status >= 500) return undefined
      if (new URL(answer.url).pathname !== new URL(action, location.href).pathname) {
        location.assign(answer.url)
        return 'elsewhere'
      }
      return new DOMParser().parseFromString(await answer.text(), 'text/html')
    } catch {
      return undefined
    }
  }

  function show(page: Document): void {
    const fresh = page.querySelector('[data-till]')
    if (!fresh) {
      location.reload()
      return
    }
    const focused = document.activeElement instanceof HTMLButtonElement ? document.activeElement.value : ''
    for (const script of fresh.querySelectorAll('script')) script.remove()
    room.replaceChildren(...fresh.childNodes)
    room.querySelector<HTMLButtonElement>(`button[value="${CSS.escape(focused)}"]`)?.focus()
    startCountdown()
  }

  function tell(): void {
    const strip = room.querySelector<HTMLElement>('[data-till-waiting]')
    if (!strip) return
    const late = waiting.some(tap => tap.tries > 0)
    strip.hidden = !late
    strip.textContent = late ? filled(room.dataset.waiting ?? '', { count: waiting.length }) : ''
  }

  function startCountdown(): void {
    clearInterval(countdown)
    const undo = room.querySelector<HTMLElement>('[data-till-undo]')
    const seconds = room.querySelector<HTMLElement>('[data-till-seconds]')
    if (!undo || !seconds) return
    let left = undoSeconds
    const tick = (): void => {
      seconds.textContent = ` (${left})`
      if (left-- > 0) return
      clearInterval(countdown)
      undo.hidden = true
    }
    tick()
    countdown = window.setInterval(tick, 1_000)
  }
}

function drawStroke(tile: HTMLButtonElement): void {
  const sold = tile.querySelector<HTMLElement>('[data-sold]')
  const left = tile.querySelector<HTMLElement>('[data-left]')
  if (sold) {
    const count = Number(sold.dataset.sold) + 1
    sold.dataset.sold = String(count)
    sold.hidden = false
    const strokes = sold.querySelector('.turus')
    strokes?.append(document.createElement('i'))
    for (const node of sold.childNodes) if (node.nodeType === Node.TEXT_NODE) node.textContent = String(count)
  }
  if (left) {
    const rest = Math.max(0, Number(left.dataset.left) - 1)
    left.textContent = (left.textContent ?? '').replace(/\d[\d.,]*/, String(rest))
    left.dataset.left = String(rest)
    tile.disabled = rest === 0
  }
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
