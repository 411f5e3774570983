import type { Language, Text } from '#app/i18n/language.ts'
import type { CityPin } from '#app/ui/map/city-map-view.ts'
import { drawCentre, drawCity } from '#app/ui/map/draw-city.ts'
import type {
  CounterRowView,
  FacetsView,
  HomeView,
  KecamatanView,
  ListView,
  MakerCardView,
  PictureView,
  PlacesView,
  PlaceView,
  ProducersView,
  ProducerView,
  ProductCardView,
  ProductsView,
  ProductView,
} from '#app/ui/shop/views.ts'
import { malang } from './malang.ts'

/* One small shelf of the town, told in one language: enough to draw every page with every state once. */

export const blimbing: KecamatanView = { code: '35.73.01', slug: 'blimbing', name: 'Blimbing' }
export const klojen: KecamatanView = { code: '35.73.02', slug: 'klojen', name: 'Klojen' }

export const picture: PictureView = {
  id: 'pic_tempe',
  width: 1600,
  height: 1600,
  colour: '#f8d888',
  alt: 'Foto',
}

const said = (language: Language, id: string, en: string): Text => ({
  text: language === 'id' ? id : en,
  language,
})

export function tempeChips(language: Language, change: Partial<ProductCardView> = {}): ProductCardView {
  return {
    slug: 'keripik-tempe-original',
    name: said(language, 'Keripik Tempe Original', 'Original Tempeh Chips'),
    makerName: 'Dapur Bu Lastri Widuri',
    kecamatan: blimbing,
    priceIdr: 11_000,
    netContent: { value: 180, unit: 'g' },
    pricePer100Idr: 6111,
    have: { state: 'counted', pieces: 7, countedDaysAgo: 2 },
    cabin: 'ok',
    picture,
    ...change,
  }
}

function shelf(language: Language): ProductCardView[] {
  return [
    tempeChips(language),
    tempeChips(language, {
      slug: 'sambal-bawang',
      name: { text: 'Sambal Bawang', language: 'id' },
      priceIdr: 29_000,
      fromPrice: true,
      cabin: 'checked',
      have: { state: 'aged', pieces: 12, countedDaysAgo: 5 },
      picture: undefined,
    }),
    tempeChips(language, {
      slug: 'pia-apel',
      name: { text: 'Apple-Filled Pia', language: 'en' },
      netContent: { value: 350, unit: 'g', pieces: 10 },
      have: { state: 'none' },
      elsewhere: { slug: 'hotel-wijaya-lereng', name: 'Hotel Wijaya Lereng', distanceM: 430, pieces: 5 },
    }),
    tempeChips(language, {
      slug: 'madu-bunga-kopi',
      netContent: { value: 250, unit: 'ml' },
      pricePer100Idr: 30_000,
      have: { state: 'ask', countedDaysAgo: 9 },
      keepsUntilOn: '2027-01-26',
      cabin: 'small-liquid',
    }),
    tempeChips(language, {
      slug: 'topeng-panji-mini',
      netContent: { value: 1, unit: 'piece' },
      pricePer100Idr: undefined,
      have: { state: 'counted', pieces: 1, countedDaysAgo: 0 },
    }),
  ]
}

function counterRows(): CounterRowView[] {
  const row = { kelurahan: 'Sukoharjo', kecamatan: klojen, products: 20 }
  return [
    {
      ...row,
      slug: 'toko-titipan',
      name: 'Toko Titipan',
      pin: 12,
      kind: 'souvenir-shop',
      open: { state: 'open', until: '20:00' },
      distanceM: 500,
    },
    {
      ...row,
      slug: 'resto-kebon',
      name: 'Resto Kebon',
      pin: 8,
      kind: 'restaurant',
      open: { state: 'closed', opensAt: '10:00', inDays: 1, opensOn: '2026-11-25' },
      distanceM: 4500,
    },
    {
      ...row,
      slug: 'galeri',
      name: 'Galeri',
      pin: 3,
      kind: 'other',
      open: { state: 'closed', opensAt: '08:00', inDays: 3, opensOn: '2026-11-27' },
    },
    {
      ...row,
      slug: 'griya',
      name: 'Griya Inap',
      pin: 2,
      kind: 'hotel',
      open: { state: 'always' },
      distanceM: 1100,
    },
    { ...row, slug: 'kantor', name: 'Kantor', pin: 1, kind: 'office', open: { state: 'unknown' } },
  ]
}

const pins: CityPin[] = counterRows().map((row, i) => ({
  number: row.pin,
  slug: row.slug,
  name: row.name,
  latitude: -7.9774 - i * 0.002,
  longitude: 112.6338 - i * 0.001,
}))

