import { openSync } from 'fontkit'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#app/i18n/language.ts'
import { ErrorPage } from '#app/ui/layout/error-page.tsx'
import type { FrameView } from '#app/ui/layout/frame-view.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { AboutPage } from '#app/ui/shop/pages/about-page.tsx'
import { HomePage } from '#app/ui/shop/pages/home-page.tsx'
import { EmptyListPage, ListPage } from '#app/ui/shop/pages/list-page.tsx'
import { PlacePage } from '#app/ui/shop/pages/place-page.tsx'
import { PlacesPage } from '#app/ui/shop/pages/places-page.tsx'
import { ProducerPage } from '#app/ui/shop/pages/producer-page.tsx'
import { ProducersPage } from '#app/ui/shop/pages/producers-page.tsx'
import { ProductPage } from '#app/ui/shop/pages/product-page.tsx'
import { ProductsPage } from '#app/ui/shop/pages/products-page.tsx'
import { drawn, read, unescaped } from './drawn.tsx'
import * as sample from './sample-views.ts'

const allFilters = {
  q: 'keripik',
  category: 'snack-savoury',
  halal: true,
  cabin: true,
  vegan: true,
  without: ['peanut', 'soy'],
  kecamatan: ['klojen'],
  keeps: 90,
  min: 5_000,
  max: 50_000,
  near: 'alun-alun-merdeka',
  page: 2,
}

const pages: Record<string, (language: Language) => ReactElement> = {
  home: language => <HomePage view={sample.home(language)} />,
  products: language => <ProductsPage view={sample.products(language)} />,
  'products, filtered': language => (
    <ProductsPage
      view={sample.products(language, {
        query: allFilters,
        understood: [{ typed: 'kripik', as: 'keripik' }],
        keepsUntilOn: '2026-12-10',
      })}
    />
  ),
  'products, nothing found': language => (
    <ProductsPage
      view={sample.products(language, {
        query: { q: '<script>' },
        total: 0,
        products: [],
        nearest: [sample.tempeChips(language)],
      })}
    />
  ),
  product: language => <ProductPage view={sample.product(language)} />,
  'product, bare': language => (
    <ProductPage
      view={sample.product(language, {
        pictures: [],
        counters: [],
        customs: [],
        related: [],
        licences: [],
        variants: [],
        keeps: undefined,
        taste: undefined,
        contact: undefined,
        estimate: undefined,
      })}
    />
  ),
  places: language => <PlacesPage view={sample.places(language)} />,
  place: language => <PlacePage view={sample.place(language)} />,
  producers: language => <ProducersPage view={sample.producers(language)} />,
  producer: language => <ProducerPage view={sample.producer(language)} />,
  list: language => <ListPage view={sample.list(language)} />,
  'empty list': () => <EmptyListPage />,
  about: () => <AboutPage view={{ products: 101, makers: 40, counters: 14, askAfterDays: 7 }} />,
  lost: () => <ErrorPage status={404} requestId="req_01" />,
}

const frame: FrameView = {
  here: '/id/products?q=apel',
  listItems: 3,
  counters: 14,
  theme: 'system',
  demo: true,
}

const every = languages.flatMap(language =>
  Object.entries(pages).map(([name, page]) => ({
    name,
    language,
    markup: drawn(language, <Page frame={frame}>{page(language)}</Page>),
  })),
)

