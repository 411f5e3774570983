import type { ArtProduct } from './art-product.ts'
import type { Look } from './looks/look.ts'
import type { Sheet } from './sheet.ts'

/** The wall and the table a product stands before. */
export type Room = { readonly wall: string; readonly table: string; readonly flip: boolean }
export type RoomArt = (sheet: Sheet, room: Room) => string

/**
 * A product drawn standing on the origin, the middle of its foot; y grows downward, so it lives at y < 0.
 * w and h are its size, focus what the close view shows, shadow the outline that darkens the table.
 * A product that cannot stand (it hangs, it lies flat) brings its own scene.
 */
export type Drawn = {
  readonly svg: string
  readonly w: number
  readonly h: number
  readonly cx?: number
  readonly focus: { readonly x: number; readonly y: number; readonly r: number }
  readonly shadow?: string
  readonly scene?: RoomArt
  readonly frontScene?: RoomArt
}

export type Form = (sheet: Sheet, product: ArtProduct, look: Look) => Drawn

/** Everything a view needs: the product, how it is dressed, its drawing and the room it stands in. */
export type Subject = {
  readonly product: ArtProduct
  readonly look: Look
  readonly made: Drawn
  readonly room: Room
}
