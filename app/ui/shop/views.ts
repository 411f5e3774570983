import type { PlacesQuery, ProducersQuery, ProductsQuery } from '#app/i18n/paths.ts'
import type { Language, Text } from '../../i18n/language.ts'
import type { CityMapView } from '../map/city-map-view.ts'

/*
 * What the pages show: plain facts that survive JSON, no sentences, no addresses.
 * Money is whole rupiah (`Idr`), `...On` a calendar date in WIB (YYYY-MM-DD), `...At` a UTC instant,
 * `...M` metres. A missing fact is `undefined` or an absent key.
 */

/** @property code Kemendagri code, 35.73.01 to 35.73.05; it decides the colour */
export type KecamatanView = { code: string; slug: string; name: string }

/** @property value what the label says; `pieces` how many are in the pack, where that says something */
export type NetContentView = { value: number; unit: 'g' | 'ml' | 'piece'; pieces?: number | undefined }

export type HaveState = 'counted' | 'aged' | 'ask' | 'none'
/** What a counter has, as strong as the age of its last document. `ask`: too old to name a number. */
export type HaveView = {
  state: HaveState
  pieces?: number | undefined
  countedDaysAgo?: number | undefined
  /** How likely the number still holds. */
  likelihood?: 'likely' | 'may-be-gone' | 'ask' | undefined
}

export type CabinView = 'ok' | 'small-liquid' | 'checked' | 'no'

/** @property width of the master in pixels; @property colour dominant, #rrggbb */
export type PictureView = { id: string; width: number; height: number; colour: string; alt: string }

export type AllergenCode =
  | 'gluten'
  | 'crustacean'
  | 'egg'
  | 'fish'
  | 'peanut'
  | 'soy'
  | 'milk'
  | 'tree-nut'
  | 'mollusc'
  | 'sulphite'
  | 'sesame'

export type LicenceKind = 'halal' | 'pirt' | 'bpom-md' | 'psah' | 'bpom-cosmetic'
/** Only a licence that was verified and is valid today; without an end where the law gives none. */
export type LicenceView = { kind: LicenceKind; number: string; validUntilOn?: string | undefined }

export type OpenView =
  | { state: 'open'; until: string }
  | { state: 'always' }
  /** `inDays` 0 = later today, 1 = tomorrow. Times are HH:MM in WIB. */
  | { state: 'closed'; opensAt: string; inDays: number; opensOn: string }
  | { state: 'unknown' }

export type CounterKind = 'hotel' | 'restaurant' | 'souvenir-shop' | 'station' | 'office' | 'other'

/** A number to ask at. `off` in a demonstration, where nobody would answer. */
export type ContactView = { state: 'on'; phone: string } | { state: 'off' }

export type ProductCardView = {
  slug: string
  name: Text
  makerName: string
  kecamatan: KecamatanView
  /** Of the cheapest variant; `fromPrice` when there are dearer ones. */
  priceIdr: number
  fromPrice?: boolean | undefined
  netContent?: NetContentView | undefined
  pricePer100Idr?: number | undefined
  have: HaveView
  cabin: CabinView
  picture?: PictureView | undefined
  /** Earliest best-before on the shelf that the card speaks of. */
  keepsUntilOn?: string | undefined
  /** For a leaving day: the shelf that proves it, and the date on it; no date where it does not expire. */
  keepsAt?: { slug: string; name: string; bestBeforeOn?: string | undefined } | undefined
  /** Sold out here: the nearest counter that has it. */
  elsewhere?:
    | { slug: string; name: string; distanceM?: number | undefined; pieces?: number | undefined }
    | undefined
}

export type MakerCardView = {
  slug: string
  name: string
  trade?: Text | undefined
  kelurahan: string
  kecamatan: KecamatanView
  products: number
  portrait?: PictureView | undefined
  trainedOn?: string | undefined
}

export type CounterRowView = {
  slug: string
  name: string
  /** The number on its pin, the same on every map. */
  pin: number
  kind: CounterKind
  kelurahan: string
  kecamatan: KecamatanView
  open: OpenView
  products: number
  distanceM?: number | undefined
}

/** Where one product stands. */
export type CounterStockView = Omit<CounterRowView, 'products'> & {
  /** The good that can be reserved here now. */
  reserve?: { counterId: string; variantId: string } | undefined
  have: HaveView
  /** Earliest best-before among the batches on that shelf. */
  bestBeforeOn?: string | undefined
  latitude: number
  longitude: number
}

export type WallName =
  | 'kunyit'
  | 'wortel'
  | 'jambu'
  | 'jakaranda'
  | 'telur-asin'
  | 'manalagi'
  | 'santan'
  | 'bata'
  | 'biru'
  | 'lilac'
export type MotifName = 'kawung' | 'vine' | 'lotus' | 'crown' | 'tassel' | 'parang' | 'tugu'

