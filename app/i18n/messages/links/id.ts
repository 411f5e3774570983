import { number } from '../../formats.ts'

/** The page that a one-tap link opens. */
export const linksId = {
  titles: {
    'receive-delivery': 'Barangnya sudah sampai?',
    'accept-statement': 'Setuju dengan pernyataan ini?',
    'answer-payment': 'Uangnya sudah sampai?',
  },
  leads: {
    'receive-delivery': (facts: { maker: string; at: string; number: string }) =>
      `${facts.maker} mengirim ini ke ${facts.at}, surat jalan ${facts.number}.`,
    'accept-statement': (facts: { maker: string; at: string; number: string }) =>
      `Pernyataan ${facts.number} antara ${facts.maker} dan ${facts.at}.`,
    'answer-payment': (facts: { maker: string; at: string; number: string }) =>
      `${facts.at} mencatat pembayaran ${facts.number} untuk ${facts.maker}.`,
  },
  period: (facts: { from: string; until: string }) => `${facts.from} sampai ${facts.until}`,
  good: (facts: { name: string; pieces: number }) => `${facts.name}: ${number('id', facts.pieces)} bungkus`,
  verbs: {
    'receive-delivery': 'Ya, sudah diterima',
    'accept-statement': 'Ya, semua benar',
    'answer-payment': 'Ya, uangnya sudah saya terima',
  },
  deny: 'Belum, uangnya belum sampai',
  pin: 'PIN Anda',
  pinHint: 'Soal uang selalu memakai PIN.',
  otherwise: {
    'receive-delivery':
      'Ada yang kurang atau rusak? Jangan tekan. Masuk dengan akun konter, lalu tulis per baris.',
    'accept-statement': 'Ada yang tidak cocok? Jangan tekan. Masuk, lalu persoalkan barisnya.',
    'answer-payment': 'Kalau belum sampai, tagihannya terbuka lagi dan kantor diberi tahu.',
  },
  give: {
    statement: 'Buat tautan untuk mitra',
    statementLead: 'Mitra menyetujui pernyataan ini dari chat, tanpa masuk. Berlaku 72 jam, satu kali.',
    statementText: (facts: {
      maker: string
      partner: string
      number: string
      amount: string
      link: string
    }) =>
      `Halo ${facts.partner}, pernyataan ${facts.number} dari ${facts.maker}: ${facts.amount}. Kalau cocok, tekan di sini: ${facts.link}`,
    payment: 'Buat tautan untuk pembuat',
    paymentLead: 'Pembuat menjawab dari chat dengan PIN-nya. Berlaku 72 jam, satu kali.',
    paymentText: (facts: { maker: string; partner: string; number: string; amount: string; link: string }) =>
      `Halo ${facts.maker}, ${facts.partner} sudah membayar ${facts.amount} (${facts.number}). Sudah sampai? Jawab di sini: ${facts.link}`,
    ready: 'Tautan sudah dibuat. Bagikan sekarang: hanya tampil di halaman ini sekali.',
    share: 'Bagikan lewat WhatsApp',
  },
  done: 'Jawaban Anda sudah tersimpan. Terima kasih.',
  doneTitle: 'Sudah tercatat',
  deadTitle: 'Tautan ini tidak bisa dipakai',
  signIn: 'Masuk',
  refusals: {
    'link-unknown': () =>
      'Tautan ini tidak kami kenal. Periksa apakah tersalin lengkap, atau minta yang baru.',
    'link-used': () => 'Tautan ini sudah dipakai. Satu tautan hanya untuk satu kali.',
    'link-expired': () => 'Tautan ini sudah lewat 72 jam. Minta yang baru.',
    'link-not-yours': () => 'Tautan untuk dokumen ini bukan Anda yang membuat.',
    'link-is-for-others': () => 'Tautan ini Anda buat untuk pihak lain. Bagikan kepada mereka.',
  },
} as const
