import { number } from '../../formats.ts'

const pcs = (count: number): string => `${number('id', count)} bungkus`

/** The office's rooms about goods and money of all makers and counters, and the public check of a statement. */
export const officeGoodsId = {
  title: 'Titip jual',
  rooms: {
    stock: 'Barang',
    pull: 'Tarik lebih awal',
    counters: 'Konter',
    overdue: 'Tunggakan',
    disputes: 'Keberatan',
    losses: 'Barang rusak',
    periods: 'Tutup periode',
    agreements: 'Perjanjian',
  },
  stock: {
    title: 'Barang di seluruh jaringan',
    lead: 'Dari buku gerak barang: angka yang sama dengan yang dibaca tiap pembuat.',
    by: 'Menurut',
    views: { counter: 'Konter', kecamatan: 'Kecamatan', batch: 'Kode produksi' },
    home: 'Di rumah',
    road: 'Di jalan',
    counter: 'Di konter',
    sum: 'Semua',
    nowhere: 'Di rumah pembuat',
    none: 'Belum ada barang yang dititipkan.',
    until: (date: string) => `baik sampai ${date}`,
  },
  counters: {
    title: 'Pemakaian rak',
    offered: 'Disepakati',
    used: 'Ada di rak',
    selling: 'Laku 30 hari',
    dead: 'Diam 30 hari',
    shrink: 'Hilang saat dihitung',
    inTime: 'Bayar tepat waktu',
    document: 'Catatan terakhir',
    noDocument: 'Belum ada catatan',
    of: (part: number, all: number) => `${number('id', part)} dari ${number('id', all)}`,
    formula:
      'Disepakati: macam barang dalam perjanjian yang berlaku. Diam: ada di rak, tidak laku dan tidak datang baru selama 30 hari. Hilang: bungkus yang kurang saat dihitung, dikurangi yang ketemu lagi, dari semua yang diterima selama 180 hari. Tepat waktu: pernyataan yang lunas sampai hari bayarnya, dari semua yang sudah lewat hari bayar selama 180 hari; pembulatan tunai di bawah Rp100 tidak dihitung terlambat.',
    none: 'Belum ada konter.',
  },
  overdue: {
    title: 'Tunggakan',
    ages: {
      '1-7': '1 sampai 7 hari',
      '8-14': '8 sampai 14 hari',
      '15-30': '15 sampai 30 hari',
      'over-30': 'Lebih dari 30 hari',
    },
    none: 'Tidak ada yang terlambat.',
    late: (facts: { amount: string; days: number }) =>
      `${facts.amount}, terlambat ${number('id', facts.days)} hari`,
    due: (date: string) => `harus dibayar ${date}`,
    disputed: (amount: string) => `${amount} masih dipersoalkan dan tidak dihitung terlambat`,
    to: (facts: { partner: string; maker: string }) => `${facts.partner} untuk ${facts.maker}`,
    reminder: 'Surat pengingat',
    escalation: 'Surat teguran',
    forPartner: (partner: string) => `untuk ${partner}`,
  },
  letter: {
    place: (date: string) => `Malang, ${date}`,
    to: (partner: string) => `Kepada ${partner}`,
    subject: {
      reminder: 'Perihal: pengingat pembayaran titip jual',
      escalation: 'Perihal: teguran pembayaran titip jual',
    },
    greeting: 'Dengan hormat,',
    body: {
      reminder:
        'Menurut catatan kami, pernyataan penjualan berikut sudah lewat hari bayarnya. Mungkin terlewat. Mohon dibayar dalam 7 hari, atau beri tahu kami bila ada yang tidak cocok.',
      escalation:
        'Pernyataan penjualan berikut sudah lama lewat hari bayarnya. Barang itu milik pembuat rumahan sampai dibayar. Mohon dibayar dalam 3 hari. Sesudah itu pembuat boleh menghentikan kiriman dan menarik barangnya, sesuai perjanjian.',
    },
    line: (facts: { number: string; maker: string; due: string; days: number; amount: string }) =>
      `${facts.number}, ${facts.maker}: ${facts.amount}, hari bayar ${facts.due}, terlambat ${number('id', facts.days)} hari`,
    sum: (amount: string) => `Jumlah: ${amount}`,
    disputed: 'Baris yang masih dipersoalkan tidak dihitung di sini.',
    close: 'Hormat kami,',
    sender: 'Kantor Omah Oleh',
  },
  disputes: {
    title: 'Keberatan atas pernyataan',
    none: 'Tidak ada keberatan yang terbuka.',
    reasons: {
      'not-sold': 'tidak terjual',
      'wrong-pieces': 'jumlah tidak cocok',
      'wrong-price': 'harga tidak cocok',
      'wrong-bearer': 'penanggung tidak cocok',
      other: 'hal lain',
    },
    ruleBy: (date: string) => `kantor memutuskan sampai ${date}`,
    line: 'Baris yang dipersoalkan',
    raisedBy: 'Diajukan oleh',
    evidence: 'Yang dikatakan kedua pihak',
    photo: 'Foto bukti',
    ruling: 'Keputusan kantor',
    ruleLead: 'Baris lama tidak diubah. Koreksi masuk ke periode yang sedang terbuka.',
    adjust: 'Koreksi untuk pembuat dalam rupiah',
    adjustHint: (most: string) =>
      `Tulis minus bila pembuat menerima lebih sedikit. Paling banyak ${most} ke dua arah; 0 bila baris tetap.`,
    text: 'Alasan, dengan bukti yang dipakai',
    verb: 'Putuskan',
    correction: (amount: string) => `Koreksi yang dicatat: ${amount}`,
    waiting: 'Kedua pihak masih berbicara. Kantor memutuskan setelah salah satu membawanya ke kantor.',
  },
  losses: {
    title: 'Barang rusak yang dipersoalkan',
    none: 'Tidak ada yang menunggu keputusan.',
    facts: (facts: { pieces: number; amount: string; counter: string; maker: string }) =>
      `${pcs(facts.pieces)}, ${facts.amount}, di ${facts.counter}, dari ${facts.maker}`,
    bearer: { producer: 'Sekarang ditanggung pembuat', partner: 'Sekarang ditanggung mitra' },
    who: 'Siapa yang menanggung?',
    choices: { producer: 'Pembuat', partner: 'Mitra' },
  },
  periods: {
    partners: 'Menurut mitra',
    closable: (at: string) =>
      `Bisa ditutup mulai ${at}; catatan yang terlambat dari konter masih boleh masuk sampai saat itu.`,
    title: 'Tutup periode',
    lead: 'Periode ditutup dengan pernyataannya. Kejadian yang baru dilaporkan sesudahnya masuk periode berikut dengan tanda susulan.',
    none: 'Belum ada perjanjian yang berjalan.',
    open: (facts: { from: string; until: string }) => `Terbuka ${facts.from} sampai ${facts.until}`,
    close: 'Tutup periode ini',
    closeOf: (number: string) => `Tutup periode ${number}`,
    last: (facts: { number: string; until: string }) =>
      `Terakhir ditutup: ${facts.number}, sampai ${facts.until}`,
    reason: 'Mengapa dibuka lagi?',
    ask: 'Minta dibuka lagi',
    asked: (facts: { by: string; reason: string }) => `${facts.by} minta dibuka lagi: ${facts.reason}`,
    confirm: 'Setuju dibuka lagi',
    waits: 'Menunggu persetujuan orang kedua.',
    reopened: 'Sudah dibuka lagi oleh dua orang. Pernyataan lama tetap tersimpan.',
    obstacles: {
      'delivery-on-the-way': (number: string) => `Kiriman ${number} belum diterima`,
      'pickup-on-the-way': (number: string) => `Barang pulang ${number} belum sampai`,
      'count-under-way': (number: string) => `Hitungan ${number} belum selesai`,
      'count-too-old': (counter: string) => `Rak ${counter} belum dihitung selama 35 hari`,
      'sums-differ': () => 'Saldo tidak sama dengan jumlah catatannya',
    },
  },
  pull: {
    title: 'Tarik lebih awal',
    lead: 'Yang tidak akan habis sebelum harus turun dari rak, dan jalan keluarnya.',
    none: 'Semua akan habis pada waktunya.',
    facts: (facts: { pieces: number; counter: string; until: string; pull: string }) =>
      `${pcs(facts.pieces)} di ${facts.counter}, baik sampai ${facts.until}, turun dari rak ${facts.pull}`,
    rate: (facts: { sold: number; days: number; usual: string; perDay: string }) =>
      `Terjual ${number('id', facts.sold)} dalam ${number('id', facts.days)} hari, biasanya ${facts.usual} sehari: dihitung ${facts.perDay} sehari.`,
    left: (facts: { daysLeft: number; sold: number; left: number }) =>
      `Dalam ${number('id', facts.daysLeft)} hari kira-kira laku ${number('id', facts.sold)}, sisa ${number('id', facts.left)}.`,
    move: (facts: {
      pieces: number
      to: string
      there: string
      here: string
      shareHere: string
      shareThere: string
    }) =>
      `Pindahkan ${pcs(facts.pieces)} ke ${facts.to}: di sana laku ${facts.there} sehari, di sini ${facts.here}. Pembuat menerima ${facts.shareThere} di sana, ${facts.shareHere} di sini.`,
    step: (facts: {
      from: string
      to: string
      shareFrom: string
      shareTo: string
      needed: string
      costs: string
      saves: string
    }) =>
      `Turunkan harga dari ${facts.from} ke ${facts.to}: pembuat menerima ${facts.shareTo}, tadinya ${facts.shareFrom}. Perlu laku ${facts.needed} sehari. Berkurang ${facts.costs}, terselamatkan ${facts.saves}.`,
    pickUp: (facts: { pieces: number; by: string }) => `Jemput ${pcs(facts.pieces)} sampai ${facts.by}.`,
  },
  agreements: {
    title: 'Perjanjian',
    none: 'Belum ada perjanjian.',
    version: (facts: { version: number; from: string }) =>
      `versi ${number('id', facts.version)}, berlaku mulai ${facts.from}`,
    goods: (count: number) => `${number('id', count)} barang`,
    between: (facts: { maker: string; partner: string }) => `${facts.maker} dan ${facts.partner}`,
  },
  saved: 'Sudah disimpan.',
  check: {
    title: 'Cocokkan pernyataan',
    lead: 'Tulis kode dan jumlah akhir yang tercetak pada pernyataan penjualan. Kami hanya menjawab cocok atau tidak cocok.',
    code: 'Kode pernyataan',
    codeHint: '12 huruf dan angka',
    total: 'Jumlah akhir dalam rupiah',
    verb: 'Cocokkan',
    match: 'Cocok. Kami menerbitkan pernyataan dengan kode dan jumlah ini.',
    mismatch:
      'Tidak cocok. Kami tidak menerbitkan pernyataan dengan kode dan jumlah ini. Periksa lagi yang tercetak.',
  },
} as const
