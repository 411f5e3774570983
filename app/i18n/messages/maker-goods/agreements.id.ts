import { number } from '../../formats.ts'

/** Partners and what is agreed with them. */
export const agreementsId = {
  partners: {
    title: 'Tempat titip saya',
    lead: 'Semua tempat yang menjual barang Anda, dengan satu akun.',
    none: 'Belum ada perjanjian titip jual. Tawarkan barang Anda ke satu tempat, atau minta kantor menghubungkan.',
    stands: (facts: { pieces: number; counters: number }) =>
      `${number('id', facts.pieces)} bungkus di ${number('id', facts.counters)} konter`,
    nothing: 'Belum ada yang berdiri di sini.',
    documented: (ago: string) => `Dokumen terakhir ${ago}.`,
    good: (facts: { name: string; pieces: number }) => `${facts.name}: ${number('id', facts.pieces)}`,
    send: (counter: string) => `Kirim ke ${counter}`,
    fetch: (counter: string) => `Ambil dari ${counter}`,
    agreement: (number: string) => `Perjanjian ${number}`,
    offer: 'Tawarkan ke tempat lain',
  },
  list: {
    title: 'Perjanjian saya',
    lead: 'Apa yang disepakati dengan setiap tempat. Versi lama tetap bisa dibaca.',
    none: 'Belum ada perjanjian.',
    toAccept: 'Menunggu jawaban Anda',
    version: (facts: { version: number; from: string }) => `Versi ${facts.version}, berlaku ${facts.from}`,
  },
  sheet: {
    with: (partner: string) => `Dengan ${partner}`,
    version: (version: number) => `Versi ${version}`,
    standings: {
      'in-force': 'Berlaku sekarang',
      'to-accept': 'Menunggu jawaban Anda',
      waiting: 'Menunggu jawaban mitra',
      past: 'Sudah diganti',
    },
    from: (date: string) => `Berlaku mulai ${date}.`,
    counters: (names: string) => `Untuk ${names}.`,
    rules: 'Aturannya',
    period: {
      weekly: 'Dihitung setiap minggu.',
      'two-weekly': 'Dihitung setiap dua minggu.',
      monthly: 'Dihitung setiap bulan.',
    },
    due: (days: number) =>
      `Mitra membayar paling lambat ${number('id', days)} hari setelah pernyataan keluar.`,
    waiting: (days: number) =>
      days === 0
        ? 'Yang terjual langsung masuk hitungan.'
        : `Yang terjual masuk hitungan setelah ${number('id', days)} hari, karena pembeli masih bisa mengembalikan.`,
    discount: {
      partner: 'Kalau mitra memberi diskon, bagian Anda tetap.',
      producer: 'Diskon ditanggung Anda: bagian Anda berkurang sebesar diskonnya.',
      shared: 'Diskon ditanggung bersama.',
    },
    shrink: (facts: { of: number; free: number }) =>
      `Dari setiap ${number('id', facts.of)} bungkus yang diterima, kurang ${number('id', facts.free)} ditanggung Anda; selebihnya mitra membayar bagian Anda.`,
    shrinkNone: 'Barang yang kurang saat dihitung dibayar mitra, sebesar bagian Anda.',
    pull: (days: number) => `Turun dari rak ${number('id', days)} hari sebelum tanggal baik digunakan.`,
    fee: (amount: string) => `Sewa rak ${amount} setiap kali dihitung, tidak pernah lebih dari bagian Anda.`,
    noFee: 'Tidak ada sewa rak.',
    losses: 'Yang ditanggung siapa, berbeda dari biasanya, ditulis di kantor. Tanyakan sebelum setuju.',
    par: (pieces: number) => `Yang diharapkan di rak: ${number('id', pieces)} bungkus.`,
    signed: (facts: { side: string; by: string; at: string }) => `${facts.side}: ${facts.by}, ${facts.at}`,
    someone: 'disetujui',
    note: 'Catatan',
    older: 'Versi sebelumnya',
    accept: 'Saya setuju',
    acceptLead:
      'Dengan menekan ini, versi ini berlaku untuk Anda mulai tanggalnya. Barang yang sudah dikirim tetap memakai versi lamanya.',
    accepted: 'Anda sudah setuju.',
    offered: 'Tawaran sudah terkirim. Sekarang menunggu jawaban.',
    offer: 'Usulkan perubahan',
    end: {
      title: 'Akhiri perjanjian',
      lead: 'Tidak ada lagi yang bisa dikirim. Yang masih di rak tetap milik Anda: dijual sampai habis, atau Anda ambil.',
      reason: 'Kenapa diakhiri?',
      verb: 'Akhiri perjanjian ini',
      ended: (facts: { at: string; reason: string }) => `Diakhiri ${facts.at}: ${facts.reason}`,
      done: 'Perjanjian ini sudah berakhir.',
    },
  },
  offer: {
    titleNew: 'Tawarkan titip jual',
    title: (partner: string) => `Usulkan perubahan untuk ${partner}`,
    lead: 'Tulis harga di konter dan berapa yang Anda terima. Keduanya dalam rupiah per bungkus.',
    partner: 'Tempatnya',
    choose: 'Pilih tempat ini',
    noPartners: 'Semua tempat sudah punya perjanjian dengan Anda.',
    noGoods: 'Belum ada produk yang bisa ditawarkan. Buat produk dulu.',
    counters: 'Konter',
    goods: 'Barang',
    take: (name: string) => `Tawarkan ${name}`,
    price: 'Harga di konter',
    share: 'Anda menerima',
    par: 'Diharapkan di rak (boleh kosong)',
    validFrom: 'Berlaku mulai',
    period: 'Dihitung setiap',
    periods: { weekly: 'Minggu', 'two-weekly': 'Dua minggu', monthly: 'Bulan' },
    verb: 'Kirim tawaran',
  },
} as const