function maker(language: Language): MakerCardView {
  return {
    slug: 'dapur-bu-lastri-widuri',
    name: 'Dapur Bu Lastri Widuri',
    trade: said(language, 'Keripik tempe', 'Tempeh chips'),
    kelurahan: 'Purwantoro',
    kecamatan: blimbing,
    products: 3,
    portrait: { ...picture, id: 'pic_lastri' },
    trainedOn: '2026-03-24',
  }
}

function facets(language: Language): FacetsView {
  return {
    anyCategory: 101,
    categories: [
      { slug: 'snack-savoury', name: said(language, 'Camilan gurih', 'Savoury snacks'), count: 16 },
    ],
    kecamatan: [
      { ...blimbing, count: 21 },
      { ...klojen, count: 23 },
    ],
    without: [
      { code: 'peanut', count: 97 },
      { code: 'soy', count: 93 },
    ],
    halal: 70,
    cabin: 90,
    vegan: 40,
    keeps: [
      { days: 30, count: 95 },
      { days: 90, count: 60 },
    ],
    maxPrice: [
      { idr: 25_000, count: 43 },
      { idr: 50_000, count: 80 },
    ],
    near: [{ slug: 'alun-alun-merdeka', name: 'Alun-Alun Merdeka', count: 40 }],
  }
}

export function home(language: Language): HomeView {
  return {
    products: 101,
    makers: 40,
    counters: 14,
    shelf: shelf(language),
    counted: shelf(language).slice(0, 1),
    categories: [
      {
        slug: 'snack-savoury',
        name: said(language, 'Camilan gurih', 'Savoury snacks'),
        products: 16,
        wall: 'kunyit',
        motif: 'kawung',
      },
    ],
    today: '2026-11-24',
    leaveOn: '2026-12-03',
    nearest: { from: 'Alun-Alun Merdeka', counters: counterRows() },
    map: drawCity(malang, pins),
    people: [maker(language)],
  }
}

export function products(language: Language, change: Partial<ProductsView> = {}): ProductsView {
  return {
    query: {},
    total: 101,
    pageSize: 24,
    products: shelf(language),
    facets: facets(language),
    understood: [],
    nearest: [],
    today: '2026-11-24',
    ...change,
  }
}

export function product(language: Language, change: Partial<ProductView> = {}): ProductView {
  const card = tempeChips(language)
  return {
    slug: card.slug,
    name: card.name,
    taste: said(
      language,
      'Irisan tempe tipis, digoreng sampai garing.',
      'Paper-thin tempeh, fried until crisp.',
    ),
    spicy: 1,
    vegan: true,
    category: { slug: 'snack-savoury', name: said(language, 'Camilan gurih', 'Savoury snacks') },
    pictures: [
      { ...picture, side: 'front' },
      { ...picture, id: 'pic_back', side: 'back' },
    ],
    priceIdr: 11_000,
    netContent: { value: 180, unit: 'g' },
    pricePer100Idr: 6111,
    grossWeightG: 201,
    estimate: { currency: 'AUD', amount: 1.1, rateOn: '2026-11-20' },
    variants: [
      { sku: 'kto-180', name: { text: '180 g', language }, priceIdr: 11_000, have: card.have, chosen: true },
      {
        sku: 'kto-250',
        name: { text: 'Pedas manis', language: 'id' },
        priceIdr: 15_000,
        have: { state: 'none' },
        chosen: false,
      },
    ],
    keeps: { untilOn: '2027-01-21', daysLeft: 58, from: 'shelf' },
    cabin: 'ok',
    licences: [
      { kind: 'halal', number: 'ID35110000000000126' },
      { kind: 'pirt', number: '2153573019999-31', validUntilOn: '2031-12-31' },
    ],
    maker: {
      slug: 'dapur-bu-lastri-widuri',
      name: 'Dapur Bu Lastri Widuri',
      kelurahan: 'Purwantoro',
      kecamatan: blimbing,
      portrait: { ...picture, id: 'pic_lastri' },
      quote: { text: 'Kalau tebal, tidak bunyi.', language: 'id' },
      trainedOn: '2026-03-24',
      otherProducts: 6,
    },
    distanceFrom: 'Alun-Alun Merdeka',
    counters: counterRows().map((row, i) => ({
      ...row,
      have: [
        { state: 'ask' as const, countedDaysAgo: 11 },
        { state: 'counted' as const, pieces: 3, countedDaysAgo: 0 },
        { state: 'none' as const },
      ][i % 3] ?? { state: 'none' as const },
      bestBeforeOn: '2027-02-13',
      latitude: -7.98,
      longitude: 112.63,
    })),
    askAfterDays: 7,
    label: {
      goods: 'food',
      language,
      ingredients: [
        { text: language === 'id' ? 'kedelai' : 'soybeans', allergen: 'soy' },
        { text: language === 'id' ? 'garam' : 'salt' },
      ],
      allergens: ['soy'],
      mayContain: ['peanut'],
      netContent: { value: 180, unit: 'g' },
      shelfLifeDays: 90,
      storage: 'ambient-dry',
      licences: [{ kind: 'pirt', number: '2153573019999-31', validUntilOn: '2031-12-31' }],
      makerName: 'Dapur Bu Lastri Widuri',
      kelurahan: 'Purwantoro',
      kecamatan: 'Blimbing',
      afterOpening: said(language, 'tutup rapat', 'keep sealed'),
    },
    customs: [
      {
        country: 'AU',
        verdict: 'declare',
        note: said(language, 'kering, biasanya lolos', 'dry, usually passes'),
        checkedOn: '2026-11-12',
      },
      { country: 'JP', verdict: 'forbidden', checkedOn: '2026-11-10' },
    ],
    contact: { state: 'off' },
    url: 'https://toko.example/id/products/keripik-tempe-original',
    saved: false,
    related: shelf(language).slice(1, 3),
    ...change,
  }
}

