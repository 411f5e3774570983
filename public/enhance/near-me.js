/**
 * "Near me" on the page of places. The phone compares its own position with the places in the list and asks for
 * the nearest one by name: where the visitor stands is never sent.
 */
const box = document.querySelector('.nearme')
const form = box?.closest('form')
const select = form?.querySelector('select')
const button = box?.querySelector('button')
const status = box?.querySelector('[role=status]')

if (box instanceof HTMLElement && form && select && button && status && 'geolocation' in navigator) {
  /** @param {'asking' | 'refused' | 'failed' | 'far'} what */
  const say = what => {
    status.textContent = box.dataset[what] ?? ''
  }

  box.hidden = false
  button.addEventListener('click', () => {
    say('asking')
    button.disabled = true
    navigator.geolocation.getCurrentPosition(
      position => {
        const nearest = nearestOption(position.coords)
        if (!nearest) return stop('far')
        select.value = nearest.value
        form.requestSubmit()
      },
      error => stop(error.code === error.PERMISSION_DENIED ? 'refused' : 'failed'),
      { timeout: 15_000, maximumAge: 300_000 },
    )
  })
  // Back from the list in its new order, the page may come out of the browser's memory.
  addEventListener('pageshow', () => {
    status.textContent = ''
    button.disabled = false
  })

  /** @param {'refused' | 'failed' | 'far'} why */
  const stop = why => {
    say(why)
    button.disabled = false
    select.focus()
  }
}

/**
 * The option whose place is nearest, or undefined for somebody out of town.
 * @param {GeolocationCoordinates} here
 */
function nearestOption(here) {
  const kmPerDegree = 111.2
  const narrowing = Math.cos((here.latitude * Math.PI) / 180)
  let nearest
  let nearestKm = 40
  for (const option of select?.options ?? []) {
    const north = (Number(option.dataset.lat) - here.latitude) * kmPerDegree
    const east = (Number(option.dataset.lng) - here.longitude) * kmPerDegree * narrowing
    const km = Math.hypot(north, east)
    if (km < nearestKm) [nearest, nearestKm] = [option, km]
  }
  return nearest
}
