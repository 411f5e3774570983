import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { DOOR_MOTIFS, drawMotif } from '#db/seeds/demo/art/motifs.ts'
import { drawPortrait, type Maker } from '#db/seeds/demo/art/portraits.ts'
import { type ArtProduct, drawProduct, hasBack, type View } from '#db/seeds/demo/art/product-art.ts'
import { wellFormedness } from './well-formed.ts'

const readSeed = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/seeds/${path}`, import.meta.url), 'utf8'))

const products = readSeed('demo/products.json') as ArtProduct[]
const { demoProducers } = readSeed('reference/areas.json') as {
  demoProducers: { slug: string; name: string; categories: string[] }[]
}

const SIZE = { width: 1600, height: 1600 }
const viewsOf = (product: ArtProduct): View[] => [
  'scene',
  'front',
  'detail',
  ...(hasBack(product) ? (['back'] as const) : []),
]

describe('pictures of products', () => {
  test('the catalogue has 101 products', () => {
    expect(products).toHaveLength(101)
  })

  test.each(products.map(product => [product.slug, product] as const))(
    '%s draws in every view, alike on each run, and needs nothing from outside',
    (_, product) => {
      for (const view of viewsOf(product)) {
        const svg = drawProduct(product, { ...SIZE, view })
        expect(drawProduct(product, { ...SIZE, view })).toBe(svg)
        expectSelfContained(svg)
      }
    },
  )

  test('no two products share a picture', () => {
    for (const view of ['scene', 'front'] as const) {
      const pictures = products.map(product =>
        drawProduct(product, { ...SIZE, view }).replace(/aria-label="[^"]*"/, ''),
      )
      expect(new Set(pictures).size).toBe(products.length)
    }
  })

  test('crafts have no back, packed goods do', () => {
    const backs = products.filter(hasBack)
    expect(backs.map(product => product.kind)).not.toContain('non-food')
    expect(backs.length).toBeGreaterThan(60)
  })

  test('the back sets an ingredient that is an allergen heavier than the rest', () => {
    const bold = 'stroke-width="27"'
    const tempeh = findProduct('keripik-tempe-original')
    const withoutSoy = { ...tempeh, allergens: ['fish'] } // as many words after 'Mengandung'
    const strong = (product: ArtProduct) => drawProduct(product, { ...SIZE, view: 'back' }).split(bold).length
    expect(strong(tempeh)).toBeGreaterThan(strong(withoutSoy))
  })

  test('a name with signs that XML reserves still makes a picture', () => {
    const product = { ...findProduct('selai-apel'), name: { id: 'Selai "A" & <B>', en: 'Jam' } }
    expectSelfContained(drawProduct(product, { ...SIZE, view: 'scene' }))
  })

  test('a product nobody has art-directed is drawn all the same', () => {
    const categories = [...new Set(products.map(product => product.category)), 'something-new']
    for (const category of categories)
      for (const slug of ['belum-ada-apel', 'barang-baru', 'coba-lagi'])
        for (const view of ['scene', 'front', 'detail'] as const)
          expectSelfContained(
            drawProduct({ ...findProduct('keripik-apel'), slug, category }, { ...SIZE, view }),
          )
  })

  test('wide and tall pictures keep the square in their middle', () => {
    const product = findProduct('keripik-apel')
    expect(drawProduct(product, { width: 1200, height: 600, view: 'scene' })).toContain(
      'viewBox="-800 0 3200 1600"',
    )
    expect(drawProduct(product, { width: 600, height: 1200, view: 'scene' })).toContain(
      'viewBox="0 -800 1600 3200"',
    )
  })
})

describe('pictures rasterised', () => {
  test('no picture of a product is blank', async () => {
    for (const [i, product] of products.entries())
      for (const view of i % 6 === 0 ? viewsOf(product) : (['scene'] as const)) {
        const { entropy } = await pixelsOf(drawProduct(product, { width: 64, height: 64, view }))
        expect(entropy, `${product.slug} ${view}`).toBeGreaterThan(3)
      }
  }, 60_000)

  test('a plain ground would count as blank', async () => {
    const plain =
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="#abc"/></svg>'
    expect((await pixelsOf(plain)).entropy).toBeLessThan(1)
  })
})

describe('portraits', () => {
  const makers = fortyMakers()

  test('forty makers have forty faces', () => {
    const portraits = makers.map(maker => drawPortrait(maker, SIZE))
    expect(makers).toHaveLength(40)
    expect(new Set(portraits).size).toBe(40)
    for (const svg of portraits) expectSelfContained(svg)
  })

  test('forty portraits differ to the eye, pair by pair', async () => {
    const thumbs = await Promise.all(
      makers.map(maker =>
        sharp(Buffer.from(drawPortrait(maker, { width: 24, height: 24 })))
          .removeAlpha()
          .raw()
          .toBuffer(),
      ),
    )
    thumbs.forEach((one, i) => {
      for (const [j, other] of thumbs.entries())
        if (j > i)
          expect(distance(one, other), `${makers[i]?.slug} and ${makers[j]?.slug}`).toBeGreaterThan(6)
    })
  })

  test('a maker is drawn alike on each run, and with her own trade', () => {
    const maker = { slug: 'dapur-bu-lastri-widuri', name: 'Dapur Bu Lastri Widuri', trade: 'snack-savoury' }
    expect(drawPortrait(maker, SIZE)).toBe(drawPortrait({ ...maker }, SIZE))
    expect(drawPortrait({ ...maker, trade: 'ceramics' }, SIZE)).not.toBe(drawPortrait(maker, SIZE))
  })

  test('a trade that has no tool yet gets a portrait too', () => {
    expectSelfContained(drawPortrait({ slug: 'baru', name: 'Baru', trade: 'something-new' }, SIZE))
  })

  /** The demo town's first twenty makers and twenty more of every trade. */
  function fortyMakers(): Maker[] {
    const first = demoProducers.map(({ slug, name, categories }) => ({
      slug,
      name,
      trade: categories[0] ?? '',
    }))
    const trades = [...new Set(products.map(product => product.category))]
    const more = Array.from({ length: 20 }, (_, i) => ({
      slug: `griya-${i}-melati`,
      name: `Griya Melati ${i}`,
      trade: trades[i % trades.length] ?? '',
    }))
    return [...first, ...more]
  }
})

describe('door motifs', () => {
  test.each(DOOR_MOTIFS)('%s is a small tile in one ink', name => {
    const svg = drawMotif(name)
    expectSelfContained(svg)
    expect(svg.length).toBeLessThan(14_000)
    expect(drawMotif(name, '#ffffff')).toContain('#ffffff')
    expect(drawMotif(name, '#ffffff')).not.toContain('#2b1a1f')
  })
})

function findProduct(slug: string): ArtProduct {
  const product = products.find(product => product.slug === slug)
  if (!product) throw new Error(`no product ${slug}`)
  return product
}

function expectSelfContained(svg: string): void {
  expect(wellFormedness(svg)).toBe('well formed')
  expect(svg).not.toMatch(/<text|<script|<image|<style|<foreignObject|<filter|font-|NaN|undefined|Infinity/)
  const references = [...svg.matchAll(/href="([^"]*)"|url\(([^)]*)\)/g)].map(
    ([, href, url]) => href ?? url ?? '',
  )
  const ids = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  for (const reference of references) expect(ids).toContain(reference.replace(/^#/, ''))
}

async function pixelsOf(svg: string) {
  return sharp(Buffer.from(svg)).removeAlpha().stats()
}

/** Mean difference of the colour values of two pictures, 0 to 255. */
function distance(a: Buffer, b: Buffer): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return sum / a.length
}
