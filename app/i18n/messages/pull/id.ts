import { number } from '../../formats.ts'

const pcs = (count: number): string => `${number('id', count)} bungkus`

/** What a maker does about goods that will be left over: each way says first what it does and whose money changes. */
export const pullId = {
  title: 'Supaya tidak terbuang',
  lead: 'Barang Anda yang mungkin tidak habis sebelum harus turun dari rak, dan jalan keluarnya.',
  link: 'Supaya tidak terbuang',
  back: 'Kembali ke daftar',
  verbs: {
    move: (counter: string) => `Pindahkan ke ${counter}`,
    'price-step': 'Tawarkan harga baru',
    'pick-up': 'Usulkan ambil pulang',
  },
  tell: 'Sampaikan ke pembuat',
  tellOf: (facts: { batch: string; counter: string }) =>
    `Sampaikan ke pembuat: ${facts.batch} di ${facts.counter}`,
  told: 'Sudah disampaikan ke pembuatnya.',
  officeLead: 'Barang milik pembuat, jadi pembuat yang memutuskan. Kantor menyampaikan saran.',
  titles: {
    move: (facts: { pieces: number; to: string }) => `Pindahkan ${pcs(facts.pieces)} ke ${facts.to}`,
    'price-step': (facts: { from: string; to: string }) => `Turunkan harga ${facts.from} menjadi ${facts.to}`,
    'pick-up': (facts: { pieces: number }) => `Ambil pulang ${pcs(facts.pieces)}`,
  },
  good: (facts: { name: string; batch: string }) => `${facts.name}, kode produksi ${facts.batch}`,
  whatTitle: 'Yang terjadi kalau disimpan',
  moneyTitle: 'Uang siapa yang berubah',
  what: {
    move: (facts: { from: string; to: string }) =>
      `Dibuat rancangan surat jalan dari ${facts.from} ke ${facts.to}. Barang belum bergerak sampai Anda mengirimnya, dan dihitung ada di ${facts.to} setelah diterima di sana.`,
    'price-step': (facts: { partner: string; on: string }) =>
      `${facts.partner} mendapat tawaran perjanjian baru. Harga baru berlaku mulai ${facts.on}, hanya kalau ${facts.partner} menyetujui sebelum hari itu. Harga itu berlaku untuk barang ini di semua konter perjanjian, sampai Anda berdua menggantinya.`,
    'pick-up': (facts: { from: string }) =>
      `${facts.from} mendapat usulan. Setelah disetujui Anda atau kurir mengambilnya; barang kembali ke rumah Anda setelah Anda mencatatnya sampai.`,
  },
  money: {
    move: (facts: { here: string; there: string; from: string }) =>
      `Memindahkan tidak memindahkan uang. Per bungkus yang laku di sana Anda menerima ${facts.there}; di ${facts.from} ${facts.here}. ${facts.from} tidak mendapat apa-apa dari barang yang dipindah.`,
    'price-step': (facts: {
      shareFrom: string
      shareTo: string
      restFrom: string
      restTo: string
      costs: string
      saves: string
    }) =>
      `Per bungkus Anda menerima ${facts.shareTo}, tadinya ${facts.shareFrom}; mitra menerima ${facts.restTo}, tadinya ${facts.restFrom}. Dari yang tetap akan laku, Anda berkurang ${facts.costs}. Kalau sisanya ikut laku, Anda mendapat ${facts.saves}.`,
    'pick-up':
      'Tidak ada uang yang berubah: barang ini belum pernah terjual. Ongkos mengambilnya Anda yang menanggung.',
  },
  pieces: 'Berapa bungkus',
  piecesHint: (most: number) => `Ada ${pcs(most)} di rak.`,
  plannedOn: 'Diambil tanggal',
  save: {
    move: 'Buat rancangan kiriman',
    'price-step': 'Kirim tawaran',
    'pick-up': 'Kirim usulan',
  },
  refusals: {
    'way-closed': () => 'Keadaannya sudah berubah: jalan ini tidak perlu lagi. Lihat daftarnya sekali lagi.',
  },
} as const
