import { date, number, rupiah } from '../../formats.ts'

export const orderRefusalsId = {
  'buyer-name-missing': () => 'Tulis nama Anda.',
  'buyer-name-too-long': (facts: { most: number }) => `Nama paling banyak ${number('id', facts.most)} huruf.`,
  'buyer-contact-missing': () => 'Tulis nomor HP atau surel.',
  'counter-shut': (facts: { opensOn: string; opensAt: string }) =>
    `Konter tutup sampai ${date('id', facts.opensOn)}. Pilih konter lain, atau reservasi menjelang hari itu.`,
  'cart-empty': () => 'Tidak ada barang untuk konter ini di keranjang.',
  'cart-full': (facts: { most: number }) =>
    `Keranjang sudah berisi ${number('id', facts.most)} barang. Lepaskan satu dulu.`,
  'pieces-unfit': (facts: { most: number }) =>
    `Jumlah harus bilangan bulat dari 1 sampai ${number('id', facts.most)}.`,
  'pieces-gone': (facts: { standing: number }) =>
    facts.standing === 0
      ? 'Barang ini baru saja habis di konter ini. Tidak ada yang disisihkan.'
      : `Di rak tinggal ${number('id', facts.standing)} buah. Tidak ada yang disisihkan.`,
  'not-sold-here': () => 'Barang ini sedang tidak dijual di konter ini.',
  'price-changed': (facts: { seenIdr: number; nowIdr: number }) =>
    `Harga berubah dari ${rupiah('id', facts.seenIdr)} menjadi ${rupiah('id', facts.nowIdr)}. Belum ada yang disisihkan: lanjutkan kalau setuju.`,
  'too-many-reservations': (facts: { most: number }) =>
    `Dari jaringan ini sudah ada ${number('id', facts.most)} reservasi terbuka. Ambil atau batalkan satu dulu.`,
  'unknown-reservation': () => 'Tidak ada reservasi dengan kode ini di konter Anda.',
  'reservation-over': () => 'Reservasi ini sudah selesai. Barangnya tidak lagi disisihkan.',
  'order-code-unfit': () => 'Kodenya enam huruf atau angka. Periksa lagi.',
  'held-batch-stopped': () =>
    'Barang ini sedang ditahan atau ditarik. Jangan diserahkan; tolak dengan alasan itu.',
  'held-batch-over': (facts: { bestBeforeOn: string }) =>
    `Baik digunakan sebelum ${date('id', facts.bestBeforeOn)}, jadi tidak boleh dijual. Tolak dengan alasan itu.`,
} as const
