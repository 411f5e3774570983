import type { ReviewTrack, RubricDimensionTable, RubricTable } from '#db/schema/review-standards.ts'

type FirstDimension = {
  code: string
  name: { id: string; en: string }
  weightBps: number
  one: { id: string; en: string }
  three: { id: string; en: string }
  five: { id: string; en: string }
}

const dimensions: Readonly<Record<ReviewTrack, readonly FirstDimension[]>> = {
  quality: [
    {
      code: 'taste',
      name: { id: 'Rasa atau guna', en: 'Taste or use' },
      weightBps: 3000,
      one: { id: 'Tidak akan dibeli lagi', en: 'Nobody would buy it again' },
      three: { id: 'Seperti yang biasa dijual', en: 'Like what is commonly sold' },
      five: { id: 'Dicari lagi oleh yang mencoba', en: 'Whoever tries it asks for more' },
    },
    {
      code: 'appearance',
      name: { id: 'Rupa', en: 'Appearance' },
      weightBps: 1500,
      one: { id: 'Hancur, pucat, atau tidak seragam', en: 'Broken, pale or uneven' },
      three: { id: 'Utuh, dengan sedikit beda', en: 'Whole, with small differences' },
      five: { id: 'Utuh, seragam, warnanya hidup', en: 'Whole, even, of a lively colour' },
    },
    {
      code: 'authenticity',
      name: { id: 'Khas Malang', en: 'Of Malang' },
      weightBps: 2000,
      one: { id: 'Ada di mana saja', en: 'Found anywhere' },
      three: { id: 'Resep atau bahan dari Malang', en: 'A recipe or material of Malang' },
      five: { id: 'Hanya ada di sini, dan ceritanya benar', en: 'Found only here, with a true story' },
    },
    {
      code: 'packaging',
      name: { id: 'Kemasan melindungi isinya', en: 'The pack keeps what is in it' },
      weightBps: 1500,
      one: { id: 'Isinya rusak sebelum sampai', en: 'Spoilt before it arrives' },
      three: { id: 'Baik bila dibawa hati-hati', en: 'Fine when carried with care' },
      five: { id: 'Baik setelah perjalanan jauh', en: 'Fine after a long journey' },
    },
    {
      code: 'health',
      name: { id: 'Sehat dan aman', en: 'Wholesome and safe' },
      weightBps: 1000,
      one: { id: 'Bahan atau caranya meragukan', en: 'A doubtful material or way of making' },
      three: { id: 'Bahan biasa, dapur bersih', en: 'Common materials, a clean kitchen' },
      five: {
        id: 'Bahan pilihan, tanpa tambahan yang tidak perlu',
        en: 'Chosen materials, nothing added without need',
      },
    },
    {
      code: 'price',
      name: { id: 'Harga pantas', en: 'Fair price' },
      weightBps: 1000,
      one: { id: 'Dua kali harga yang serupa', en: 'Twice the price of its like' },
      three: { id: 'Setara dengan yang serupa', en: 'The price of its like' },
      five: { id: 'Lebih baik dari yang seharga', en: 'Better than others at this price' },
    },
  ],
  packaging: [
    {
      code: 'protection',
      name: { id: 'Perlindungan', en: 'Protection' },
      weightBps: 3000,
      one: { id: 'Bocor, kempis, atau terbuka', en: 'Leaks, is flat or open' },
      three: { id: 'Rapat, satu lapis', en: 'Tight, in one layer' },
      five: { id: 'Rapat, kuat, bisa ditutup lagi', en: 'Tight, strong, can be closed again' },
    },
    {
      code: 'look',
      name: { id: 'Tampilan', en: 'Look' },
      weightBps: 2500,
      one: { id: 'Malu untuk dihadiahkan', en: 'One would not give it away' },
      three: { id: 'Bersih dan rapi', en: 'Clean and neat' },
      five: { id: 'Dipilih dari rak karena kemasannya', en: 'Picked from the shelf for its pack' },
    },
    {
      code: 'information',
      name: { id: 'Keterangan', en: 'Information' },
      weightBps: 2500,
      one: { id: 'Isi atau tanggal tidak terbaca', en: 'Content or date cannot be read' },
      three: { id: 'Lengkap dan terbaca', en: 'Complete and readable' },
      five: { id: 'Lengkap, terbaca, juga dalam bahasa Inggris', en: 'Complete, readable, in English too' },
    },
    {
      code: 'compliance',
      name: { id: 'Sesuai aturan', en: 'By the rules' },
      weightBps: 2000,
      one: { id: 'Ada yang wajib tetapi tidak ada', en: 'Something required is missing' },
      three: { id: 'Semua yang wajib ada', en: 'All that is required is there' },
      five: { id: 'Semua ada, dengan bukti tersimpan', en: 'All is there, with proof on file' },
    },
  ],
}

const tracks = ['quality', 'packaging'] as const

export const rubrics: RubricTable[] = tracks.map(track => ({
  id: `${track}/1`,
  track,
  version: 1,
  in_force_from_on: '2020-01-01',
}))

export const rubricDimensions: RubricDimensionTable[] = tracks.flatMap(track =>
  dimensions[track].map(({ code, name, weightBps, one, three, five }, position) => ({
    id: `${track}/1/${code}`,
    rubric_id: `${track}/1`,
    position,
    code,
    name_id: name.id,
    name_en: name.en,
    weight_bps: weightBps,
    anchor_1_id: one.id,
    anchor_1_en: one.en,
    anchor_3_id: three.id,
    anchor_3_en: three.en,
    anchor_5_id: five.id,
    anchor_5_en: five.en,
    picture_1: `${track}-${code}-1`,
    picture_5: `${track}-${code}-5`,
  })),
)