export function places(language: Language): PlacesView {
  return {
    query: { near: 'alun-alun-merdeka' },
    counters: counterRows(),
    total: 14,
    openNow: 12,
    kecamatan: [
      { ...blimbing, count: 3 },
      { ...klojen, count: 6 },
    ],
    from: { slug: 'alun-alun-merdeka', name: language === 'id' ? 'Alun-Alun Merdeka' : 'Merdeka Square' },
    options: [
      { slug: 'alun-alun-merdeka', name: 'Alun-Alun Merdeka', latitude: -7.9826, longitude: 112.6308 },
    ],
    map: drawCity(malang, pins),
    centre: drawCentre(malang, pins),
  }
}

export function place(language: Language): PlaceView {
  return {
    slug: 'hotel-arunika-brantas',
    name: 'Hotel Arunika Brantas',
    kind: 'hotel',
    kelurahan: 'Klojen',
    kecamatan: klojen,
    whereInside: said(language, 'Rak di lobi.', 'A shelf in the lobby.'),
    open: { state: 'open', until: '22:00' },
    hours: [
      { days: [1, 2, 3, 4, 5], opens: '06:00', closes: '22:00' },
      { days: [6, 7], opens: '07:00', closes: '23:00' },
    ],
    walk: { from: 'Stasiun Malang', distanceM: 430 },
    pays: ['cash', 'qris'],
    latitude: -7.97242,
    longitude: 112.63247,
    contact: { state: 'on', phone: '+6281234567890' },
    counted: { at: '2026-11-22T16:30:00.000Z', daysAgo: 2, by: 'counter' },
    goods: shelf(language),
    map: drawCity(malang, pins.slice(0, 1)),
    url: 'https://toko.example/id/places/hotel-arunika-brantas',
  }
}

export function producers(language: Language): ProducersView {
  return {
    query: {},
    total: 40,
    pageSize: 24,
    makers: [maker(language)],
    kecamatan: [{ ...blimbing, count: 9 }],
  }
}

export function producer(language: Language): ProducerView {
  return {
    slug: 'dapur-bu-lastri-widuri',
    name: 'Dapur Bu Lastri Widuri',
    trade: said(language, 'Keripik tempe', 'Tempeh chips'),
    story: { text: 'Bu Lastri mulai menggoreng di dapur belakang rumahnya.', language: 'id' },
    quote: { text: 'Kalau tebal, tidak bunyi.', language: 'id' },
    portrait: { ...picture, id: 'pic_lastri' },
    kelurahan: 'Purwantoro',
    kecamatan: blimbing,
    sinceYear: 2009,
    trained: { programme: 'Industri Rumahan', on: '2026-03-24' },
    group: 'Sanan Makmur',
    products: shelf(language),
    counters: counterRows(),
    contact: { state: 'off' },
    url: 'https://toko.example/id/producers/dapur-bu-lastri-widuri',
  }
}

export function list(language: Language): ListView {
  const [first, second] = shelf(language)
  return {
    code: 'K7QM2',
    mine: true,
    items: [
      ...(first
        ? [{ product: first, at: { slug: 'griya', name: 'Griya Inap', have: first.have, distanceM: 530 } }]
        : []),
      ...(second ? [{ product: second, gone: true }] : []),
    ],
    totalIdr: 40_000,
    estimate: { currency: 'AUD', amount: 4, rateOn: '2026-11-20' },
    distanceFrom: 'Alun-Alun Merdeka',
    stay: {
      chosen: 'alun-alun-merdeka',
      places: [{ slug: 'alun-alun-merdeka', name: 'Alun-Alun Merdeka' }],
      counters: [{ slug: 'griya', name: 'Griya Inap' }],
      kelurahan: [{ slug: '35.73.01.1007', name: 'Purwantoro', kecamatan: 'Blimbing' }],
    },
    today: '2026-11-24',
    url: 'https://toko.example/id/list/K7QM2',
  }
}
