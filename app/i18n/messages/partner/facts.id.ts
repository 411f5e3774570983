import { number } from '../../formats.ts'

/** Counts and losses: what the shelf itself says. */
export const partnerFactsId = {
  counts: {
    title: 'Hitung rak',
    lead: 'Hitung dulu, baru dicocokkan. Jumlah menurut catatan baru terlihat setelah Anda selesai.',
    none: 'Rak ini belum pernah dihitung.',
    start: 'Mulai menghitung',
    resume: (number: string) => `Lanjutkan ${number}`,
    opened: (at: string) => `Dimulai ${at}`,
    states: {
      open: 'Sedang dihitung',
      counted: 'Sudah dihitung, perlu dijelaskan',
      explained: 'Siap dicatat',
      posted: 'Tercatat',
      cancelled: 'Dibatalkan',
    },
    blind: {
      title: 'Berapa yang ada di rak?',
      lead: 'Tulis yang Anda lihat. Tulis 0 kalau habis.',
      byBatch: 'Hitung per batch',
      batch: (code: string) => `Batch ${code}`,
      done: 'Selesai menghitung',
    },
    sum: {
      title: 'Cocokkah?',
      parts: (f: {
        opening: number
        incoming: number
        out: number
        sold: number
        lost: number
        expected: number
      }) =>
        `Hitungan lalu ${number('id', f.opening)} + masuk ${number('id', f.incoming)} − pulang ${number('id', f.out)} − terjual ${number('id', f.sold)} − rusak ${number('id', f.lost)} = seharusnya ${number('id', f.expected)}`,
      counted: (count: number) => `Anda menghitung ${number('id', count)}`,
      fits: 'Cocok',
      missing: (count: number) => `Kurang ${number('id', count)}`,
      surplus: (count: number) => `Lebih ${number('id', count)}`,
      allFit: 'Semua cocok. Tinggal dicatat.',
      again: 'Hitung ulang',
    },
    explain: {
      title: 'Mengapa berbeda?',
      lead: 'Tulis berapa pcs untuk tiap sebab. Tidak boleh kosong.',
      reasons: {
        'sold-not-recorded': 'Terjual, lupa dicatat',
        missing: 'Hilang',
        misplaced: 'Salah tempat',
        found: 'Ketemu lagi',
        'not-documented': 'Datang tanpa surat',
      },
      note: 'Keterangan',
      save: 'Simpan sebabnya',
    },
    post: {
      title: 'Catat hitungan ini',
      lead: 'Yang terjual dicatat sebagai penjualan. Yang hilang di atas batas perjanjian ditanggung konter.',
      verb: 'Catat hitungan',
    },
    reason: (f: { pieces: number; reason: string }) => `${f.reason}: ${number('id', f.pieces)}`,
    cancelTitle: 'Batalkan hitungan',
    cancelReason: 'Alasannya',
    cancel: 'Batalkan hitungan ini',
  },
  losses: {
    title: 'Rusak dan hilang',
    lead: 'Barang yang tidak bisa dijual lagi. Siapa yang menanggung terlihat sebelum dicatat.',
    none: 'Belum ada yang rusak atau hilang di rak ini.',
    start: 'Catat barang rusak atau hilang',
    causes: {
      damaged: 'Rusak di konter',
      stolen: 'Hilang di konter',
      expired: 'Lewat tanggal',
      defect: 'Cacat dari pembuatan',
      recalled: 'Ditarik',
    },
    states: { recorded: 'Tercatat', contested: 'Pembuat keberatan', final: 'Selesai' },
    bearer: { producer: 'Ditanggung pembuat', partner: 'Ditanggung konter' },
    amounts: (f: { maker: string; partner: string }) =>
      `Pembuat menanggung ${f.maker}, konter membayar ${f.partner}.`,
    until: (at: string) => `Pembuat boleh keberatan sampai ${at}.`,
    corrected: 'Nota ini sudah dibetulkan.',
    batch: 'Barang dan batch',
    option: (f: { name: string; code: string; pieces: number }) =>
      `${f.name}, ${f.code}, ada ${number('id', f.pieces)}`,
    pieces: 'Berapa pcs',
    cause: 'Apa yang terjadi',
    note: 'Keterangan',
    look: 'Lihat siapa yang menanggung',
    confirm: 'Benar, catat',
    why: {
      'agreed-otherwise': () => 'Begitu disepakati dalam perjanjian.',
      'before-receipt': () => 'Terjadi sebelum barang diterima.',
      'by-named-courier': () => 'Terjadi di tangan kurir.',
      'in-counters-care': () => 'Terjadi saat barang dalam penjagaan konter.',
      'pull-announced': (days: number) =>
        `Konter sudah mengabari ${number('id', days)} hari sebelum habis masanya, dan barang tidak diambil.`,
      'pull-announced-late': (days: number) =>
        `Konter baru mengabari ${number('id', days)} hari sebelum habis masanya.`,
      'pull-not-announced': () => 'Konter tidak mengabari bahwa barang segera habis masanya.',
      'pull-refused': () => 'Pembuat minta barangnya pulang, dan konter menolak.',
      'pull-ignored': (days: number) =>
        `Pembuat minta barangnya pulang, dan ${number('id', days)} hari tidak dijawab.`,
      'sold-out-of-turn': () => 'Batch yang lebih baru dijual lebih dulu.',
      'makers-quality': () => 'Mutunya tanggungan pembuat.',
      'back-on-shelf': () => 'Barang kembali ke rak.',
      'not-resaleable': () => 'Barang tidak bisa dijual lagi.',
      'was-not-lost': () => 'Barang ternyata tidak hilang.',
      'shelf-is-hers': () => 'Barang di rak milik pembuat.',
    },
    photo: 'Foto buktinya',
    said: (f: { who: string; at: string }) => `${f.who}, ${f.at}`,
    answer: {
      title: 'Jawab keberatan pembuat',
      lead: 'Kalau Anda setuju, konter yang menanggung. Kalau tidak, kantor yang memutuskan.',
      how: 'Jawaban Anda',
      agree: 'Setuju, konter menanggung',
      refuse: 'Tidak setuju, biar kantor memutuskan',
      text: 'Penjelasan',
      send: 'Kirim jawaban',
    },
  },
} as const
