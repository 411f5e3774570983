import { keepForm } from './answers.ts'
import { checkWhileTyping } from './live-checks.ts'
import { createOutbox } from './outbox.ts'
import { readPage } from './page.ts'
import { openStore } from './store.ts'
import { createStrip } from './strip.ts'

/** Runs on every page of a maker: keeps what she types and photographs until the server has it; and at a till. */
async function start(): Promise<void> {
  const till = document.querySelector<HTMLElement>('[data-till]')
  if (till) (await import('./till.ts')).enhanceTill(till)
  const page = readPage()
  if (!page) return
  const strip = createStrip(page)
  // Without HTTPS a browser gives no fingerprints, and without fingerprints nothing can be resumed.
  const store = crypto.subtle ? await openStore() : undefined
  const outbox = store && createOutbox(page, store)
  const fields = document.querySelectorAll<HTMLElement>('[data-photo-field]')
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-keep]')

  if (outbox) outbox.listen({ state: strip.show })
  else if (fields.length > 0 || forms.length > 0) strip.say(page.words.cannotKeep)
  for (const form of forms) checkWhileTyping(form)
  if (store && outbox) for (const form of forms) await keepForm(form, page, store, outbox, strip)
  if (fields.length > 0) {
    const { enhancePhotoField } = await import('./photo-field.ts')
    for (const field of fields) await enhancePhotoField(field, page, store, outbox, strip.say)
  }
  if (outbox) {
    await outbox.tell()
    await outbox.send()
  }
}

void start()
