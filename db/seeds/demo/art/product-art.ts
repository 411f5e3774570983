import type { ArtProduct } from './art-product.ts'
import { hash, nth } from './chance.ts'
import type { Subject } from './drawn.ts'
import { FORMS } from './forms.ts'
import { lookOf, placeInCatalogue } from './looks/looks.ts'
import { groundsOf } from './scene/grounds.ts'
import { Sheet } from './sheet.ts'
import { attributeText, num } from './svg.ts'
import { backView } from './views/back-view.ts'
import { detailView } from './views/detail-view.ts'
import { frontView } from './views/front-view.ts'
import { sceneView } from './views/scene-view.ts'

export type { ArtProduct } from './art-product.ts'

export type View = 'scene' | 'front' | 'back' | 'detail'

export type ViewOptions = { readonly width: number; readonly height: number; readonly view: View }

/**
 * A picture of a product as SVG. The same product and view always give the same bytes.
 * No text elements, no fonts, nothing from outside. Crafts have no back: ask `hasBack` first.
 */
export const drawProduct = (product: ArtProduct, { width, height, view }: ViewOptions): string => {
  const seed = hash(product.slug)
  const sheet = new Sheet(`k${(seed % 46656).toString(36)}${view[0]}`, seed)
  const look = lookOf(product, seed)
  const place = placeInCatalogue(product.slug) ?? seed % 97
  const [wall, table] = nth(groundsOf(product.category), place)
  const room = { wall, table, flip: place % 3 === 1 }
  const made = FORMS[look.form](sheet, product, look)
  const body = VIEWS[view](sheet, { product, look, made, room })
  const label = attributeText(product.name.id)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBoxOf(width, height)}" role="img" aria-label="${label}"><defs>${sheet.definitions}</defs>${body}</svg>`
}

/** Packed goods carry a label on the back; crafts don't. */
export const hasBack = (product: ArtProduct): boolean => product.kind !== 'non-food'

const VIEWS: Record<View, (sheet: Sheet, subject: Subject) => string> = {
  scene: sceneView,
  front: frontView,
  back: (sheet, subject) =>
    hasBack(subject.product) ? backView(sheet, subject) : detailView(sheet, subject),
  detail: detailView,
}

/** The square of 1600 that every view fills, widened or heightened to the picture's shape. */
const viewBoxOf = (width: number, height: number): string => {
  const aspect = width / height
  const w = 1600 * Math.max(1, aspect)
  const h = 1600 / Math.min(1, aspect)
  return `${num(800 - w / 2)} ${num(aspect >= 1 ? 0 : 800 - h / 2)} ${num(w)} ${num(h)}`
}
