import { date, moment, number, rupiah } from '../../formats.ts'

/** Refusals of what a maker does: agreements, deliveries, pick-ups, answers about money. */
export const makerGoodsRefusalsId = {
  'batch-twice': () => 'Satu kode produksi cukup ditulis satu kali.',
  'same-counter': () => 'Barang ini sudah di konter itu.',
  'batch-past-date': (facts: { bestBeforeOn: string }) =>
    `Batch ini hanya baik sampai ${date('id', facts.bestBeforeOn)}. Jangan dikirim.`,
  'home-short': (facts: { pieces: number; standing: number }) =>
    `Di rumah tinggal ${number('id', facts.standing)}, tidak cukup untuk ${number('id', facts.pieces)}.`,
  'shelf-short': (facts: { pieces: number; standing: number }) =>
    `Di rak tinggal ${number('id', facts.standing)}, tidak cukup untuk ${number('id', facts.pieces)}.`,
  'nothing-to-object': () => 'Baris ini diterima semua; tidak ada yang perlu dipersoalkan.',
  'objection-too-late': (facts: { untilAt: string }) =>
    `Waktu keberatan habis ${moment('id', facts.untilAt)}. Kantor masih bisa membuat koreksi.`,
  'differences-open': (facts: { open: number }) =>
    `Masih ada ${number('id', facts.open)} selisih. Bereskan dulu.`,
  'unknown-difference': () => 'Selisih itu tidak ada.',
  'outcome-not-fit': () => 'Jawaban itu bukan giliran Anda. Pilih yang lain.',
  'pieces-beyond-difference': (facts: { open: number }) => `Isi dari 1 sampai ${number('id', facts.open)}.`,
  'unknown-agreement': () => 'Perjanjian itu tidak ada.',
  'agreement-ended': () => 'Perjanjian ini sudah berakhir.',
  'agreement-open': () => 'Dengan tempat ini sudah ada perjanjian. Usulkan perubahan di sana.',
  'version-outdated': (facts: { newest: number }) =>
    `Sudah ada versi ${facts.newest}. Baca yang terbaru, lalu putuskan lagi.`,
  'unknown-partner': () => 'Tempat itu tidak ada.',
  'counters-missing': () => 'Pilih paling sedikit satu konter.',
  'goods-twice': () => 'Satu barang cukup ditulis satu kali.',
  'terms-in-the-past': (facts: { earliestOn: string }) =>
    `Paling awal ${date('id', facts.earliestOn)}, supaya yang sudah dikirim tidak berubah.`,
  'term-out-of-range': (facts: { least: number; most: number }) =>
    `Isi angka dari ${number('id', facts.least)} sampai ${number('id', facts.most)}.`,
  'unknown-pickup': () => 'Pengambilan itu tidak ada.',
  'pickup-not-so': () => 'Keadaan pengambilan ini sudah berubah. Lihat keadaannya di halaman ini.',
  'planned-in-the-past': (facts: { today: string }) => `Paling awal hari ini, ${date('id', facts.today)}.`,
  'unknown-dispute': () => 'Pembicaraan itu tidak ada, atau bukan giliran Anda.',
  'dispute-moved-on': () => 'Pembicaraan ini sudah melewati langkah itu. Lihat keadaannya di halaman ini.',
  'adjustment-not-fit': (facts: { mostIdr: number }) =>
    `Isi rupiah bulat, paling banyak ${rupiah('id', facts.mostIdr)}.`,
  'unknown-payment': () => 'Pembayaran itu tidak ada.',
  'payment-answered': () => 'Pembayaran ini sudah Anda jawab.',
  'pin-not-this': (facts: { seconds: number }) =>
    facts.seconds > 0
      ? `PIN tidak cocok. Tunggu ${number('id', facts.seconds)} detik, lalu coba lagi.`
      : 'PIN tidak cocok. Belum ada yang berubah.',
} as const
