/** After so long without a key pressed she is taken to have paused; and no two looks come closer than that. */
const pauseMs = 700
const leastBetweenMs = 2500

/**
 * While she types, the server looks at the form and its words come into the page: how it reads her numbers, and what
 * the rules say, why, and how to mend it. Nothing is saved by it, and without a line nothing happens.
 */
export function checkWhileTyping(form: HTMLFormElement): void {
  const live = document.querySelectorAll('[data-live]')
  if (live.length === 0) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  let lookedAt = 0
  let looks = 0

  const look = async (): Promise<void> => {
    const mine = ++looks
    lookedAt = Date.now()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('do', 'check')
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' }).catch(
      () => undefined,
    )
    if (!answer?.ok || mine !== looks) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const place of live) {
      const fresh = page.querySelector(`[data-live="${place.getAttribute('data-live') ?? ''}"]`)
      if (fresh && fresh.innerHTML !== place.innerHTML) place.replaceChildren(...fresh.childNodes)
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    if (!navigator.onLine) return
    const rest = lookedAt + leastBetweenMs - Date.now()
    waiting = setTimeout(() => void look(), Math.max(pauseMs, rest))
  })
}
