import { date, distance, number } from '../../formats.ts'

/** Where to fetch what is on a list, in the fewest stops. */
export const tripId = {
  title: 'Rencana ambil oleh-oleh',
  planTitle: 'Ambil di mana, sebelum pulang',
  stay: 'Menginap di mana',
  stayHint: 'Hotel, tempat, konter, atau kelurahan terdekat.',
  places: 'Hotel dan tempat',
  counters: 'Konter',
  kelurahan: 'Kelurahan',
  inKecamatan: (kelurahan: string, kecamatan: string) => `${kelurahan}, Kec. ${kecamatan}`,
  leaveHint: 'Boleh kosong. Kalau diisi, hanya yang masih tahan dihitung.',
  plan: 'Hitung pemberhentian',
  showKeeping: 'Tunjukkan yang tahan',
  change: 'Ubah tempat atau tanggal',
  back: 'Kembali ke daftar',
  stops: (stops: number) => `${number('id', stops)} pemberhentian`,
  found: (goods: number, of: number, stops: number) =>
    goods === of
      ? `Semua ${number('id', of)} barang bisa diambil di ${number('id', stops)} pemberhentian.`
      : `${number('id', goods)} dari ${number('id', of)} barang bisa diambil di ${number('id', stops)} pemberhentian.`,
  nothing: 'Tidak ada barang di daftar ini yang bisa diambil sekarang.',
  keeps: (on: string) => `Semua di sini tahan sampai ${date('id', on)} atau lebih lama.`,
  way: (from: string, metres: number) =>
    `Jarak lurus dari ${from} lewat semua pemberhentian ${distance('id', metres)}. Jalan yang sebenarnya lebih panjang.`,
  fewest: 'Semua pilihan konter sudah dicoba: lebih sedikit pemberhentian tidak bisa.',
  notProved:
    'Konternya terlalu banyak untuk dicoba semua. Mungkin ada rencana dengan lebih sedikit pemberhentian.',
  stop: (place: number, name: string) => `${number('id', place)}. ${name}`,
  leg: (metres: number, from: string) => `${distance('id', metres)} jarak lurus dari ${from}`,
  here: (goods: number) => `${number('id', goods)} barang di sini`,
  missingTitle: 'Yang tidak bisa diambil',
  missing: {
    gone: 'sudah tidak dijual',
    'sold-out': 'sedang habis di semua konter',
    'does-not-keep': 'tidak ada rak yang tahan sampai tanggal itu',
  },
  total: 'Jumlah semua',
  kept: (kept: number, of: number, on: string) =>
    `${number('id', kept)} dari ${number('id', of)} barang tahan sampai ${date('id', on)}.`,
  doesNotKeep: (on: string) => `Tidak ada rak yang tahan sampai ${date('id', on)}.`,
  allDays: 'Tunjukkan semua lagi',
} as const
