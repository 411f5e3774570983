import { cropper } from './crop.ts'
import type { Outbox } from './outbox.ts'
import { element, filled, goTo, type PhonePage } from './page.ts'
import { type PhotoRow, photoRow } from './photo-row.ts'
import { plainPhotos } from './plain-photos.ts'
import { readPhoto, type Square, shrunk } from './shrink.ts'
import type { KeptPhoto, Store } from './store.ts'
import { takePhoto, withBlob } from './take-photo.ts'

type Row = { photo: KeptPhoto; row: PhotoRow }

/** Turns the plain file field into one that shrinks, checks, crops, orders, keeps and sends, over any line. */
export async function enhancePhotoField(
  field: HTMLElement,
  page: PhonePage,
  store: Store | undefined,
  outbox: Outbox | undefined,
  say: (text: string) => void,
): Promise<void> {
  const input = field.querySelector<HTMLInputElement>('input[type=file]')
  const list = field.querySelector<HTMLElement>('[data-photo-rows]')
  const plainButton = field.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!input || !list || !plainButton) return
  if (!store || !outbox) return plainPhotos(input)

  const words = page.words.photo
  const most = Number(field.dataset.most ?? 12)
  const form = { field: field.dataset.photoField ?? '', attach: input.form?.action ?? '' }
  const kind = field.dataset.kind ?? 'product-photo'
  const note = element('p', { role: 'status' })
  const sendButton = element('button', { type: 'button', class: 'btn wide', hidden: '' })
  let rows: Row[] = []
  let hasArrived = false
  let work = Promise.resolve()
  /** One deed after the other: what is being cut is not sent meanwhile. */
  const inTurn = (deed: () => Promise<void>): void => {
    work = work.then(deed).catch(() => say(page.words.full))
  }

  const camera = element('input', { type: 'file', accept: 'image/*', capture: 'environment', hidden: '' })
  const take = element('button', { type: 'button', class: 'btn wide' }, words.take)
  const choose = element('button', { type: 'button', class: 'btn wide alt' }, words.choose)
  take.addEventListener('click', () => camera.click())
  choose.addEventListener('click', () => input.click())
  const empty = (source: HTMLInputElement): void => {
    const files = [...(source.files ?? [])]
    source.value = ''
    if (files.length > 0) inTurn(() => add(files))
  }
  for (const source of [camera, input]) source.addEventListener('change', () => empty(source))
  for (const part of [input.closest<HTMLElement>('.field') ?? input, plainButton]) part.hidden = true
  plainButton.before(take, choose, camera, note)
  list.after(sendButton)
  sendButton.addEventListener('click', () => inTurn(release))
  // Whatever form she goes on with, her photos go too.
  document.addEventListener('submit', () => inTurn(release), true)

  const mine = (await store.all('photos', page.owner)).filter(photo => photo.field === form.field)
  for (const photo of mine.sort((a, b) => a.position - b.position)) addRow(photo)
  show()

  // Chosen while the script was still on its way.
  empty(input)

  // The page shows what has arrived once nothing is under way any more.
  outbox.listen({
    state: ({ isSending, waiting }) => {
      if (!hasArrived || isSending || waiting > 0) return
      // Not over her head: words that she is typing stay where they are.
      if (document.querySelector('form[data-typed]')) note.textContent = words.sent
      else goTo(location.href)
    },
    photoMoves: photo => {
      const row = rows.find(one => one.photo.key === photo.key)
      if (row) row.photo = photo
      show()
    },
    photoArrived: photo => {
      rows.find(one => one.photo.key === photo.key)?.row.item.remove()
      rows = rows.filter(one => one.photo.key !== photo.key)
      show()
      hasArrived = true
    },
  })

  async function add(files: File[]): Promise<void> {
    const room = most - Number(field.dataset.has ?? 0) - rows.length
    let refused = files.length > room ? filled(words.tooMany, { most }) : ''
    for (const file of files.slice(0, Math.max(0, room))) {
      note.textContent = words.preparing
      const position = Date.now()
      const photo = await takePhoto(file, { owner: page.owner, ...form, kind, position })
      if (typeof photo === 'string') refused = words[photo]
      else
        await keep(photo).then(
          () => addRow(photo),
          () => say(page.words.full),
        )
      show()
    }
    note.textContent = refused
    await outbox?.tell()
  }

  async function keep(photo: KeptPhoto): Promise<void> {
    await store?.put('photos', photo)
    void navigator.storage?.persist?.()
  }

  function addRow(photo: KeptPhoto): void {
    const row: Row = {
      photo,
      row: photoRow(
        photo,
        page,
        acts(() => row),
      ),
    }
    rows.push(row)
    list?.append(row.row.item)
  }

  function acts(own: () => Row) {
    return {
      crop: () => void crop(own()),
      up: () => inTurn(() => swap(own(), -1)),
      down: () => inTurn(() => swap(own(), 1)),
      again: () => inTurn(() => change(own(), { state: 'waiting' }).then(() => void outbox?.send())),
      remove: () => inTurn(() => remove(own())),
    }
  }

  async function release(): Promise<void> {
    const held = rows.filter(row => row.photo.state === 'held')
    if (held.length === 0) return
    for (const row of held) await change(row, { state: 'waiting' })
    void outbox?.send()
  }

  async function change(row: Row, by: Partial<KeptPhoto>): Promise<void> {
    row.photo = { ...row.photo, ...by }
    await store?.put('photos', row.photo)
    show()
  }

  async function remove(row: Row): Promise<void> {
    await store?.remove('photos', row.photo.key)
    rows = rows.filter(one => one !== row)
    row.row.item.remove()
    note.textContent = words.removed
    take.focus()
    show()
    await outbox?.tell()
  }

  async function swap(row: Row, by: number): Promise<void> {
    const at = rows.indexOf(row)
    const other = rows[at + by]
    if (!other) return
    const [mine, theirs] = [row.photo.position, other.photo.position]
    rows[at] = other
    rows[at + by] = row
    await change(row, { position: theirs === mine ? theirs + by : theirs })
    await change(other, { position: mine })
    list?.append(...rows.map(one => one.row.item))
    row.row.item.querySelector('button')?.focus()
    note.textContent = filled(words.moved, { n: at + by + 1 })
  }

  async function crop(row: Row): Promise<void> {
    const whole = await readPhoto(row.photo.full).catch(() => undefined)
    if (!whole) return
    const close = (): void => {
      tool.remove()
      whole.close()
    }
    const tool = cropper(whole, page, square => {
      if (!square) return close()
      note.textContent = words.preparing
      inTurn(() => cut(row, whole, square).finally(close))
    })
    row.row.item.append(tool)
    tool.querySelector('canvas')?.focus()
  }

  async function cut(row: Row, whole: ImageBitmap, square: Square): Promise<void> {
    if (!rows.includes(row) || row.photo.state !== 'held') return
    const photo = await withBlob(row.photo, await shrunk(whole, square))
    await keep(photo)
    await store?.remove('photos', row.photo.key)
    const now: Row = {
      photo,
      row: photoRow(
        photo,
        page,
        acts(() => now),
      ),
    }
    row.row.item.replaceWith(now.row.item)
    rows = rows.map(one => (one === row ? now : one))
    note.textContent = ''
    show()
  }

  function show(): void {
    rows.forEach(({ photo, row }, at) => {
      row.show(photo, at + 1, rows.length)
    })
    const held = rows.filter(row => row.photo.state === 'held').length
    sendButton.hidden = held === 0
    sendButton.textContent = held === 1 ? words.send : filled(words.sendMany, { n: held })
  }
}
