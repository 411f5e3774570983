import { newKey } from './fingerprint.ts'
import type { Outbox } from './outbox.ts'
import { button, element, goTo, type PhonePage } from './page.ts'
import type { KeptAnswer, Store } from './store.ts'
import type { Strip } from './strip.ts'

/** Never kept: they belong to one page, or are secret. */
const unkept = new Set(['token', 'key', 'revision'])

/** Keeps what is typed into a form on the phone until the server has it, and sends it when she goes on. */
export async function keepForm(
  form: HTMLFormElement,
  page: PhonePage,
  store: Store,
  outbox: Outbox,
  strip: Strip,
): Promise<void> {
  const id = `${page.owner} ${form.dataset.keep}`
  const revision = hidden(form, 'revision')
  let kept = await store.get('answers', id)
  let isPlain = false
  let timer: number | undefined

  const keep = async (state: KeptAnswer['state'], submitter?: HTMLElement | null): Promise<void> => {
    const fields = fieldsOf(form)
    const pressed = pressedIn(submitter)
    // Other content that may have arrived once already is another thing to send.
    const isSame = kept !== undefined && sameFields(kept.fields, fields)
    const key = kept && (isSame || !kept.tried) ? kept.key : newKey()
    kept = {
      form: id,
      owner: page.owner,
      page: location.pathname,
      action: actionOf(form, submitter),
      fields,
      ...(pressed && { pressed }),
      revision,
      key,
      state: state === 'typing' && isSame && kept?.state === 'waiting' ? 'waiting' : state,
      tried: isSame ? (kept?.tried ?? false) : false,
      savedAt: Date.now(),
    }
    await store.put('answers', kept)
  }
  const keepSoon = (): void => {
    form.dataset.typed = ''
    clearTimeout(timer)
    timer = window.setTimeout(() => keep('typing').catch(tellFull), 250)
  }
  const tellFull = (): void => strip.say(page.words.full)

  form.addEventListener('input', keepSoon)
  form.addEventListener('change', keepSoon)
  form.addEventListener('submit', event => {
    if (isPlain) return
    event.preventDefault()
    clearTimeout(timer)
    keep('waiting', event.submitter)
      .then(() => {
        strip.wantNext()
        return outbox.send()
      })
      // What cannot be kept is sent as a browser without script sends it.
      .catch(sendPlain)
  })
  window.addEventListener('pagehide', () => {
    if (timer !== undefined && kept?.state !== 'waiting') void keep('typing').catch(() => {})
  })

  const sendPlain = (): void => {
    isPlain = true
    if (kept) setHidden(form, 'key', kept.key)
    const button = buttonOf(form, kept?.pressed)
    if (button) form.requestSubmit(button)
    else form.requestSubmit()
  }

  outbox.listen({
    answerArrived: (answer, next) => {
      if (answer.form !== id) return
      kept = undefined
      goTo(new URL(next ?? form.dataset.next ?? location.href, location.href).href)
    },
    // The server's own page says what is wrong, beside the field.
    answerRefused: answer => {
      if (answer.form !== id) return
      kept = { ...answer, state: 'typing', tried: true }
      void store.put('answers', kept).then(sendPlain)
    },
  })

  if (kept) await giveBack(kept)
  // Typed while the script was still on its way.
  else if (isTyped(form)) keepSoon()

  async function giveBack(found: KeptAnswer): Promise<void> {
    const isOnPage = sameFields(found.fields, fieldsOf(form))
    const isOlder = found.revision !== revision
    if (isOnPage && (found.state === 'typing' || isOlder)) {
      kept = undefined
      return store.remove('answers', id)
    }
    if (isOlder && found.state !== 'waiting') return askWhich(found)
    fill(form, found.fields)
    if (found.state === 'typing') strip.say(page.words.givenBack)
  }

  function askWhich(found: KeptAnswer): void {
    const { otherVersion, useMine, dropMine } = page.words
    const asked = element('div', { class: 'doubt', role: 'status' })
    const acts = element('p', { class: 'acts' })
    acts.append(
      button(useMine, () => {
        fill(form, found.fields)
        asked.remove()
      }),
      button(dropMine, () => {
        kept = undefined
        void store.remove('answers', id)
        asked.remove()
      }),
    )
    asked.append(element('div', {}, element('p', {}, otherVersion), acts))
    form.before(asked)
  }
}

function fieldsOf(form: HTMLFormElement): KeptAnswer['fields'] {
  const fields: KeptAnswer['fields'] = []
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && (name === 'revision' || !unkept.has(name))) fields.push([name, value])
  return fields
}

const pressedIn = (submitter?: HTMLElement | null): KeptAnswer['pressed'] =>
  submitter instanceof HTMLButtonElement && submitter.name ? [submitter.name, submitter.value] : undefined

const buttonOf = (form: HTMLFormElement, pressed: KeptAnswer['pressed']): HTMLButtonElement | undefined =>
  [...form.elements].find(
    (one): one is HTMLButtonElement =>
      one instanceof HTMLButtonElement && one.name === pressed?.[0] && one.value === pressed[1],
  )

const sameFields = (a: KeptAnswer['fields'], b: KeptAnswer['fields']): boolean => {
  const told = (fields: KeptAnswer['fields']): string =>
    JSON.stringify(fields.filter(([name]) => !unkept.has(name)))
  return told(a) === told(b)
}

/** Back into the fields, several of one name in their order. */
function fill(form: HTMLFormElement, fields: KeptAnswer['fields']): void {
  const left = fields.filter(([name]) => !unkept.has(name))
  const next = (name: string): string | undefined => {
    const at = left.findIndex(([known]) => known === name)
    return at < 0 ? undefined : left.splice(at, 1)[0]?.[1]
  }
  const chosen = new Set(left.map(([name, value]) => `${name}=${value}`))
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = chosen.has(`${field.name}=${field.value}`)
    else if (isText(field)) field.value = next(field.name) ?? field.value
  }
}

const isTyped = (form: HTMLFormElement): boolean =>
  [...form.elements].some(field =>
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && isText(field))
      ? field.value !== field.defaultValue
      : field instanceof HTMLInputElement && field.checked !== field.defaultChecked,
  )

const isText = (field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement ||
  (field instanceof HTMLInputElement && !['hidden', 'file', 'password', 'submit'].includes(field.type))

const hidden = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

const actionOf = (form: HTMLFormElement, submitter?: HTMLElement | null): string =>
  submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.pathname
