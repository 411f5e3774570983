import { date, number, rupiah } from '../../formats.ts'

/** Refusals of listings, prices and batches. */
export const producerRefusalsId = {
  'unknown-listing': () => 'Rancangan itu tidak ada.',
  'key-unfit': () => 'Halaman ini rusak di jalan. Muat ulang, lalu kirim lagi.',
  'unknown-picture': () => 'Foto itu tidak ada. Kirim lagi.',
  'too-many-photos': (facts: { limit: number }) =>
    `Sudah ada ${facts.limit} foto. Hapus satu dulu sebelum menambah.`,
  'not-a-maker': () => 'Hanya pembuat yang bisa mengisi ini.',
  'listing-has-product': () => 'Produk yang sudah ada tidak bisa dibuang, hanya diistirahatkan.',
  'listing-unchanged': () => 'Tidak ada yang berubah sejak kiriman terakhir. Ubah sesuatu dulu.',
  'listing-unfinished': () => 'Belum bisa dikirim. Perbaiki yang ditandai dulu.',
  'unknown-variant': () => 'Ukuran itu tidak ada pada produk ini.',
  'price-outside-band': (facts: { fromIdr: number; toIdr: number }) =>
    `Langsung bisa antara ${rupiah('id', facts.fromIdr)} dan ${rupiah('id', facts.toIdr)}. Untuk harga lain, pakai “Ubah produk”.`,
  'already-paused': () => 'Produk ini sudah istirahat.',
  'not-paused': () => 'Produk ini tidak sedang istirahat.',
  'pause-already-over': () => 'Tanggal itu sudah lewat. Pilih hari ini atau sesudahnya.',
  'not-a-day': () => 'Tanggal ini tidak ada. Contoh: 24-11-2026.',
  'made-in-future': (facts: { today: string }) =>
    `Belum dibuat? Paling akhir hari ini, ${date('id', facts.today)}.`,
  'batch-expired': (facts: { bestBeforeOn: string }) =>
    `Dengan tanggal itu, masa tahannya habis ${date('id', facts.bestBeforeOn)}. Cek lagi tanggalnya.`,
  'quantity-not-fit': (facts: { most: number }) =>
    `Isi angka bulat dari 1 sampai ${number('id', facts.most)}.`,
  'too-many-batches-a-day': (facts: { limit: number }) =>
    `Paling banyak ${facts.limit} batch sehari untuk satu ukuran.`,
  'unknown-batch': () => 'Kode ini tidak ada. Cek lagi hurufnya.',
} as const
