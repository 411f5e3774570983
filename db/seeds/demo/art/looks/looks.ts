import type { ArtProduct } from '../art-product.ts'
import { CAKE_LOOKS } from './cakes.ts'
import { CARE_PAPER_LOOKS } from './care-paper.ts'
import { CLAY_LOOKS } from './clay.ts'
import { CLOTH_LOOKS } from './cloth.ts'
import { COFFEE_TEA_LOOKS } from './coffee-tea.ts'
import { CONDIMENT_LOOKS } from './condiments.ts'
import { DRINK_LOOKS } from './drinks.ts'
import { FLOSS_LOOKS } from './floss.ts'
import { FRUIT_CHIP_LOOKS } from './fruit-chips.ts'
import type { Look } from './look.ts'
import { MASK_LOOKS } from './masks.ts'
import { RATTAN_LOOKS } from './rattan.ts'
import { SAVOURY_LOOKS } from './savoury.ts'
import { SWEET_LOOKS } from './sweets.ts'
import { undirectedLook } from './undirected.ts'
import { YARN_LOOKS } from './yarn.ts'

const LOOKS: Readonly<Record<string, Look | undefined>> = {
  ...SAVOURY_LOOKS,
  ...FRUIT_CHIP_LOOKS,
  ...CAKE_LOOKS,
  ...SWEET_LOOKS,
  ...DRINK_LOOKS,
  ...COFFEE_TEA_LOOKS,
  ...CONDIMENT_LOOKS,
  ...FLOSS_LOOKS,
  ...CLOTH_LOOKS,
  ...MASK_LOOKS,
  ...CLAY_LOOKS,
  ...RATTAN_LOOKS,
  ...YARN_LOOKS,
  ...CARE_PAPER_LOOKS,
}
const PLACES = new Map(Object.keys(LOOKS).map((slug, place) => [slug, place]))

/** The place of a product in the art direction; neighbours get different grounds. */
export const placeInCatalogue = (slug: string): number | undefined => PLACES.get(slug)

export const lookOf = (product: ArtProduct, seed: number): Look => ({
  ...(LOOKS[product.slug] ?? undirectedLook(product, seed)),
  sign: seed % 5,
})
