import { date, joined, number } from '../../formats.ts'

/** What the registry, the trainings and the lists refuse, with what to do about it. */
export const registryRefusalsId = {
  'registry-consent-missing': () => 'Tanpa persetujuan pendataan, data tidak boleh disimpan.',
  'phone-taken': (facts: { name: string }) => `Nomor HP ini sudah dipakai ${facts.name}. Periksa nomornya.`,
  'since-unbelievable': (facts: { year: number }) => `Tahun ${facts.year} tidak masuk akal. Periksa lagi.`,
  'unknown-kelurahan': () => 'Pilih kelurahannya.',
  'unknown-cohort': () => 'Angkatan ini tidak ada.',
  'unknown-programme': () => 'Program ini tidak ada.',
  'consent-text-outdated': () => 'Teks persetujuan sudah berubah. Buka halaman lagi dan bacakan yang baru.',
  'unknown-purpose': () => 'Persetujuan ini tidak dikenal.',
  'producer-erased': () => 'Data orang ini sudah dihapus.',
  'consent-not-given': () => 'Persetujuan ini memang belum ada.',
  'income-consent-missing': () => 'Perlu persetujuan laporan pendapatan dulu.',
  'baseline-empty': () => 'Isi omzet atau tenaga kerja, paling sedikit satu.',
  'baseline-out-of-range': () => 'Angkanya tidak masuk akal. Tulis rupiah bulat, tanpa titik.',
  'not-a-day': () => 'Tanggal tidak terbaca. Pilih dari kalender.',
  'day-not-yet': (facts: { day: string }) => `${date('id', facts.day)} belum tiba.`,
  'baseline-fixed': (facts: { takenOn: string }) =>
    `Keadaan awal sudah ditetapkan ${date('id', facts.takenOn)} dan tidak bisa diubah.`,
  'bank-account-unreadable': () => 'Nomor rekening harus 6 sampai 20 angka.',
  'bank-missing': () => 'Isi nama bank dan atas nama siapa.',
  'nik-unreadable': () => 'NIK harus 16 angka.',
  'member-known': (facts: { name: string }) => `${facts.name} sudah menjadi anggota.`,
  'matters-open': (facts: {
    matters: readonly { what: 'rupiah-owed' | 'pieces-on-shelves'; amount: number }[]
  }) =>
    `Belum bisa dihapus: ${joined(
      'id',
      facts.matters.map(({ what, amount }) =>
        what === 'rupiah-owed'
          ? `masih ada Rp${number('id', amount)} yang belum beres`
          : `masih ada ${number('id', amount)} barang di rak`,
      ),
    )}.`,
  'name-taken': (facts: { name: string }) => `Nama “${facts.name}” sudah dipakai.`,
  'percent-out-of-range': () => 'Persen kehadiran antara 1 dan 100, angka bulat.',
  'already-completed': (facts: { completedOn: string }) =>
    `Angkatan ini sudah selesai ${date('id', facts.completedOn)}.`,
  'before-cohort': (facts: { startedOn: string }) => `Angkatan baru mulai ${date('id', facts.startedOn)}.`,
  'unknown-stage': () => 'Pilih tahapnya.',
  'topic-missing': () => 'Isi apa yang dipelajari.',
  'session-attended': () => 'Sesi ini sudah punya daftar hadir, jadi tidak bisa dibatalkan.',
  'session-cancelled': () => 'Sesi ini dibatalkan.',
  'session-not-yet': (facts: { heldOn: string }) =>
    `Sesi ini baru ${date('id', facts.heldOn)}. Daftar hadir dicatat sesudahnya.`,
  'not-in-cohort': () => 'Ada yang bukan peserta angkatan ini. Buka halaman lagi.',
  'no-sessions': () => 'Belum ada sesi, jadi belum bisa selesai.',
  'attendance-missing': (facts: { topics: readonly string[] }) =>
    `Daftar hadir belum dicatat untuk ${joined('id', facts.topics)}.`,
  'completed-before-start': (facts: { startedOn: string }) =>
    `Tidak bisa selesai sebelum mulai, ${date('id', facts.startedOn)}.`,
  'cohort-not-completed': () => 'Angkatan ini belum selesai.',
  'attendance-too-low': (facts: { held: number; attended: number; percentNeeded: number }) =>
    `Hadir ${facts.attended} dari ${facts.held} sesi; perlu ${facts.percentNeeded} persen.`,
  'certificate-issued': (facts: { number: string }) => `Sertifikatnya sudah terbit: ${facts.number}.`,
  'in-another-cohort': (facts: { cohort: string }) => `Masih ikut ${facts.cohort} yang belum selesai.`,
  'unknown-import': () => 'Daftar ini tidak ada.',
  'import-not-open': () => 'Daftar ini sudah diproses.',
  'row-not-asked': (facts: { row: number }) => `Baris ${facts.row} tidak menunggu jawaban.`,
  'nobody-to-be-same': (facts: { row: number }) => `Baris ${facts.row} tidak mirip siapa pun yang terdaftar.`,
  'file-missing': () => 'Pilih berkasnya dulu.',
  'spreadsheet-empty': () => 'Berkas ini kosong.',
  'spreadsheet-too-large': (facts: { limit: number; got: number }) =>
    `Berkas ini ${megabytes(facts.got)} MB; paling besar ${megabytes(facts.limit)} MB. Hapus gambar, atau bagi dua.`,
  'spreadsheet-unpacks-too-large': () => 'Isi berkas ini terlalu besar. Salin daftarnya saja ke berkas baru.',
  'spreadsheet-too-many-rows': (facts: { limit: number }) =>
    `Lebih dari ${number('id', facts.limit)} baris. Bagi menjadi beberapa berkas.`,
  'spreadsheet-encrypted': () => 'Berkas ini memakai kata sandi. Simpan tanpa kata sandi, lalu kirim lagi.',
  'spreadsheet-broken': () => 'Berkas ini rusak atau terpotong. Buka di Excel, simpan lagi, lalu kirim.',
  'not-a-spreadsheet': (facts: { looksLike: string }) => {
    const kinds: Record<string, string> = {
      pdf: 'PDF',
      word: 'dokumen Word',
      'old-excel': 'Excel lama (.xls)',
      'open-document': 'OpenDocument (.ods)',
      zip: 'arsip zip',
      picture: 'gambar',
      'web-page': 'halaman web',
    }
    const kind = kinds[facts.looksLike]
    return `${kind === undefined ? 'Ini bukan daftar' : `Ini ${kind}`}. Simpan sebagai Excel (.xlsx) atau CSV, lalu kirim.`
  },
  'headings-not-found': () => 'Baris judul tidak ditemukan. Perlu judul seperti “Nama” dan “Kelurahan”.',
  'heading-missing': (facts: { field: 'name' | 'kelurahan'; headings: readonly string[] }) =>
    `Kolom ${facts.field === 'name' ? 'nama' : 'kelurahan'} tidak ditemukan. Yang ada: ${facts.headings.join(', ')}.`,
  'no-participants': () => 'Di bawah judul tidak ada nama siapa pun.',
} as const

const megabytes = (bytes: number): string => number('id', Math.max(1, Math.ceil(bytes / 1_000_000)))
