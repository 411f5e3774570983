/** Refusals of signing in, invitations and roles. */
export const accountRefusalsId = {
  'form-too-old': () => 'Halaman ini sudah lama terbuka. Isian Anda masih ada: periksa, lalu kirim lagi.',
  'must-wait': (facts: { seconds: number }) =>
    `Terlalu banyak percobaan. Tunggu ${waitId(facts.seconds)}, lalu coba lagi. Akun tidak terkunci.`,
  'sign-in-failed': (facts: { seconds: number }) =>
    facts.seconds > 0
      ? `Nomor atau PIN, surel atau kata sandi, tidak cocok. Tunggu ${waitId(facts.seconds)}, lalu coba lagi.`
      : 'Isian tidak cocok. Periksa keduanya, lalu coba lagi.',
  'phone-unreadable': () => 'Nomor HP ini tidak terbaca. Tulis seperti 0812 3456 7890.',
  'pin-not-six-digits': () => 'PIN harus 6 angka.',
  'pin-too-easy': (facts: { why: 'same' | 'sequence' | 'pattern' | 'date' | 'phone' }) =>
    `PIN ini mudah ditebak: ${weaknessId[facts.why]}. Pilih 6 angka lain.`,
  'pin-wrong': (facts: { seconds: number }) =>
    facts.seconds > 0
      ? `PIN lama tidak cocok. Tunggu ${waitId(facts.seconds)}, lalu coba lagi.`
      : 'PIN lama tidak cocok. PIN belum diganti.',
  'pin-unchanged': () => 'PIN baru sama dengan yang lama. Pilih yang lain.',
  'no-pin-here': () => 'Akun ini tidak memakai PIN.',
  'email-unreadable': () => 'Alamat surel ini tidak terbaca. Tulis seperti nama@contoh.id.',
  'email-taken': () => 'Surel ini sudah dipakai akun lain. Pakai surel lain, atau masuk dengan akun itu.',
  'passphrase-too-short': (facts: { least: number }) =>
    `Kata sandi paling sedikit ${facts.least} huruf. Empat kata yang tidak berhubungan mudah diingat.`,
  'passphrase-too-long': (facts: { most: number }) => `Kata sandi paling banyak ${facts.most} huruf.`,
  'passphrase-too-common': () => 'Kata sandi ini termasuk yang pertama ditebak orang. Pilih yang lain.',
  'code-wrong': () =>
    'Kode ini tidak cocok, atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu coba lagi.',
  'nothing-to-confirm': () => 'Tidak ada yang perlu dikonfirmasi. Masuklah lagi dari awal.',
  'invitation-unknown': () =>
    'Tautan ini tidak kami kenal. Periksa apakah tersalin lengkap, atau minta yang baru ke kantor.',
  'invitation-used': () =>
    'Tautan ini sudah dipakai. Kalau itu Anda, masuklah dengan nomor HP dan PIN. Kalau bukan, hubungi kantor.',
  'invitation-expired': () => 'Tautan ini sudah lewat waktunya. Minta yang baru ke kantor.',
  'invitation-revoked': () => 'Tautan ini sudah ditarik atau diganti. Minta yang baru ke kantor.',
  'invitation-gone': () => 'Undangan ini sudah dipakai atau sudah ditarik. Tidak ada yang berubah.',
  'other-way': () => 'Tautan ini untuk cara masuk yang lain. Buka lagi tautannya dari awal.',
  'phone-has-other-pin': () =>
    'Nomor ini sudah punya PIN. Isi PIN yang lama; kalau lupa, kantor bisa menggantinya.',
  'name-missing': () => 'Namanya belum diisi.',
  'role-needs-owner': () => 'Pilih dapur atau mitra yang benar untuk peran ini.',
  'unknown-owner': () => 'Dapur atau mitra itu tidak ada.',
  'unknown-account': () => 'Akun itu tidak ada.',
  'role-held': () => 'Peran ini sudah dipegang.',
  'last-administrator': () => 'Ini pengelola terakhir. Tunjuk pengelola lain dulu.',
  'consent-missing': () => 'Persetujuan pembuat belum dicatat. Bacakan teksnya, lalu catat persetujuannya.',
  'unknown-producer': () => 'Pembuat itu tidak ada.',
} as const

const waitId = (seconds: number): string =>
  seconds < 100 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`

const weaknessId = {
  same: 'semua angkanya sama',
  sequence: 'angkanya berurutan',
  pattern: 'angkanya berulang',
  date: 'seperti tanggal lahir',
  phone: 'sama dengan ujung nomor HP Anda',
} as const
