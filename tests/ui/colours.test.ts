import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grounds, nearestGround } from '#app/ui/walls.ts'

const styles = new URL('../../app/ui/styles/', import.meta.url)
const tokens = readFileSync(new URL('tokens.css', styles), 'utf8')

/** The custom properties set by the block after a selector. */
function block(start: string): Map<string, string> {
  const from = tokens.indexOf(start)
  expect(from, start).toBeGreaterThan(-1)
  const body = tokens.slice(tokens.indexOf('{', from) + 1, tokens.indexOf('}', from))
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(match => [match[1] ?? '', match[2] ?? '']))
}

const day = block(':root {')
const nightByDevice = block(':root:not([data-theme="light"])')
const nightByHand = block(':root[data-theme="dark"]')
const themes = { day, night: new Map([...day, ...nightByHand]) }

function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(name) ?? ''
  const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (alias !== undefined) return colour(theme, alias)
  expect(value, name).toMatch(/^#[0-9a-f]{3}(?:[0-9a-f]{3})?$/)
  return value.length === 4 ? `#${[...value.slice(1)].map(digit => digit + digit).join('')}` : value
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const words: [ink: string, on: string][] = [
  ['--ink', '--ground'],
  ['--ink', '--mist'],
  ['--ink', '--paper'],
  ['--ink-2', '--ground'],
  ['--ink-2', '--mist'],
  ['--link', '--ground'],
  ['--link', '--mist'],
  ['--on-roof', '--roof'],
  ['--on-roof', '--roof-2'],
  ['--on-tag', '--tag'],
  ['--on-act', '--act'],
  ['--on-act', '--act-over'],
  ['--hero-ink', '--hero'],
  ['--dusk-ink', '--dusk'],
  ['--good', '--ground'],
  ['--good', '--good-bg'],
  ['--warn', '--ground'],
  ['--warn', '--warn-bg'],
  ['--bad', '--ground'],
  ['--bad', '--bad-bg'],
  ['--info', '--info-bg'],
  ['--ink', '--good-bg'],
  ['--ink', '--warn-bg'],
  ['--ink', '--info-bg'],
  ['--ink', '--bad-bg'],
  ...['kunyit', 'wortel', 'jambu', 'jakaranda', 'telur-asin', 'manalagi', 'santan', 'lilac'].map(
    (wall): [string, string] => ['--on-wall', `--${wall}`],
  ),
  ...['blimbing', 'klojen', 'kedungkandang', 'sukun', 'lowokwaru'].map((name): [string, string] => [
    '--on-wall',
    `--k-${name}`,
  ]),
]

const shapes: [shape: string, on: string][] = [
  ['--edge', '--ground'],
  ['--edge', '--mist'],
  ['--focus', '--ground'],
  ['--tag', '--roof'],
]

describe.each(Object.entries(themes))('by %s', (_name, theme) => {
  it.each(words)('%s can be read on %s', (ink, on) => {
    expect(contrast(colour(theme, ink), colour(theme, on))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('%s can be told from %s', (shape, on) => {
    expect(contrast(colour(theme, shape), colour(theme, on))).toBeGreaterThanOrEqual(3)
  })
})

it('is the same night, whether the device or the visitor chose it', () => {
  expect([...nightByHand]).toEqual([...nightByDevice])
})

describe('the grounds that pictures wait on', () => {
  const css = readFileSync(new URL('shop/grounds.css', styles), 'utf8')

  it('have a class each, of the same colour', () => {
    const classes = [...css.matchAll(/\.g-([\w-]+) \{\s*background: (#[0-9a-f]{6});/g)].map(match => [
      match[1],
      match[2],
    ])
    expect(Object.fromEntries(classes)).toEqual(grounds)
  })

  it.each(Object.entries(grounds))('%s is nearest to itself', (name, hex) => {
    expect(nearestGround(hex)).toBe(name)
  })

  it('are santan when the colour is none', () => {
    expect(['', 'red', '#12', '#zzzzzz', 'url(x)'].map(nearestGround)).toEqual(Array(5).fill('santan'))
  })
})

describe('the style sheets', () => {
  const files = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.css'),
  )
  const sheets = files.map(name => ({ name, css: readFileSync(new URL(name, styles), 'utf8') }))

  it('ask nobody else for anything', () => {
    const foreign = sheets.flatMap(({ css }) =>
      [...css.matchAll(/url\(["']?(?!\/|data:)([^)"']+)/g)].map(match => match[1]),
    )
    expect(foreign).toEqual([])
  })

  it('name only tokens that exist', () => {
    const all = sheets.map(sheet => sheet.css).join('\n')
    const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(match => match[1]))
    const used = [...all.matchAll(/var\((--[\w-]+)\)/g)].map(match => match[1])
    expect(used.filter(name => !set.has(name))).toEqual([])
  })

  it('are all gathered', () => {
    const gathered = sheets.flatMap(({ css }) =>
      [...css.matchAll(/@import "\.\/([^"]+)"/g)].map(match => match[1]),
    )
    const roots = ['tokens.css', 'shop.css', 'work.css']
    expect([...gathered, ...roots].sort()).toEqual(files.map(name => name.replaceAll('\\', '/')).sort())
  })
})
