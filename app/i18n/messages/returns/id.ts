import { number } from '../../formats.ts'

const pcs = (count: number): string => `${number('id', count)} pcs`

/** What buyers bring back to a counter. */
export const returnsId = {
  title: 'Pembeli mengembalikan',
  verb: 'Pembeli mengembalikan ini',
  sold: (facts: { pieces: number; price: string; at: string }) =>
    `Terjual ${pcs(facts.pieces)} dengan harga ${facts.price}, ${facts.at}`,
  pieces: 'Berapa yang dikembalikan',
  why: 'Mengapa dikembalikan?',
  whys: { defect: 'Cacat: pecah, melempem, salah isi', 'changed-mind': 'Pembeli berubah pikiran' },
  sealed: 'Bungkusnya',
  sealeds: { yes: 'Masih tersegel', no: 'Sudah dibuka' },
  note: 'Catatan (boleh kosong)',
  look: 'Lihat dulu akibatnya',
  whatTitle: 'Yang akan terjadi',
  goods: {
    resaleable: 'Barang kembali ke rak dan boleh dijual lagi.',
    defect: 'Barang dicatat cacat dan tidak kembali ke rak.',
    'kept-by-counter': 'Penjualannya tetap: barang tidak bisa dijual lagi, dan menjadi milik konter.',
  },
  refund: (amount: string) => `Uang yang kembali ke pembeli: ${amount}.`,
  noRefund: 'Hak pembuat tidak berubah. Uang yang dikembalikan ke pembeli ditanggung konter.',
  turned: (facts: { share: string; commission: string }) =>
    `Hak pembuat berkurang ${facts.share}, bagian konter berkurang ${facts.commission}.`,
  save: 'Catat pengembalian',
  change: 'Ubah isiannya',
  list: 'Yang sudah dikembalikan',
  line: (facts: { number: string; pieces: number; at: string }) =>
    `${facts.number}: ${pcs(facts.pieces)}, ${facts.at}`,
  saved: 'Pengembalian sudah tercatat.',
  refusals: {
    'return-why-missing': () => 'Pilih dulu mengapa barang ini dikembalikan.',
  },
} as const
