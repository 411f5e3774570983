/** The questions about content, keeping, licences, words and prices. */
export const factsId = {
  'net-content': {
    title: 'Berapa isinya, dan apa kemasannya?',
    craftTitle: 'Berapa isinya, dan apa bungkusnya?',
    quantity: 'Isi bersih',
    hint: 'Timbang isinya tanpa bungkus. Contoh: 180.',
    unit: 'Satuan',
    units: { g: 'gram', ml: 'mililiter', pcs: 'buah' },
    pieces: 'Berapa buah di dalamnya?',
    piecesHint: 'Kalau bisa dihitung, misalnya 10 pia. Boleh dikosongkan.',
    packaging: 'Kemasan',
    packagings: {
      plastic: 'Plastik',
      glass: 'Kaca',
      paper: 'Kertas atau karton',
      can: 'Kaleng',
      foil: 'Aluminium foil',
      composite: 'Komposit (lapis campuran)',
      double: 'Ganda (dua lapis)',
      other: 'Lainnya',
    },
  },
  keeping: {
    title: 'Berapa lama tahan, dan disimpan di mana?',
    days: 'Tahan berapa hari sejak dibuat?',
    daysHint: 'Kalau belum dibuka. Contoh: 90. Tiga bulan = 90 hari.',
    storage: 'Disimpan di',
    storages: {
      'ambient-dry': 'Tempat kering, suhu ruang',
      'ambient-cool': 'Tempat sejuk, tidak kena matahari',
      frozen: 'Freezer, beku',
    },
    afterOpening: 'Setelah dibuka, tahan berapa hari?',
  },
  care: {
    title: 'Berapa ukurannya, dan bagaimana merawatnya?',
    dimensions: 'Ukuran',
    dimensionsHint: 'Contoh: 20 x 15 x 8 cm',
    care: 'Cara merawat',
    careHint: 'Contoh: Lap dengan kain kering. Jangan direndam.',
  },
  licences: {
    title: 'Nomor izin apa yang sudah ada?',
    lead: 'Salin dari sertifikat. Yang belum ada dikosongkan saja; kantor membantu mengurus, gratis.',
    pirt: 'Nomor P-IRT',
    pirtHint: '15 angka di sertifikat dari Dinas Kesehatan.',
    pirtUntil: 'P-IRT berlaku sampai',
    bpom: 'Nomor BPOM (MD atau NA)',
    psah: 'Nomor PSAH',
    psahHint: 'Hanya untuk madu murni dan telur asin mentah.',
    halal: 'Halal',
    halals: {
      certified: 'Sudah punya sertifikat halal',
      'in-progress': 'Sedang diurus',
      'not-yet': 'Belum',
      'not-halal': 'Mengandung bahan tidak halal',
    },
    halalNumber: 'Nomor sertifikat halal',
    halalNumberHint: 'Dimulai dengan ID, lalu 17 angka.',
    read: 'Baca nomornya',
    readTitle: 'Kami baca nomornya begini',
    pirtReads: (facts: {
      packaging: string
      group: string
      groupName: string
      region: string
      year: number
    }) =>
      `P-IRT: kemasan ${facts.packaging}, kelompok ${facts.group} (${facts.groupName}), ${facts.region}, berlaku sampai ${facts.year}`,
    pirtOld: 'P-IRT: nomor bentuk lama, 12 angka. Cocokkan dengan sertifikat.',
    pirtUnknown: 'P-IRT: bentuk nomor ini tidak kami kenali. Cocokkan dengan sertifikat; boleh lanjut.',
    halalReads: (facts: { month: number; year: number }) =>
      `Halal: nomor lengkap, terbit ${facts.month}/${facts.year}`,
    halalUnknown: 'Halal: bentuk nomor ini tidak kami kenali. Cocokkan dengan sertifikat; boleh lanjut.',
    bpomReads: (layout: string) => `BPOM: nomor ${layout}, lengkap`,
    bpomUnknown: 'BPOM: bentuk nomor ini tidak kami kenali. Cocokkan dengan suratnya; boleh lanjut.',
    regions: { '3573': 'Kota Malang', '3507': 'Kabupaten Malang', '3579': 'Kota Batu' } as Record<
      string,
      string
    >,
    unknownGroup: 'tidak ada di daftar',
    otherRegion: (code: string) => `wilayah ${code}`,
  },
  story: {
    title: 'Ceritakan produk ini',
    description: 'Apa ini, dan apa yang istimewa?',
    hint: 'Dua atau tiga kalimat, seperti bercerita ke tamu.',
    taste: 'Bagaimana rasanya?',
    tasteHint: 'Contoh: Gurih, sedikit pedas. Boleh dikosongkan.',
    look: 'Bagaimana rasanya di tangan, atau apa motifnya?',
  },
  english: {
    title: 'Untuk tamu dari luar negeri',
    lead: 'Boleh dikosongkan semua. Kami tampilkan bahasa Indonesia, dengan tanda.',
    name: 'Nama dalam bahasa Inggris',
    description: 'Cerita dalam bahasa Inggris',
    taste: 'Rasa dalam bahasa Inggris',
    suggestionTitle: 'Usulan kami',
    suggestionNote: 'Dari nama dan bahan. Periksa dulu, atau minta tolong orang lain.',
    take: 'Pakai usulan ini',
  },
  sizes: {
    title: 'Berapa harganya?',
    lead: 'Satu baris untuk tiap ukuran atau rasa. Kalau hanya satu, isi harganya saja.',
    row: (nth: number) => `Ukuran atau rasa ${nth}`,
    label: 'Nama ukuran atau rasa',
    labelHint: 'Contoh: Pedas, atau Besar. Boleh dikosongkan kalau hanya satu.',
    labelEn: 'Dalam bahasa Inggris',
    quantity: 'Isi bersih',
    unit: 'Satuan',
    pieces: 'Berapa buah di dalamnya?',
    price: 'Harga di rak, rupiah',
    priceHint: 'Yang dibayar pembeli. Contoh: 11.000',
    more: 'Tambah ukuran atau rasa',
    remove: (nth: number) => `Hapus ukuran ${nth}`,
    share: (facts: { price: string; share: string; commission: string }) =>
      `Dari ${facts.price}, Anda menerima ${facts.share} dan konter ${facts.commission} (perkiraan).`,
    helper: 'Bantu hitung harga',
  },
} as const
