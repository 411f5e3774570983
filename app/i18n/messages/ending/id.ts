import { number } from '../../formats.ts'

const pcs = (count: number): string => `${number('id', count)} bungkus`

/** Ending a partner: what stands in the way, and what it does. */
export const endingId = {
  listTitle: 'Mitra',
  end: 'Akhiri mitra',
  ended: (at: string) => `Sudah berakhir ${at}`,
  title: (partner: string) => `Akhiri ${partner}`,
  lead: 'Mitra tidak menerima barang lagi, dan pembeli tidak melihat konternya lagi.',
  whatTitle: 'Yang terjadi',
  counters: (names: string) => `Konter yang hilang dari toko: ${names}.`,
  noCounters: 'Tidak ada konter yang masih tampil.',
  goodsTitle: 'Barang yang masih di sana',
  goodsNone: 'Tidak ada barang di rak atau di jalan. Ini tidak menghalangi.',
  goodsLead: (pieces: number) =>
    `${pcs(pieces)} milik pembuat harus pulang atau terjual dulu. Minta pembuat mengusulkan pengambilan, lalu hitung raknya untuk terakhir kali.`,
  goods: (facts: { maker: string; counter: string; pieces: number }) =>
    `${facts.maker}: ${pcs(facts.pieces)} di ${facts.counter}`,
  agreementsTitle: 'Perjanjian yang masih terbuka',
  agreementsNone: 'Semua perjanjian sudah berakhir. Ini tidak menghalangi.',
  agreement: (facts: { maker: string; number: string }) => `${facts.maker}, ${facts.number}`,
  agreementLead:
    'Mengakhiri perjanjian: tidak ada kiriman baru. Yang di rak tetap milik pembuat, dan dijual menurut perjanjian terakhir atau diambil.',
  endAgreement: 'Akhiri perjanjian ini',
  moneyTitle: 'Uang yang tetap terutang',
  moneyNone: 'Tidak ada yang terutang.',
  moneyLead: 'Mengakhiri mitra tidak menghapus utang. Pernyataan dan tenggatnya tetap berlaku.',
  owes: (facts: { maker: string; willBePaid: string; late: string }) =>
    `${facts.maker}: akan dibayar ${facts.willBePaid}, terlambat ${facts.late}`,
  told: (amount: string) => `${amount} menunggu jawaban pembuat`,
  rest: (count: number) => `${number('id', count)} baris lagi`,
  reason: 'Alasan',
  verb: 'Akhiri mitra ini',
  blocked: 'Belum bisa diakhiri: barang dan perjanjian di atas harus selesai dulu.',
  done: 'Sudah tercatat.',
  refusals: {
    'agreements-open': (facts: { open: number }) =>
      `Masih ada ${number('id', facts.open)} perjanjian yang terbuka. Akhiri dulu satu per satu.`,
    'goods-still-there': (facts: { pieces: number }) =>
      `Masih ada ${pcs(facts.pieces)} milik pembuat di sana. Barang itu harus pulang dulu.`,
  },
} as const
