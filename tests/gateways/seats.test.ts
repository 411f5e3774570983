import { describe, expect, test } from 'vitest'
import { createSeats } from '#app/gateways/images/seats.ts'

function workbench() {
  const seats = createSeats(2)
  const log: string[] = []
  const finish = new Map<string, () => void>()
  const begin = (name: string, wanted = 1) =>
    seats.take(wanted, async () => {
      log.push(name)
      await new Promise<void>(resolve => finish.set(name, resolve))
      return name
    })
  const settle = () => new Promise(resolve => setTimeout(resolve))
  const end = (name: string) => {
    finish.get(name)?.()
    return settle()
  }
  return { log, begin, settle, end }
}

describe('seats', () => {
  test('two work at once, the third waits its turn', async () => {
    const { log, begin, settle, end } = workbench()
    const all = ['first', 'second', 'third'].map(name => begin(name))
    await settle()
    expect(log).toEqual(['first', 'second'])
    await end('second')
    expect(log).toEqual(['first', 'second', 'third'])
    await end('first')
    await end('third')
    expect(await Promise.all(all)).toEqual(['first', 'second', 'third'])
  })

  test('heavy work waits for both seats, and nobody overtakes it', async () => {
    const { log, begin, settle, end } = workbench()
    begin('light')
    begin('heavy', 2)
    begin('later')
    await settle()
    expect(log).toEqual(['light'])
    await end('light')
    expect(log).toEqual(['light', 'heavy'])
    await end('heavy')
    expect(log).toEqual(['light', 'heavy', 'later'])
  })

  test('work heavier than the house takes the house', async () => {
    const seats = createSeats(2)
    expect(await seats.take(9, async () => 'done')).toBe('done')
  })

  test('who fails frees the seat', async () => {
    const seats = createSeats(1)
    await expect(seats.take(1, () => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
    expect(await seats.take(1, async () => 'next')).toBe('next')
  })
})
