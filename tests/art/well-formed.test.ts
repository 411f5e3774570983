import { expect, test } from 'vitest'
import { wellFormedness } from './well-formed.ts'

test.each([
  ['<g a="1"><path d="M0 0"/></g>', 'well formed'],
  ['<g x1="1" xlink:href="#a"></g>', 'well formed'],
  ['<g><path></g>', 'unmatched </g>'],
  ['<g>', 'left open: g'],
  ['<g a="1" a="2"/>', 'attribute twice in <g a="1" a="2"/>'],
  ['<g a="Q & A"/>', 'bare ampersand in <g a="Q & A"/>'],
  ['<g a=1/>', 'stray at <g a=1/>'],
  ['<g/>words', 'stray at words'],
])('%s is %s', (xml, verdict) => {
  expect(wellFormedness(xml)).toBe(verdict)
})
