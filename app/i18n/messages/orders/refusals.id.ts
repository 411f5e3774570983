import { date, number, rupiah, weight } from '../../formats.ts'

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
  'cannot-travel': (facts: { why: 'frozen' | 'keeps-too-short' | 'weight-unknown' }) =>
    ({
      frozen: 'Barang beku tidak bisa dikirim. Ambil di konter.',
      'keeps-too-short': 'Barang ini tidak tahan selama perjalanan. Ambil di konter.',
      'weight-unknown': 'Berat barang ini belum diketahui, jadi ongkos kirimnya belum bisa dihitung.',
    })[facts.why],
  'zone-unknown': () => 'Pilih tujuan kiriman.',
  'parcel-too-heavy': (facts: { mostG: number; weightG: number }) =>
    `Kiriman ini ${weight('id', facts.weightG)}, paling berat ${weight('id', facts.mostG)}. Kurangi jumlahnya.`,
  'fee-changed': (facts: { seenIdr: number; nowIdr: number }) =>
    `Ongkos kirim berubah dari ${rupiah('id', facts.seenIdr)} menjadi ${rupiah('id', facts.nowIdr)}. Belum ada yang disisihkan: lanjutkan kalau setuju.`,
  'address-missing': () => 'Tulis alamat tujuan.',
  'address-too-long': (facts: { most: number }) => `Alamat paling banyak ${number('id', facts.most)} huruf.`,
  'tracking-missing': () => 'Tulis nama kurir dan nomor resinya.',
  'held-batch-stopped': () =>
    'Barang ini sedang ditahan atau ditarik. Jangan diserahkan; tolak dengan alasan itu.',
  'order-batch-stopped': () =>
    'Barang ini sedang ditahan atau ditarik dari penjualan. Jangan dibayar; batalkan pesanan ini.',
  'held-batch-over': (facts: { bestBeforeOn: string }) =>
    `Baik digunakan sebelum ${date('id', facts.bestBeforeOn)}, jadi tidak boleh dijual. Tolak dengan alasan itu.`,
} as const