describe.each(every)('the page $name in $language', ({ markup }) => {
  it('has no hole where a word or a fact is missing', () => {
    expect(read(markup)).not.toMatch(/undefined|NaN|null|\[object|function|=>/)
  })

  it('loads no script, styles nothing inline and asks nobody else for anything', () => {
    const plain = markup.replace('<script type="module" src="/enhance/near-me.js"></script>', '')
    expect(plain).not.toMatch(/<script|\sstyle=|\son[a-z]+=/i)
    const loaded = [...markup.matchAll(/\s(?:src|srcset|action)="([^"]*)"/gi)].map(match => match[1] ?? '')
    expect(loaded.filter(address => !address.startsWith('/'))).toEqual([])
  })

  it('has one main heading, and no heading skips a level', () => {
    const levels = [...markup.matchAll(/<h([1-6])\b/g)].map(match => Number(match[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    const inMain = [...(markup.split('<main')[1] ?? '').matchAll(/<h([1-6])\b/g)].map(match =>
      Number(match[1]),
    )
    expect(inMain.filter((level, i) => level > (inMain[i - 1] ?? 0) + 1)).toEqual([])
  })

  it('uses each id once, and labels each field that is shown', () => {
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(match => match[1])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const fields = [...markup.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(match => match[0])
    const named = fields.filter(field => !/type="(?:hidden|checkbox|date)"|name="after"/.test(field))
    const unlabelled = named.filter(field => !markup.includes(`for="${/\sid="([^"]+)"/.exec(field)?.[1]}"`))
    expect(unlabelled).toEqual([])
  })

  it('says the size of every picture, so that nothing jumps', () => {
    const pictures = [...markup.matchAll(/<img\b[^>]*>/g)].map(match => match[0])
    expect(
      pictures.filter(
        img => !/\swidth="\d+"/.test(img) || !/\sheight="\d+"/.test(img) || !/\salt="/.test(img),
      ),
    ).toEqual([])
  })

  it('lets at most one picture of a name walk', () => {
    const names = [...markup.matchAll(/data-vt="([^"]+)"/g)].map(match => match[1])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

it('writes nothing that our text face has no sign for', () => {
  const face = openSync(new URL('../../public/fonts/figtree-400-700.woff2', import.meta.url).pathname)
  if (!('hasGlyphForCodePoint' in face)) throw new Error('not a single font')
  const signs = new Set(every.flatMap(({ markup }) => [...read(markup)]))
  const without = [...signs].filter(
    sign => sign.trim() !== '' && !face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
  )
  expect(without).toEqual([])
})

describe('the frame', () => {
  it('leads to the same page in the other language', () => {
    const markup = drawn('id', <Page frame={frame}>x</Page>)
    expect(unescaped(markup)).toContain('href="/language/en?back=%2Fen%2Fproducts%3Fq%3Dapel" hrefLang="en"')
  })

  it('counts the list for eyes and for ears', () => {
    expect(read(drawn('en', <Page frame={frame}>x</Page>))).toContain('3, 3 items on your list')
    expect(read(drawn('en', <Page frame={{ ...frame, listItems: undefined }}>x</Page>))).not.toContain(
      'on your list',
    )
  })

  it('says on every page of a demonstration that nothing is for sale, and only there', () => {
    expect(read(drawn('id', <Page frame={frame}>x</Page>))).toContain('Ini kota contoh.')
    expect(read(drawn('id', <Page frame={{ ...frame, demo: false }}>x</Page>))).not.toContain('kota contoh')
  })

  it('shows which display is chosen', () => {
    const night = drawn('id', <Page frame={{ ...frame, theme: 'dark' }}>x</Page>)
    expect(night).toContain('value="dark" aria-pressed="true"')
    expect(night).toContain('value="light" aria-pressed="false"')
  })
})

describe('the lost page', () => {
  it.each([400, 403, 404, 405, 409, 410, 413, 429, 500])(
    'has its own words for %d in both languages',
    status => {
      expect(read(drawn('id', <ErrorPage status={status} />))).not.toBe(
        read(drawn('en', <ErrorPage status={status} />)),
      )
    },
  )

  it('tells any other refusal of the visitor as 400 and any other failure of ours as 500', () => {
    expect(drawn('id', <ErrorPage status={418} />)).toBe(drawn('id', <ErrorPage status={400} />))
    expect(drawn('id', <ErrorPage status={503} />)).toBe(drawn('id', <ErrorPage status={500} />))
  })
})
