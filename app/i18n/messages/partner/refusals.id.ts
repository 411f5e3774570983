import { date, moment, number, rupiah } from '../../formats.ts'

/** Refusals of what happens at a counter: receipts, sales, pick-ups, statements. */
export const partnerRefusalsId = {
  'unknown-delivery': () => 'Kiriman itu tidak ada.',
  'delivery-not-so': () => 'Keadaan kiriman ini sudah berubah. Lihat keadaannya di halaman ini.',
  'clock-ahead': () => 'Jam HP ini lebih dari sehari di depan. Betulkan jamnya, lalu kirim lagi.',
  'not-a-moment': () => 'Waktunya tidak terbaca. Muat ulang halaman, lalu kirim lagi.',
  'lines-not-these': () => 'Ada baris yang kurang atau lebih. Muat ulang halaman, lalu isi lagi.',
  'pieces-not-whole': (facts: { least: number; most: number }) =>
    `Isi angka bulat dari ${number('id', facts.least)} sampai ${number('id', facts.most)}.`,
  'more-than-sent': (facts: { sent: number; counted: number }) =>
    `Jumlahnya ${number('id', facts.counted)}, padahal yang dikirim ${number('id', facts.sent)}. Hitung lagi.`,
  'received-before-sent': (facts: { sentAt: string }) =>
    `Barang baru berangkat ${moment('id', facts.sentAt)}; belum bisa diterima sebelum itu.`,
  'may-still-object': (facts: { untilAt: string }) =>
    `Pembuat masih boleh keberatan sampai ${moment('id', facts.untilAt)}.`,
  'sold-out': (facts: { pieces: number; standing: number }) =>
    facts.standing === 0
      ? 'Di rak sudah tidak ada yang boleh dijual.'
      : `Di rak tinggal ${number('id', facts.standing)}, tidak cukup untuk ${number('id', facts.pieces)}. Hitung lagi raknya.`,
  'expired-on-shelf': (facts: { bestBeforeOn: string }) =>
    `Batch ini hanya tahan sampai ${date('id', facts.bestBeforeOn)}. Jangan dijual; turunkan dari rak.`,
  'batch-stopped': (facts: { standing: 'held' | 'recalled' }) =>
    facts.standing === 'held'
      ? 'Batch ini sedang ditahan kantor. Jangan dijual dulu.'
      : 'Batch ini ditarik. Jangan dijual; kembalikan ke pembuat.',
  'sold-before-arrival': (facts: { arrivedAt: string }) =>
    `Barang ini baru sampai di rak ${moment('id', facts.arrivedAt)}.`,
  'goods-missing': () => 'Isi paling sedikit satu barang.',
  'not-agreed': () => 'Tidak ada perjanjian yang berlaku untuk barang ini di konter ini.',
  'unknown-sale': () => 'Penjualan itu tidak ada.',
  'price-not-whole': () => 'Isi harga dalam rupiah bulat, misalnya 8.000.',
  'sold-above-price': (facts: { soldPriceIdr: number; priceIdr: number }) =>
    `${rupiah('id', facts.soldPriceIdr)} lebih tinggi dari harga perjanjian ${rupiah('id', facts.priceIdr)}.`,
  'price-under-share': (facts: { priceIdr: number; shareIdr: number }) =>
    `${rupiah('id', facts.priceIdr)} lebih rendah dari hak pembuat ${rupiah('id', facts.shareIdr)}.`,
  'price-under-all-bands': () => 'Harga ini di bawah semua harga yang disepakati.',
  'commission-out-of-range': () => 'Pembagian di perjanjian ini tidak terbaca. Beri tahu kantor.',
  'share-not-whole': () => 'Pembagian di perjanjian ini tidak terbaca. Beri tahu kantor.',
  'other-side-agrees': () => 'Yang mengusulkan tidak bisa menyetujui. Tunggu jawaban pihak lain.',
  'more-than-before': (facts: { before: number; pieces: number }) =>
    `Paling banyak ${number('id', facts.before)}, bukan ${number('id', facts.pieces)}.`,
  'unknown-statement': () => 'Pernyataan itu tidak ada.',
  'statement-moved-on': () => 'Pernyataan ini sudah melewati langkah itu. Lihat keadaannya di halaman ini.',
  'words-missing': () => 'Tulis dulu, beberapa kata cukup.',
  'words-too-long': (facts: { most: number }) => `Paling banyak ${number('id', facts.most)} huruf.`,
  'unknown-line': () => 'Baris itu tidak ada di pernyataan ini.',
  'already-accepted': () => 'Anda sudah menerima pernyataan ini. Pembetulan masih bisa diminta ke kantor.',
  'already-disputed': () => 'Baris ini sudah dipersoalkan.',
  'too-late-to-dispute': (facts: { untilAt: string }) =>
    `Batas mempersoalkan sudah lewat ${moment('id', facts.untilAt)}. Pembetulan masih bisa diminta ke kantor.`,
  'dispute-reason-missing': () => 'Pilih apa yang tidak cocok.',
  'nothing-stated': () => 'Belum ada pernyataan, jadi belum ada yang dibayar.',
  'amount-not-fit': () => 'Isi jumlah dalam rupiah bulat, misalnya 282.600.',
  'more-than-due': (facts: { amountIdr: number; dueIdr: number }) =>
    `${rupiah('id', facts.amountIdr)} lebih dari yang harus dibayar, ${rupiah('id', facts.dueIdr)}.`,
  'cash-not-in-hundreds': (facts: { fitIdr: number }) =>
    `Tunai dibulatkan ke bawah ke Rp100: ${rupiah('id', facts.fitIdr)}. Sisanya dibawa ke pernyataan berikut.`,
  'paid-in-the-future': (facts: { today: string }) => `Paling akhir hari ini, ${date('id', facts.today)}.`,
  'pay-way-missing': () => 'Pilih tunai atau transfer.',
  'terms-already-begun': (facts: { validFromOn: string }) =>
    `Versi ini sudah harus berlaku sejak ${date('id', facts.validFromOn)}, jadi tidak bisa disetujui lagi. Minta versi baru.`,
  'loss-cause-missing': () => 'Pilih apa yang terjadi.',
  'answer-missing': () => 'Pilih jawaban Anda.',
} as const
