import type { OutboxState } from './outbox.ts'
import { element, filled, type PhonePage } from './page.ts'

export type Strip = ReturnType<typeof createStrip>

/** The strip under the bar: what is still on the phone, in words, said once for those who listen. */
export function createStrip({ strip, words }: PhonePage) {
  let hadSomething = false
  let said = ''
  let wantsNext = false

  const say = (text: string, ...more: Node[]): void => {
    const now = text + more.map(node => node.textContent).join('')
    strip.hidden = text === ''
    if (now === said) return
    said = now
    strip.replaceChildren(element('span', {}, text), ...more)
  }

  const show = ({ waiting, isSending, barrier, refusedOn }: OutboxState): void => {
    const [refused] = refusedOn
    const where = filled(words.waiting, { n: waiting })
    if (waiting > 0) hadSomething = true
    if (barrier === 'sign-in') say(words.signInFirst, link(signInHref(), words.signIn))
    else if (refused !== undefined && refused !== location.pathname)
      say(words.needsEye, link(refused, words.look))
    else if (waiting > 0 && isSending && barrier === undefined) say(filled(words.sending, { n: waiting }))
    else if (waiting > 0) say(`${where}${why()}`)
    else if (hadSomething) say(words.allSent)
  }
  const why = (): string => {
    if (wantsNext) return `. ${words.nextNeedsLine}`
    return navigator.onLine ? '' : `. ${words.offline}`
  }
  return {
    say,
    show,
    /** She wants to go on, and cannot until what is kept was sent. */
    wantNext(): void {
      wantsNext = true
    },
  }
}

const link = (href: string, text: string): HTMLElement => element('a', { href }, text)
const signInHref = (): string => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
