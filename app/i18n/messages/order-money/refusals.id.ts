import { number, rupiah } from '../../formats.ts'

export const orderMoneyRefusalsId = {
  'payee-bank-missing': () => 'Tulis nama banknya.',
  'payee-number-unfit': () => 'Nomor rekening 6 sampai 20 angka.',
  'payee-holder-missing': () => 'Tulis nama pemilik rekening.',
  'qris-unreadable': () =>
    'Teks ini bukan QRIS yang utuh. Pindai lagi stikernya, lalu salin seluruh teksnya.',
  'qris-checksum': () => 'Angka pemeriksa QRIS ini tidak cocok: teksnya berubah atau salah salin.',
  'qris-not-rupiah': () => 'QRIS ini bukan untuk rupiah.',
  'qris-not-static': () => 'Perlu QRIS stiker tanpa nominal. Yang ini sudah berisi nominal atau tip.',
  'qris-other-merchant': (facts: { name: string; nmid: string }) =>
    `QRIS ini milik ${facts.name} (${facts.nmid}), bukan yang didaftarkan. Uangnya akan sampai ke orang lain.`,
  'card-too-little': (facts: { leastIdr: number }) => `Kartu mulai dari ${rupiah('id', facts.leastIdr)}.`,
  'way-not-offered': () => 'Cara bayar ini tidak tersedia untuk pesanan ini. Pilih cara lain.',
  'proof-waits': () => 'Bukti Anda sedang diperiksa. Tunggu jawabannya dulu.',
  'paid-already': () => 'Pesanan ini sudah dibayar.',
  'payments-enough': (facts: { most: number }) =>
    `Pembayaran sudah dimulai ${number('id', facts.most)} kali. Bayar di konter, atau buat pesanan baru.`,
  'unknown-order-payment': () => 'Pembayaran ini tidak ada di daftar Anda.',
  'arrived-differs': (facts: { askedIdr: number; arrivedIdr: number }) =>
    `Yang ditagih ${rupiah('id', facts.askedIdr)}, yang Anda tulis ${rupiah('id', facts.arrivedIdr)}. Tidak ada yang dicatat lunas.`,
  'payment-over': () => 'Pembayaran ini sudah selesai atau waktunya lewat.',
  'proofs-enough': (facts: { most: number }) =>
    `Bukti sudah dikirim ${number('id', facts.most)} kali. Hubungi konter dengan kode pesanan Anda.`,
  'nothing-to-refund': () => 'Tidak ada uang yang bisa dikembalikan di sini.',
  'not-handed-over': () =>
    'Barangnya belum diserahkan. Seluruh pesanan bisa dibatalkan oleh pembeli atau konter.',
  'brought-back-already': () => 'Barang ini sudah dicatat kembali di konter. Lihat catatan penjualannya.',
  'unknown-refund': () => 'Pengembalian ini tidak ada di daftar Anda.',
  'refund-under-way': () => 'Pengembalian ini masih dikerjakan penyedia kartu.',
  'nothing-to-pay-out': () => 'Tidak ada uang yang harus diteruskan di sini. Mungkin rekan Anda lebih dulu.',
  'payout-differs': (facts: { amountIdr: number; owedIdr: number }) =>
    `Yang harus diteruskan ${rupiah('id', facts.owedIdr)}, yang Anda tulis ${rupiah('id', facts.amountIdr)}. Belum ada yang dicatat.`,
  'payout-proof-missing': () => 'Tulis nomor referensi bank, atau lampirkan foto buktinya.',
  'unknown-payout': () => 'Kiriman uang ini tidak ada di daftar Anda.',
  'payout-answered': () => 'Kiriman uang ini sudah dijawab.',
  'payout-not-denied': () => 'Kiriman uang ini tidak sedang disanggah, jadi tidak dikirim lagi.',
} as const
