import type { CountryCode } from '../shop/views.ts'

export type Theme = 'system' | 'light' | 'dark'
export type Section = 'products' | 'places' | 'makers'

/** What the frame around every public page needs to know. On an anonymous page only `here` differs. */
export type FrameView = {
  /** Path and search of this page, for the language switch and for coming back after a choice. */
  here: string
  section?: Section | undefined
  /** Things on the visitor's list; absent when there is none. */
  listItems?: number | undefined
  /** Goods in the visitor's cart. */
  cartItems?: number | undefined
  /** Undefined when it is not known on this page, as on error pages. */
  counters?: number | undefined
  theme: Theme
  country?: CountryCode | undefined
  demo: boolean
}
