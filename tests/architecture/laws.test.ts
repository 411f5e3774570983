import { expect, test } from 'vitest'
import { imports, read, sources } from './source-files.ts'

type Law = { who: RegExp; never: RegExp }

/** Who may import whom: the laws of the house, checked on every import of every file. */
const laws: Record<string, Law> = {
  'a route knows no database, no gateway and no library behind them': {
    who: /^app\/(routes\/|root|entry)/,
    never: /^(db\/|app\/gateways\/|kysely$|stripe$|sharp$|better-sqlite3$|pg$|pdfkit$)/,
  },
  'a piece of the screen knows words and pure rules only': {
    who: /^app\/ui\//,
    never:
      /^(db\/|app\/(gateways|http|routes)\/|.*\.server\.ts$|kysely$|stripe$|sharp$|node:|@remix-run\/(node|server-runtime)$)/,
  },
  'the trade knows no screen, no request, no words and no engine': {
    who: /^app\/domain\//,
    never: /^(app\/(ui|routes|http|i18n)\/|react|@remix-run\/|sharp$|stripe$|better-sqlite3$|pg$|pino$)/,
  },
  'the trade knows gateways by their interface': {
    who: /^app\/domain\//,
    never: /^app\/gateways\/.*\.server\.ts$/,
  },
  'the database knows nothing of the program above it': {
    who: /^db\/(engines|migrations|schema)\//,
    never: /^app\//,
  },
  'words know nothing but words': {
    who: /^app\/i18n\//,
    never: /^(db\/|app\/(ui|http|routes|gateways)\/|react)/,
  },
  'the outside world knows nothing of pages': {
    who: /^app\/gateways\//,
    never: /^(app\/(ui|routes|http)\/|react|@remix-run\/)/,
  },
}

for (const [sentence, law] of Object.entries(laws)) {
  test(sentence, () => {
    const bound = [...imports].filter(([file]) => law.who.test(file))
    expect(bound.length).toBeGreaterThan(0)
    const broken = bound.flatMap(([file, wanted]) =>
      wanted.filter(one => law.never.test(one)).map(one => `${file} -> ${one}`),
    )
    expect(broken).toEqual([])
  })
}

test('nothing imports in a circle', () => {
  const state = new Map<string, 'open' | 'done'>()
  const circles: string[] = []
  const visit = (file: string, trail: string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const next of imports.get(file) ?? []) if (imports.has(next)) visit(next, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of imports.keys()) visit(file, [])
  expect(circles).toEqual([])
})

test('the trade asks nobody but its context for the time and the settings', () => {
  const asking = sources
    .filter(file => file.startsWith('app/domain/'))
    .filter(file => /\bDate\.now\(\)|new Date\(\)|performance\.now\(\)|process\.env/.test(read(file)))
  expect(asking).toEqual([])
})

test('money is whole rupiah: no line makes a fraction of it', () => {
  const makesFraction = /parseFloat|toFixed|\* 0\.|(_idr|Idr)\w* \/ /
  const keepsWhole = /Math\.(round|floor|ceil|trunc)|rupiah\(|^\s*(\*|\/\*|\/\/)/
  const loose = sources
    .filter(file => /^(app\/(domain|http|routes)|db)\//.test(file))
    .flatMap(file =>
      read(file)
        .split('\n')
        .filter(line => /(_idr|Idr)\b/.test(line) && makesFraction.test(line) && !keepsWhole.test(line))
        .map(line => `${file}: ${line.trim()}`),
    )
  expect(loose).toEqual([])
})

test('money columns are made by the word for rupiah', () => {
  const columns = sources
    .filter(file => file.startsWith('db/migrations/'))
    .flatMap(file => [...read(file).matchAll(/addColumn\('(\w+_idr)', (\w+)/g)])
  expect(columns.length).toBeGreaterThan(0)
  const wrong = columns.filter(([, column, word]) => word !== 'rupiah' && column !== 'milli_idr')
  expect(wrong.map(([text]) => text)).toEqual([])
})

test('no drawer is named for nothing', () => {
  const drawer = /(^|\/)(utils?|lib|helpers?|common|services?|managers?|misc)(\/|\.|$)/
  expect(sources.filter(file => drawer.test(file))).toEqual([])
})

test('no barrel passes a whole room on', () => {
  expect(sources.filter(file => /(^|\/)index\.tsx?$/.test(file))).toEqual([])
  expect(sources.filter(file => /export \* from/.test(read(file)))).toEqual([])
})
