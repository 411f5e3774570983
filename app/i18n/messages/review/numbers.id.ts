import { decimal } from '../../formats.ts'

/** How fast and how often: for everybody, without names; and for the office, with them. */
export const numbersId = {
  title: 'Angka pemeriksaan',
  publicTitle: 'Berapa lama pemeriksaan kami',
  description: 'Berapa lama produk diperiksa sebelum dijual di Omah Oleh, bulan demi bulan.',
  lead: 'Setiap produk diperiksa dua kali: mutu dan kemasan. Inilah lamanya, dihitung dari kiriman pembuat sampai kedua jawaban keluar.',
  latest: (facts: { month: string; answered: number; median: number; p90: number }) =>
    `Pada ${facts.month} kami menjawab ${facts.answered} kiriman. Separuhnya dalam ${days(facts.median)} atau kurang, sembilan dari sepuluh dalam ${days(facts.p90)}.`,
  firstPass: (facts: { passed: number; of: number }) =>
    `${facts.passed} dari ${facts.of} produk baru disetujui pada kiriman pertama.`,
  nothing: 'Belum ada kiriman yang dijawab dalam bulan-bulan ini.',
  byMonth: 'Bulan demi bulan',
  month: 'Bulan',
  answered: 'Dijawab',
  median: 'Separuhnya dalam',
  p90: 'Sembilan dari sepuluh dalam',
  passed: 'Lolos pada kiriman pertama',
  passedOf: (facts: { passed: number; of: number }) => `${facts.passed} dari ${facts.of}`,
  byKind: 'Menurut jenis barang',
  days,
  none: 'belum ada',
  how: 'Cara menghitung',
  howBody:
    'Hari dihitung apa adanya, termasuk Sabtu, Minggu, dan hari libur. Kiriman yang dikembalikan ikut dihitung pada hari dikembalikan. Pemeriksaan ulang dan keberatan tidak.',
  spreadTitle: 'Beda nilai antar pemeriksa',
  spreadLead:
    'Rata-rata tiap pemeriksa pada skala 1 sampai 5. Beda lebih dari satu angka layak dibicarakan bersama.',
  spreadOf: (points: number) => `Selisih ${decimal('id', points, 1)}`,
  spreadUnknown: 'Perlu dua pemeriksa dengan paling sedikit tiga nilai.',
  wide: 'perlu dibicarakan',
  mean: (points: number) => decimal('id', points, 1),
  scores: (count: number) => `${count} nilai`,
  trend: 'Rata-rata tiap bulan',
  tracksTitle: 'Menurut jalur',
  linkFromAbout: 'Berapa lama pemeriksaan kami, bulan demi bulan',
} as const

function days(count: number): string {
  return count < 0.05 ? 'hari yang sama' : `${decimal('id', count, 1)} hari`
}
