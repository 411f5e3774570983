import { longDate, moment } from '../../formats.ts'

/** Refusals of reviews, decisions, pins and what reviewers judge by. */
export const reviewRefusalsId = {
  'unknown-review': () => 'Pemeriksaan itu tidak ada.',
  'review-ended': () => 'Pemeriksaan ini sudah selesai. Jawaban Anda tidak disimpan lagi.',
  'claim-missing': () => 'Anda belum mengambil pemeriksaan ini, atau waktunya habis. Ambil lagi, lalu kirim.',
  'review-claimed': (facts: { by: string; untilAt: string }) =>
    `Sedang diperiksa ${facts.by}, paling lama sampai ${moment('id', facts.untilAt)}.`,
  'conflict-of-interest': () =>
    'Anda tidak boleh memeriksa barang dari pembuat ini: milik sendiri, keluarga, atau sudah Anda nyatakan.',
  'second-reviewer-needed': () => 'Keberatan diperiksa orang lain, bukan yang memutuskan sebelumnya.',
  'conflict-declared': () => 'Ini sudah tercatat.',
  'unknown-item': () => 'Butir itu tidak ada dalam daftar pemeriksaan ini.',
  'unknown-dimension': () => 'Ukuran itu tidak ada dalam pemeriksaan ini.',
  'score-outside': () => 'Nilai hanya 1 sampai 5.',
  'unknown-check': () => 'Temuan itu tidak ada.',
  'comment-missing': () => 'Tulis dulu maksud Anda.',
  'pin-outside': () => 'Titik itu di luar foto. Tekan tepat pada fotonya.',
  'picture-not-of-version': () => 'Foto itu bukan dari versi yang diperiksa.',
  'unknown-field': () => 'Isian itu tidak ada.',
  'unknown-reason': () => 'Alasan itu tidak ada, atau sudah tidak berlaku. Pilih yang lain.',
  'unknown-pin': () => 'Catatan itu tidak ada.',
  'unknown-licence': () => 'Nomor izin itu tidak ada.',
  'already-verified': () => 'Nomor itu sudah dicocokkan.',
  'licence-revoked': () => 'Izin itu sudah dicabut.',
  'licence-lapsed': (facts: { validUntilOn: string }) =>
    `Izin itu habis pada ${longDate('id', facts.validUntilOn)}. Minta yang berlaku.`,
  'unknown-rule': () => 'Aturan ini tidak dikenal program.',
  'parameter-unfit': (facts: { parameter: string }) =>
    `Nilai “${facts.parameter}” tidak sebentuk dengan yang berlaku sekarang.`,
  'verdict-missing': () => 'Pilih dulu keputusannya.',
  'reason-missing': () => 'Tulis atau pilih alasannya.',
  'next-step-missing': () => 'Tulis apa yang harus dilakukan pembuat selanjutnya.',
  'until-unfit': () => 'Isi tanggal akhir sesudah hari ini; hanya untuk persetujuan bersyarat.',
  'items-open': (facts: { items: readonly string[] }) =>
    `Masih ada ${facts.items.length} butir wajib yang belum dijawab ya.`,
  'scores-open': (facts: { dimensions: readonly string[] }) =>
    `Masih ada ${facts.dimensions.length} ukuran yang belum dinilai.`,
  'checks-open': (facts: { rules: readonly string[] }) =>
    `Masih ada ${facts.rules.length} temuan yang menahan. Kesampingkan dengan alasan, atau kembalikan.`,
  'review-decided': (facts: { by: string; decidedAt: string }) =>
    `Sudah diputuskan ${facts.by} pada ${moment('id', facts.decidedAt)}.`,
  'version-superseded': (facts: { number: number; changed: readonly unknown[] }) =>
    `Pembuat sudah mengirim versi ${facts.number}, dengan ${facts.changed.length} isian berbeda. Periksa yang baru.`,
  'unknown-version': () => 'Versi itu tidak ada.',
  'unknown-decision': () => 'Keputusan itu tidak ada.',
  'nothing-to-appeal': () => 'Keputusan ini menyetujui produk Anda.',
  'appealed-before': (facts: { appealedAt: string }) =>
    `Keberatan Anda sudah diterima pada ${moment('id', facts.appealedAt)}.`,
  'appeal-too-late': () => 'Versi yang lebih baru sudah dikirim; yang itu yang diperiksa.',
  'review-open': () => 'Pemeriksaannya sudah dibuka.',
  'nothing-to-review': () => 'Menunggu versi berikutnya dari pembuat.',
  'sample-in-future': () => 'Tanggalnya belum tiba.',
  'mandatory-item-missing': () => 'Daftar ini perlu paling sedikit satu butir wajib.',
  'article-missing': () => 'Tulis dasar aturannya untuk setiap butir.',
  'text-missing': () => 'Isi kalimatnya dalam kedua bahasa.',
  'code-unfit': () => 'Kode dipakai dua kali, atau bukan huruf kecil, angka, dan tanda hubung.',
  'weights-unfit': () => 'Jumlah bobot semua ukuran harus tepat seluruhnya.',
  'starts-in-the-past': () => 'Aturan baru mulai hari ini atau sesudahnya.',
  'ends-before-start': () => 'Hari terakhirnya sebelum hari pertama.',
  'person-needed': () => 'Ini hanya bisa dilakukan seseorang, bukan program.',
} as const
