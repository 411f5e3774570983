import type { PhoneWords } from '../i18n/phone-words.ts'

/** What the page tells its scripts: whose it is, the token of its forms, where to send, and what to say. */
export type PhonePage = {
  owner: string
  token: string
  uploads: string
  words: PhoneWords
  strip: HTMLElement
}

export function readPage(): PhonePage | undefined {
  const strip = document.querySelector<HTMLElement>('[data-phone]')
  const { owner, token, uploads, words } = strip?.dataset ?? {}
  if (!strip || !owner || !token || !uploads || !words) return undefined
  return { owner, token, uploads, words: JSON.parse(words), strip }
}

export const filled = (text: string, facts: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'btn alt' }, words)
  made.addEventListener('click', press)
  return made
}

let isLeaving = false

/** Once only: a second order to leave would call the first one back. */
export function goTo(address: string): void {
  if (isLeaving) return
  isLeaving = true
  if (address === location.href) location.reload()
  else location.assign(address)
}
