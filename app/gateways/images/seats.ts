/** So many pieces of work at once, no more; the others wait in order of arrival. Work may take several seats. */
export type Seats = { take<Value>(seats: number, work: () => Promise<Value>): Promise<Value> }

export function createSeats(total: number): Seats {
  let free = total
  const waiting: { seats: number; enter: () => void }[] = []

  function admit() {
    for (let next = waiting[0]; next && next.seats <= free; next = waiting[0]) {
      waiting.shift()
      free -= next.seats
      next.enter()
    }
  }

  return {
    async take(wanted, work) {
      const seats = Math.min(wanted, total)
      await new Promise<void>(enter => {
        waiting.push({ seats, enter })
        admit()
      })
      try {
        return await work()
      } finally {
        free += seats
        admit()
      }
    },
  }
}
