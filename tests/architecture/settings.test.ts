import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '#app/http/env.server.ts'
import { read } from './source-files.ts'

const example = readFileSync(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8')
const shown = Object.fromEntries(
  [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
)

test('the example of settings names every setting of the program, and no other', () => {
  const known = [...read('app/http/env.server.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  expect(known.length).toBeGreaterThan(8)
  expect(Object.keys(shown).sort()).toEqual([...known].sort())
})

test('the example shows the defaults: reading it is the same as saying nothing', () => {
  expect(readEnvironment(shown)).toEqual(readEnvironment({}))
})
