import { number } from '../../formats.ts'

export const importsId = {
  title: 'Masukkan daftar peserta',
  lead: 'Kirim daftar dalam Excel (.xlsx) atau CSV, seperti yang biasa disimpan. Belum ada yang disimpan sebelum Anda setuju.',
  back: 'Kembali ke daftar masukan',
  file: 'Berkas',
  fileHint: 'Paling besar 10 MB dan 20.000 baris.',
  cohort: 'Ikutkan ke angkatan',
  noCohort: 'Tidak ke angkatan mana pun',
  greeting: 'Panggilan kalau tidak tertulis',
  consents: 'Yang sudah ditandatangani semua orang di daftar ini',
  consentsLead:
    'Tanpa persetujuan pendataan, daftar tidak bisa masuk. Tanpa persetujuan laporan pendapatan, omzet tidak dicatat.',
  send: 'Baca daftar',
  earlier: 'Daftar yang pernah masuk',
  noneYet: 'Belum ada.',
  columns: { file: 'Berkas', at: 'Dikirim', rows: 'Baris', state: 'Keadaan' },
  states: {
    shown: 'Menunggu Anda',
    'taking-in': 'Sedang masuk',
    finished: 'Selesai',
    'put-away': 'Disingkirkan',
  },

  sheet: (name: string) => `Lembar “${name}”`,
  read: 'Kolom yang dibaca',
  ignored: 'Kolom yang dibiarkan dan tidak disimpan',
  fields: {
    name: 'nama',
    business: 'merek',
    phone: 'nomor HP',
    kelurahan: 'kelurahan',
    kecamatan: 'kecamatan',
    area: 'kelurahan dan kecamatan',
    address: 'alamat',
    trade: 'yang dibuat',
    turnover: 'omzet sebulan',
    income: 'pendapatan sebulan',
    workers: 'tenaga kerja',
    since: 'mulai usaha',
    sex: 'sapaan',
  },
  willHappen: 'Yang akan terjadi',
  happened: 'Baris demi baris',
  noName: 'Tanpa nama',
  plans: {
    new: 'Baru, akan didaftar',
    known: 'Sudah ada',
    ask: 'Perlu jawaban Anda',
    bad: 'Tidak bisa masuk',
  },
  rows: (count: number) => `${number('id', count)} baris`,
  all: 'Semua baris',
  rowColumns: { row: 'Baris', who: 'Nama', place: 'Kelurahan', what: 'Yang akan terjadi', why: 'Keterangan' },
  repeats: (row: number) => `Sama dengan baris ${row}`,
  answer: (row: number) => `Jawaban untuk baris ${row}`,
  answers: {
    take: 'Daftarkan seperti terbaca',
    same: (name: string) => `Orang yang sama: ${name}`,
    skip: 'Lewati',
  },
  saveAnswers: 'Simpan jawaban',
  unanswered: (count: number) =>
    `${number('id', count)} baris belum dijawab. Yang tidak dijawab dilewati dan kembali dalam berkas perbaikan.`,
  takeIn: (count: number) => `Daftarkan ${number('id', count)} orang`,
  takeInNobody: 'Selesaikan: tidak ada orang baru',
  putAway: 'Singkirkan daftar',
  putAwayLead: 'Isi daftar dikosongkan. Yang sudah terdaftar tetap terdaftar.',
  working: (facts: { done: number; of: number }) =>
    `Sedang masuk: ${number('id', facts.done)} dari ${number('id', facts.of)} baris. Halaman ini menyegarkan diri.`,
  stalled: 'Pekerjaan terhenti. Yang sudah masuk tetap ada; lanjutkan dari sini.',
  goOn: 'Lanjutkan',
  finished: (facts: { registered: number; known: number; left: number }) =>
    `${number('id', facts.registered)} didaftar + ${number('id', facts.known)} sudah ada + ${number('id', facts.left)} tidak masuk`,
  finishedTitle: 'Selesai',
  outcomes: { registered: 'Didaftar', known: 'Sudah ada', left: 'Tidak masuk' },
  leftTitle: 'Yang tidak masuk',
  willBeLeft: 'Yang belum bisa masuk',
  leftLead: 'Perbaiki di berkas ini, lalu kirim lagi. Yang sudah masuk tidak akan dobel.',
  leftXlsx: 'Unduh perbaikan (Excel)',
  leftCsv: 'Unduh perbaikan (CSV)',
  leftSheet: 'Perbaikan',
  leftFile: 'perbaikan',
  reasons: 'Yang perlu diperbaiki',

  faults: {
    'name-missing': () => 'Nama kosong. Isi namanya.',
    'name-unreadable': (facts: { said: string }) => `“${facts.said}” bukan nama. Tulis nama orangnya.`,
    'kelurahan-missing': (facts: { kecamatan?: string }) =>
      facts.kecamatan === undefined
        ? 'Kelurahan kosong. Isi kelurahannya.'
        : `Hanya kecamatan ${facts.kecamatan} yang tertulis. Isi kelurahannya.`,
    'kelurahan-unknown': (facts: { said: string; nearest: string[] }) =>
      `Kelurahan “${facts.said}” tidak ada di Kota Malang. Yang mirip: ${facts.nearest.join(', ')}.`,
    'phone-unreadable': (facts: { said: string }) =>
      `Nomor HP “${facts.said}” tidak terbaca. Tulis lengkap, misalnya 0812 3456 7890.`,
    'phone-lost-digits': (facts: { said: string }) =>
      `Nomor HP “${facts.said}” sudah dibulatkan Excel, angkanya hilang. Ketik ulang sebagai teks.`,
    'cell-is-formula': (facts: { heading: string }) =>
      `Sel “${facts.heading}” berisi rumus. Salin lalu tempel sebagai nilai.`,
    'cell-is-error': (facts: { heading: string; said: string }) =>
      `Sel “${facts.heading}” berisi galat ${facts.said}. Isi dengan nilainya.`,
  },
  doubts: {
    'kelurahan-guessed': (facts: { said: string; kelurahan: string }) =>
      `“${facts.said}” dibaca sebagai ${facts.kelurahan}. Benar?`,
    'kelurahan-elsewhere': (facts: { kelurahan: string; kecamatanSaid: string; kecamatanIs: string }) =>
      `Kelurahan ${facts.kelurahan} ada di ${facts.kecamatanIs}, di daftar tertulis ${facts.kecamatanSaid}. Pakai kelurahannya?`,
    'kelurahan-or-kecamatan': (facts: { said: string }) =>
      `${facts.said} itu nama kelurahan dan juga kecamatan. Memang Kelurahan ${facts.said}?`,
    'phone-of-another': (facts: { name: string }) =>
      `Nomor HP ini sudah dipakai ${facts.name}. Orang lain, atau sama?`,
    'perhaps-known': (facts: { name: string }) =>
      `Mirip ${facts.name} yang sudah terdaftar di kelurahan ini. Orang yang sama?`,
    'phone-in-row': (facts: { row: number; name: string }) =>
      `Nomor HP sama dengan ${facts.name} di baris ${facts.row}. Memang berbagi nomor?`,
    'perhaps-in-row': (facts: { row: number; name: string }) =>
      `Mirip ${facts.name} di baris ${facts.row}. Memang dua orang?`,
    'was-erased': () => 'Orang ini pernah minta datanya dihapus. Daftarkan hanya kalau ia sendiri mau lagi.',
  },
  notes: {
    'phone-missing': () => 'Tanpa nomor HP: belum bisa masuk sendiri.',
    'phone-landline': (facts: { said: string }) => `Nomor rumah ${facts.said} tidak dipakai.`,
    'phone-one-of-two': (facts: { phone: string }) => `Dipakai nomor pertama, ${facts.phone}.`,
    'money-left-out': (facts: { said: string }) => `Uang “${facts.said}” tidak terbaca, dikosongkan.`,
    'workers-left-out': (facts: { said: string }) =>
      `Tenaga kerja “${facts.said}” tidak terbaca, dikosongkan.`,
    'start-left-out': (facts: { said: string }) => `Mulai usaha “${facts.said}” tidak terbaca, dikosongkan.`,
  },
} as const
