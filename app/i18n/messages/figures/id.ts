import { number } from '../../formats.ts'

/** How partners pay and count, and what they say to it. */
export const figuresId = {
  titles: {
    partner: 'Angka tentang konter Anda',
    maker: 'Cara mitra membayar dan menghitung',
    office: 'Ketepatan mitra, dan jawaban mereka',
  },
  leads: {
    partner:
      'Pembuat yang menitip pada Anda dan kantor melihat angka ini. Jawaban Anda berdiri di sampingnya.',
    maker: 'Mitra yang punya perjanjian dengan Anda. Mereka boleh menjawab angkanya.',
    office: 'Angka yang sama dilihat mitra sendiri dan pembuat yang menitip padanya.',
  },
  none: 'Belum ada mitra dengan perjanjian.',
  inTime: 'Bayar tepat waktu',
  shrink: (counter: string) => `Hilang saat dihitung di ${counter}`,
  anyShrink: 'Hilang saat dihitung',
  statements: (facts: { part: number; all: number }) =>
    `${number('id', facts.part)} dari ${number('id', facts.all)} pernyataan lunas sampai hari bayarnya`,
  pieces: (facts: { part: number; all: number }) =>
    `${number('id', facts.part)} dari ${number('id', facts.all)} bungkus yang diterima`,
  nothing: 'Belum ada yang bisa dihitung.',
  formulaTitle: 'Cara menghitungnya',
  formulas: {
    inTime:
      'Pernyataan yang lunas sampai hari bayarnya, dari semua pernyataan yang hari bayarnya sudah lewat selama 180 hari. Lunas: jumlah semua pembayaran sampai hari itu menutup jumlah semua tagihan; sisa tunai di bawah Rp100 tidak dihitung terlambat. Baris yang masih dibantah tidak dihitung.',
    shrink:
      'Bungkus yang kurang saat rak dihitung, dikurangi yang ketemu lagi, dari semua bungkus yang diterima konter itu selama 180 hari. Yang masih dibantah tidak dihitung.',
  },
  reply: 'Jawaban mitra',
  ownReply: 'Jawaban Anda',
  said: (facts: { by: string; at: string }) => `${facts.by}, ${facts.at}`,
  atThatTime: (facts: { part: number; all: number }) =>
    `waktu itu ${number('id', facts.part)} dari ${number('id', facts.all)}`,
  history: (count: number) => `Jawaban sebelumnya (${number('id', count)})`,
  write: 'Tulis jawaban',
  rewrite: 'Ganti jawaban bulan ini',
  text: 'Apa yang perlu diketahui pembuat dan kantor?',
  hint: 'Jawaban lama tetap bisa dibaca.',
  save: 'Simpan jawaban',
  saved: 'Jawaban Anda sudah berdiri di samping angkanya.',
  link: 'Cara mitra membayar dan menghitung',
  refusals: {
    'unknown-figure': () => 'Angka ini bukan tentang konter Anda.',
    'nothing-to-answer': () => 'Belum ada yang dihitung, jadi belum ada yang perlu dijawab.',
  },
} as const
