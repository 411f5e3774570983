/** A further size or flavour beside the first one of a product. `code` ends its SKU. */
export type FurtherVariant = {
  code: string
  label: readonly [id: string, en: string]
  priceIdr: number
  /** Absent: as much as the first. */
  netQuantity?: number
  pieces?: number
}

type Range = { first: readonly [id: string, en: string]; further: readonly FurtherVariant[] }

const shirt = (priceIdr: number): Range => ({
  first: ['Ukuran M', 'Size M'],
  further: [
    { code: 'L', label: ['Ukuran L', 'Size L'], priceIdr },
    { code: 'XL', label: ['Ukuran XL', 'Size XL'], priceIdr: priceIdr + 10_000 },
  ],
})

export const ranges: Record<string, Range> = {
  'keripik-tempe-original': {
    first: ['Kemasan kecil', 'Small pack'],
    further: [
      { code: '350', label: ['Kemasan sedang', 'Medium pack'], priceIdr: 20_000, netQuantity: 350 },
      { code: '500', label: ['Kemasan keluarga', 'Family pack'], priceIdr: 27_500, netQuantity: 500 },
    ],
  },
  'keripik-tempe-pedas-manis': {
    first: ['Pedas sedang', 'Medium hot'],
    further: [{ code: 'EXTRA', label: ['Pedas sekali', 'Very hot'], priceIdr: 12_500 }],
  },
  'emping-jagung': {
    first: ['Asin', 'Salted'],
    further: [{ code: 'BWG', label: ['Bawang', 'Garlic'], priceIdr: 13_500 }],
  },
  'keripik-apel': {
    first: ['Kemasan kecil', 'Small pack'],
    further: [{ code: '250', label: ['Kemasan besar', 'Large pack'], priceIdr: 51_000, netQuantity: 250 }],
  },
  'keripik-nangka': {
    first: ['Kemasan kecil', 'Small pack'],
    further: [{ code: '250', label: ['Kemasan besar', 'Large pack'], priceIdr: 56_000, netQuantity: 250 }],
  },
  'pia-kacang-hijau': {
    first: ['Isi 10', '10 pieces'],
    further: [
      { code: '700', label: ['Isi 20', '20 pieces'], priceIdr: 61_000, netQuantity: 700, pieces: 20 },
    ],
  },
  'dodol-apel': {
    first: ['Kemasan kecil', 'Small pack'],
    further: [{ code: '500', label: ['Kotak', 'Box'], priceIdr: 38_000, netQuantity: 500 }],
  },
  'kopi-robusta-dampit': {
    first: ['Bubuk', 'Ground'],
    further: [{ code: 'BIJI', label: ['Biji', 'Whole beans'], priceIdr: 36_000 }],
  },
  'kopi-arabika-biji': {
    first: ['Sangrai sedang', 'Medium roast'],
    further: [{ code: 'RINGAN', label: ['Sangrai ringan', 'Light roast'], priceIdr: 75_000 }],
  },
  'sambal-bawang': {
    first: ['Toples 150 g', 'Jar of 150 g'],
    further: [{ code: '250', label: ['Toples 250 g', 'Jar of 250 g'], priceIdr: 45_000, netQuantity: 250 }],
  },
  'abon-sapi': {
    first: ['Asli', 'Original'],
    further: [
      { code: 'PDS', label: ['Pedas', 'Hot'], priceIdr: 41_000 },
      { code: '250', label: ['Asli, 250 g', 'Original, 250 g'], priceIdr: 95_000, netQuantity: 250 },
    ],
  },
  'madu-bunga-kopi': {
    first: ['Botol kecil', 'Small bottle'],
    further: [{ code: '500', label: ['Botol besar', 'Large bottle'], priceIdr: 140_000, netQuantity: 500 }],
  },
  'jahe-instan': {
    first: ['Gula pasir', 'White sugar'],
    further: [{ code: 'MERAH', label: ['Gula merah', 'Palm sugar'], priceIdr: 24_000 }],
  },
  'kaos-boso-walikan': shirt(85_000),
  'kemeja-batik-malangan': shirt(225_000),
  'topeng-panji-mini': {
    first: ['Panji', 'Panji'],
    further: [{ code: 'SKT', label: ['Sekartaji', 'Sekartaji'], priceIdr: 95_000 }],
  },
  'mug-keramik-dinoyo': {
    first: ['Hijau laut', 'Sea green'],
    further: [{ code: 'PUTIH', label: ['Putih gading', 'Ivory'], priceIdr: 35_000 }],
  },
  'tas-rajut': {
    first: ['Merah apel', 'Apple red'],
    further: [{ code: 'NILA', label: ['Nila', 'Indigo'], priceIdr: 145_000 }],
  },
  'kartu-pos-malang': {
    first: ['Rumah lama', 'Old houses'],
    further: [{ code: 'KMPG', label: ['Kampung warna', 'Painted kampung'], priceIdr: 35_000 }],
  },
}