export type CategoryView = {
  slug: string
  name: Text
  products: number
  wall: WallName
  motif: MotifName
}

export type PlaceOption = { slug: string; name: string }

export type HomeView = {
  products: number
  makers: number
  counters: number
  shelf: ProductCardView[]
  counted: ProductCardView[]
  categories: CategoryView[]
  /** Today in WIB, and the leaving day proposed. */
  today: string
  leaveOn: string
  nearest: { from: string; counters: CounterRowView[] }
  map: CityMapView
  people: MakerCardView[]
}

export type FacetsView = {
  /** Products when the category is left open. */
  anyCategory: number
  categories: { slug: string; name: Text; count: number }[]
  kecamatan: (KecamatanView & { count: number })[]
  without: { code: AllergenCode; count: number }[]
  halal: number
  cabin: number
  vegan: number
  keeps: { days: number; count: number }[]
  maxPrice: { idr: number; count: number }[]
  near: (PlaceOption & { count: number })[]
}

export type ProductsView = {
  /** As it was understood: unknown facets are gone from it. */
  query: ProductsQuery
  total: number
  pageSize: number
  products: ProductCardView[]
  facets: FacetsView
  /** Words that were read as something else. */
  understood: { typed: string; as: string }[]
  /** When nothing was found: what comes nearest. */
  nearest: ProductCardView[]
  /** Set when the visitor gave a leaving day: all that is listed keeps until then. */
  keepsUntilOn?: string | undefined
  makerName?: string | undefined
  today: string
}

export type VariantView = {
  sku: string
  /** "Pedas manis", "Ukuran M": what sets it apart. */
  name: Text
  priceIdr: number
  netContent?: NetContentView | undefined
  pricePer100Idr?: number | undefined
  have: HaveView
  /** GS1 number, where the maker has one. */
  gtin?: string | undefined
  chosen: boolean
}

export type ProductPictureView = PictureView & { side: 'front' | 'back' | 'detail' | 'other' }

export type IngredientView = { text: string; allergen?: AllergenCode | undefined }

export type StorageCode = 'ambient-dry' | 'ambient-cool' | 'chilled' | 'frozen' | 'none'

/** The label as it is printed. One source for page, label and checks. */
export type PackLabelView = {
  goods: 'food' | 'craft' | 'cosmetic'
  language: Language
  ingredients: IngredientView[]
  allergens: AllergenCode[]
  mayContain: AllergenCode[]
  netContent?: NetContentView | undefined
  grossWeightG?: number | undefined
  shelfLifeDays?: number | undefined
  storage: StorageCode
  licences: LicenceView[]
  makerName: string
  kelurahan: string
  kecamatan: string
  dimensions?: string | undefined
  afterOpening?: Text | undefined
  care?: Text | undefined
}

export type CountryCode =
  | 'ID'
  | 'AU'
  | 'SG'
  | 'MY'
  | 'CN'
  | 'JP'
  | 'KR'
  | 'TW'
  | 'EU'
  | 'GB'
  | 'US'
  | 'SA'
  | 'TL'

export type CustomsVerdict = 'ok' | 'declare' | 'likely-refused' | 'forbidden' | 'unknown'
export type CustomsNoteView = {
  country: CountryCode
  verdict: CustomsVerdict
  note?: Text | undefined
  checkedOn: string
}

/** A guide in the visitor's money, never charged. @property amount in units of the currency */
export type EstimateView = { currency: string; amount: number; rateOn: string }

export type ProductView = {
  slug: string
  name: Text
  /** What it is and how it tastes. */
  taste?: Text | undefined
  spicy?: 1 | 2 | 3 | undefined
  vegan?: boolean | undefined
  category: { slug: string; name: Text }
  pictures: ProductPictureView[]
  priceIdr: number
  netContent?: NetContentView | undefined
  pricePer100Idr?: number | undefined
  grossWeightG?: number | undefined
  estimate?: EstimateView | undefined
  variants: VariantView[]
  /** Earliest best-before on any shelf; without batches, counted from a purchase today. */
  keeps?: { untilOn: string; daysLeft: number; from: 'shelf' | 'shelf-life' } | undefined
  cabin: CabinView
  licences: LicenceView[]
  maker: {
    slug: string
    name: string
    kelurahan: string
    kecamatan: KecamatanView
    portrait?: PictureView | undefined
    quote?: Text | undefined
    trainedOn?: string | undefined
    otherProducts: number
  }
  distanceFrom: string
  /** By distance; the first that has it is said first. */
  counters: CounterStockView[]
  /** Days without a count after which a number is no longer named. */
  askAfterDays: number
  label: PackLabelView
  /** The visitor's country first when it is known; `country` is then set. */
  customs: CustomsNoteView[]
  country?: CountryCode | undefined
  contact?: ContactView | undefined
  /** Absolute address of this page, for messages. */
  url: string
  saved: boolean
  related: ProductCardView[]
}

