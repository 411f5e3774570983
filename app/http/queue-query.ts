const tracks = ['quality', 'packaging'] as const
const kinds = ['new', 'change', 're-review', 'licence-lapse', 'complaint', 'appeal'] as const
const states = ['waiting', 'claimed', 'decided', 'overtaken'] as const

/** The queue that an address asks for; what it does not know is left out. */
export function queueQuery(search: URLSearchParams) {
  const page = Number(search.get('page'))
  return {
    track: tracks.find(one => one === search.get('track')),
    kind: kinds.find(one => one === search.get('kind')),
    state: states.find(one => one === search.get('state')),
    mine: search.get('mine') === '1' || undefined,
    overdue: search.get('overdue') === '1' || undefined,
    page: Number.isSafeInteger(page) && page > 1 && page < 10_000 ? page : undefined,
  }
}
