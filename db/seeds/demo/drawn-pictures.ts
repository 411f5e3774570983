import { drawPortrait } from './art/portraits.ts'
import { drawProduct, type View } from './art/product-art.ts'
import { makers } from './makers/makers.ts'
import products from './products.json' with { type: 'json' }

const side = 1600
const views = new Set(['scene', 'front', 'back', 'detail'])

/** The drawing that a picture's source names, as SVG: `drawn:product:<slug>:<view>` or `drawn:portrait:<slug>`. */
export function drawSource(source: string): string {
  const [, what, slug, view] = source.split(':')
  if (what === 'product' && view !== undefined && views.has(view)) {
    const product = products.find(product => product.slug === slug)
    if (product) return drawProduct(product, { width: side, height: side, view: view as View })
  }
  if (what === 'portrait') {
    const maker = makers.find(maker => maker.slug === slug)
    const trade = products.find(product => product.slug === maker?.products[0])?.category
    if (maker && trade) {
      const { slug, greeting } = maker
      return drawPortrait({ slug, name: greeting, trade }, { width: side, height: side })
    }
  }
  throw new Error(`nothing is drawn for ${source}`)
}