export type ProducersView = {
  query: ProducersQuery
  total: number
  pageSize: number
  makers: MakerCardView[]
  kecamatan: (KecamatanView & { count: number })[]
}

export type ProducerView = {
  slug: string
  name: string
  trade?: Text | undefined
  story?: Text | undefined
  quote?: Text | undefined
  portrait?: PictureView | undefined
  kelurahan: string
  kecamatan: KecamatanView
  sinceYear?: number | undefined
  trained?: { programme: string; on: string } | undefined
  group?: string | undefined
  products: ProductCardView[]
  counters: CounterRowView[]
  contact?: ContactView | undefined
  url: string
}

export type PlacesView = {
  query: PlacesQuery
  counters: CounterRowView[]
  total: number
  openNow: number
  kecamatan: (KecamatanView & { count: number })[]
  from: PlaceOption
  options: (PlaceOption & { latitude: number; longitude: number })[]
  map: CityMapView
  /** A closer drawing where the pins crowd. */
  centre?: CityMapView | undefined
}

/** Days that share hours: 1 = Monday to 7 = Sunday. Times HH:MM in WIB. */
export type HoursView = { days: number[]; opens: string; closes: string }

export type PlaceView = {
  slug: string
  name: string
  kind: CounterKind
  kelurahan: string
  kecamatan: KecamatanView
  whereInside?: Text | undefined
  address?: string | undefined
  open: OpenView
  hours: HoursView[]
  walk?: { from: string; distanceM: number } | undefined
  pays: ('cash' | 'qris' | 'card')[]
  latitude: number
  longitude: number
  contact?: ContactView | undefined
  counted?: { at: string; daysAgo: number; by?: 'counter' | 'maker' | 'office' | undefined } | undefined
  goods: ProductCardView[]
  map: CityMapView
  url: string
}

export type ListItemView = {
  product: ProductCardView
  /** The nearest counter that has it. */
  at?:
    | {
        slug: string
        name: string
        have: HaveView
        distanceM?: number | undefined
        bestBeforeOn?: string | undefined
      }
    | undefined
  /** No longer sold. */
  gone?: boolean | undefined
  /** No shelf proves that it keeps until the day asked for. */
  doesNotKeep?: boolean | undefined
}

export type StayView = {
  chosen: string
  places: PlaceOption[]
  counters: PlaceOption[]
  kelurahan: (PlaceOption & { kecamatan: string })[]
}

/** @property keepsUntilOn what is counted as kept is proved to keep until then */
export type LeavingView = { leave: string; after: number; keepsUntilOn: string }

export type ListView = {
  code: string
  /** The visitor's own: may take things off. */
  mine: boolean
  items: ListItemView[]
  totalIdr: number
  estimate?: EstimateView | undefined
  distanceFrom: string
  from?: string | undefined
  leaving?: (LeavingView & { kept: number }) | undefined
  stay: StayView
  today: string
  url: string
}

/** What is to be fetched at a stop. `bestBeforeOn`: the earliest date on that shelf. */
export type TripGoodsView = {
  slug: string
  name: Text
  makerName: string
  kecamatan: KecamatanView
  priceIdr: number
  fromPrice?: boolean | undefined
  have: HaveView
  bestBeforeOn?: string | undefined
}

export type TripStopView = Omit<CounterRowView, 'products'> & {
  hours: HoursView[]
  latitude: number
  longitude: number
  /** From the stop before, or from where one stays. */
  legM: number
  goods: TripGoodsView[]
  totalIdr: number
}

export type TripView = {
  code: string
  from: PlaceOption
  stay: StayView
  leaving?: LeavingView | undefined
  stops: TripStopView[]
  missing: { slug: string; name: Text; why: 'gone' | 'sold-out' | 'does-not-keep' }[]
  distanceM: number
  isFewest: boolean
  totalIdr: number
  today: string
}

export type AboutView = { products: number; makers: number; counters: number; askAfterDays: number }

export type GiftPartView = {
  slug: string
  sku: string
  name: Text
  /** Which size or flavour, where there are several. */
  variant?: Text | undefined
  makerName: string
  kecamatan: KecamatanView
  picture?: PictureView | undefined
  netContent: NetContentView
  pieces: number
  priceIdr: number
  lineIdr: number
}

/** @property totalIdr the sum of its parts */
export type GiftSetCardView = {
  slug: string
  name: Text
  words?: Text | undefined
  parts: GiftPartView[]
  makers: number
  totalIdr: number
}

export type GiftSetView = GiftSetCardView & {
  from: string
  /** Counters that have all of it, the nearest first. */
  together: Omit<CounterRowView, 'products'>[]
  /** When no counter has all. */
  stops: (Omit<CounterRowView, 'products'> & { legM: number; gets: { sku: string; have: HaveView }[] })[]
  missing: string[]
  isFewest: boolean
  distanceM: number
}
