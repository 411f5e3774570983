/** What the drawing needs to know of a product: a part of an entry in products.json. */
export type ArtProduct = {
  readonly slug: string
  readonly category: string
  readonly kind: string
  readonly name: { readonly id: string; readonly en: string }
  readonly netContent: {
    readonly value: number
    readonly unit: string
    readonly pieces: number | null
  } | null
  readonly storage?: string
  readonly licence?: string | null
  readonly ingredientsOrMaterials?: readonly { readonly id: string; readonly en: string }[]
  readonly allergens?: readonly string[]
  readonly mayContain?: readonly string[]
}
