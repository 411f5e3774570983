import { afterEach, beforeEach, expect } from 'vitest'

/** A program that complains while a test runs has failed that test. */
let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  console.error = (...words: unknown[]) => complaints.push(words)
  console.warn = (...words: unknown[]) => complaints.push(words)
})

afterEach(() => {
  expect(complaints, 'nothing is written to console.error or console.warn').toEqual([])
})
