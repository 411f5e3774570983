import { number } from '../../formats.ts'

/** What all sides of a consignment read in the same words: documents, their states, and who gets how much. */
export const consignmentId = {
  documents: {
    agreement: 'Perjanjian titip jual',
    delivery: 'Surat jalan',
    receipt: 'Tanda terima',
    pickup: 'Nota retur',
    count: 'Berita acara hitung rak',
    loss: 'Nota barang rusak atau hilang',
    statement: 'Pernyataan penjualan',
    payment: 'Pembayaran',
  },
  /** `Surat jalan SJ/2026/11/0007` */
  titled: (facts: { document: string; number: string }) => `${facts.document} ${facts.number}`,
  unnumbered: (document: string) => `${document}, belum bernomor`,
  states: {
    agreement: {
      draft: 'Rancangan',
      offered: 'Ditawarkan, belum disetujui',
      active: 'Berlaku',
      ended: 'Berakhir',
    },
    delivery: {
      draft: 'Belum berangkat',
      sent: 'Di jalan',
      received: 'Diterima',
      'received-with-difference': 'Diterima, ada selisih',
      closed: 'Selesai',
      cancelled: 'Dibatalkan',
    },
    pickup: {
      proposed: 'Diusulkan',
      agreed: 'Disepakati',
      'picked-up': 'Sudah diambil, di jalan pulang',
      received: 'Sampai di rumah',
      'received-with-difference': 'Sampai di rumah, ada selisih',
      closed: 'Selesai',
      cancelled: 'Dibatalkan',
    },
    statement: {
      issued: 'Menunggu persetujuan',
      'partly-disputed': 'Sebagian dipersoalkan',
      accepted: 'Disetujui, belum lunas',
      paid: 'Dibayar, menunggu jawaban pembuat',
      received: 'Uang sudah diterima',
      closed: 'Selesai',
    },
    payment: {
      told: 'Menunggu jawaban pembuat',
      confirmed: 'Dibenarkan: uang diterima',
      denied: 'Dibantah: uang belum diterima',
    },
    dispute: {
      raised: 'Menunggu jawaban',
      answered: 'Sudah dijawab',
      agreed: 'Disepakati',
      escalated: 'Di kantor, menunggu keputusan',
      ruled: 'Sudah diputuskan kantor',
    },
  },
  sides: { producer: 'Pembuat', partner: 'Mitra', office: 'Kantor' },
  parties: { from: 'Dari', to: 'Untuk', maker: 'Pembuat', partner: 'Mitra', counter: 'Konter' },
  on: 'Tanggal',
  share: {
    you: (facts: { share: string; price: string }) =>
      `Anda menerima ${facts.share} dari harga ${facts.price}.`,
    maker: (facts: { share: string; price: string }) =>
      `Pembuat menerima ${facts.share} dari harga ${facts.price}.`,
    rest: (commission: string) => `${commission} untuk mitra.`,
  },
  pieces: (count: number) => `${number('id', count)} bungkus`,
  columns: {
    goods: 'Barang',
    batch: 'Kode produksi',
    bestBefore: 'Baik sebelum',
    sent: 'Dikirim',
    accepted: 'Diterima',
    short: 'Kurang',
    damaged: 'Rusak',
    refused: 'Ditolak',
    planned: 'Diusulkan',
    taken: 'Diambil',
    home: 'Sampai',
    pieces: 'Jumlah',
    each: 'Per bungkus',
    amount: 'Untuk pembuat',
    what: 'Peristiwa',
    day: 'Tanggal',
  },
  money: {
    title: 'Tiga angka uang',
    maker: { willBePaid: 'Akan dibayar', late: 'Terlambat', received: 'Sudah diterima' },
    partner: { willBePaid: 'Akan dibayarkan', late: 'Terlambat dibayar', received: 'Sudah dibayarkan' },
    notes: {
      willBePaid: 'Sudah terjual, belum lewat tanggal bayarnya.',
      late: 'Sudah lewat tanggal bayarnya.',
      received: 'Sudah dibayar, dan pembuat sudah membenarkan.',
    },
    told: (amount: string) =>
      `${amount} sudah dibayar menurut mitra, dan menunggu jawaban pembuat. Jumlah itu sudah tidak dihitung sebagai utang.`,
  },
  /** What a line of a statement is about. */
  what: {
    sale: 'Terjual',
    void: 'Penjualan dibatalkan',
    return: 'Dikembalikan pembeli',
    loss: 'Hilang atau rusak, ditanggung mitra',
    shrink: 'Kurang saat dihitung, ditanggung mitra',
    found: 'Ketemu lagi setelah dihitung',
    fee: 'Sewa rak',
    correction: 'Koreksi',
    payment: 'Pembayaran',
    'payment-denied': 'Pembayaran dibantah',
    other: 'Lainnya',
  },
  late: (date: string) => `susulan ${date}`,
} as const
