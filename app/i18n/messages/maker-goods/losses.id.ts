import { number } from '../../formats.ts'

/** What was lost of her goods at counters. */
export const lossesId = {
  title: 'Rusak dan hilang',
  lead: 'Yang dicatat konter sebagai rusak, hilang, atau lewat tanggal, dan siapa yang menanggung.',
  none: 'Belum ada barang Anda yang dicatat rusak atau hilang.',
  pieces: (count: number) => `${number('id', count)} bungkus`,
  bears: (facts: { who: string; amount: string }) => `${facts.who} yang menanggung ${facts.amount}`,
  until: (at: string) => `Anda bisa berkeberatan sampai ${at}.`,
  states: {
    recorded: 'Dicatat',
    contested: 'Anda berkeberatan',
    final: 'Selesai',
    corrected: 'Dikoreksi',
  },
  photo: 'Foto bukti',
  said: (facts: { who: string; at: string }) => `${facts.who}, ${facts.at}`,
  waits: 'Keberatan Anda sudah sampai. Konter menjawab; kalau tidak sepakat, kantor yang memutuskan.',
  contestTitle: 'Bukan Anda yang harus menanggung?',
  contestLead: (facts: { until: string; amount: string }) =>
    `Sampai ${facts.until} Anda bisa berkeberatan. Kalau keberatan Anda benar, mitra yang menanggung ${facts.amount} dan jumlah itu masuk uang Anda. Kalau diam, catatan ini selesai.`,
  text: 'Mengapa? Ceritakan singkat',
  contest: 'Kirim keberatan',
} as const
