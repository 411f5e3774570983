/** A maker of the demo town. All of them are invented. */
export type DemoMaker = {
  slug: string
  name: string
  greeting: string
  /** Begins her SKUs. */
  code: string
  kelurahanCode: string
  sinceYear: number
  cohort?: '2021' | '2026'
  craft: { id: string; en: string }
  story: { id: string; en?: string }
  quote: { id: string; en?: string }
  /** Slugs of her products. */
  products: readonly string[]
}
