import { button, element, filled, type PhonePage } from './page.ts'
import { drawn, readPhoto } from './shrink.ts'
import type { KeptPhoto } from './store.ts'

const previewSide = 160

export type RowActs = {
  crop(): void
  up(): void
  down(): void
  remove(): void
  again(): void
}

export type PhotoRow = { item: HTMLLIElement; show(photo: KeptPhoto, number: number, of: number): void }

/** One photo that is still on the phone: how it looks, what could be better, and what she can do with it. */
export function photoRow(photo: KeptPhoto, { words }: PhonePage, acts: RowActs): PhotoRow {
  const title = element('strong')
  const state = element('span', { class: 'state' })
  const bar = element('progress', { max: '100', value: '0' })
  const buttons = element('p', { class: 'acts' })
  let shown = ''
  const item = element(
    'li',
    {},
    element('div', { class: 'task' }, preview(photo), element('p', {}, title, ' ', state), bar),
  )
  for (const warning of photo.warnings) item.append(warned(warning, words))
  item.append(buttons)

  return {
    item,
    show(now, number, of): void {
      title.textContent = filled(words.photo.number, { n: number })
      const isUnderWay = now.state === 'waiting'
      const percent = Math.floor((now.sent / now.blob.size) * 100)
      bar.hidden = !isUnderWay
      bar.value = percent
      bar.setAttribute('aria-label', filled(words.photo.progress, { n: percent }))
      state.className = now.state === 'refused' ? 'state bad' : 'state'
      state.textContent = stateWords(now, words)
      // Only when others are needed: the one that was just pressed keeps the focus.
      const wanted = `${now.state} ${number > 1} ${number < of}`
      if (wanted !== shown) buttons.replaceChildren(...buttonsFor(now, number, of))
      shown = wanted
    },
  }

  function buttonsFor({ state: now }: KeptPhoto, number: number, of: number): HTMLElement[] {
    const { crop, up, down, remove, again } = words.photo
    const rest = button(remove, acts.remove)
    if (now === 'refused') return [button(again, acts.again), rest]
    if (now === 'waiting') return [rest]
    return [
      button(crop, acts.crop),
      ...(number > 1 ? [button(up, acts.up)] : []),
      ...(number < of ? [button(down, acts.down)] : []),
      rest,
    ]
  }
}

function stateWords({ state, sentence }: KeptPhoto, { photo }: PhonePage['words']): string {
  if (state === 'refused') return [photo.refused, sentence].filter(Boolean).join('. ')
  return state === 'held' ? photo.held : photo.onPhone
}

function warned(warning: KeptPhoto['warnings'][number], words: PhonePage['words']): HTMLElement {
  const example = element('img', {
    src: `/photo-examples/${warning}.svg`,
    alt: words.warning.example,
    width: '240',
    height: '120',
    loading: 'lazy',
  })
  return element(
    'div',
    { class: 'doubt' },
    element('div', {}, element('p', {}, `${words.warning[warning]} ${words.photo.mayStay}`), example),
  )
}

/** Drawn, not linked: the page's policy lets no picture in that is not on the server. */
function preview(photo: KeptPhoto): HTMLElement {
  const place = element('span', { class: 'pic' })
  readPhoto(photo.blob)
    .then(bitmap => {
      const canvas = drawn(bitmap, previewSide)
      bitmap.close()
      canvas.setAttribute('role', 'img')
      canvas.setAttribute('aria-label', photo.name)
      place.append(canvas)
    })
    .catch(() => place.append(photo.name))
  return place
}
