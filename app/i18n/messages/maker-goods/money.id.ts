import { number } from '../../formats.ts'

/** Her money with each partner. */
export const moneyId = {
  title: 'Uang saya',
  lead: 'Tiga angka. Mitra dan kantor melihat angka yang sama.',
  none: 'Belum ada perjanjian, jadi belum ada uang yang dihitung.',
  of: (partner: string) => partner,
  statements: 'Pernyataan',
  noStatements: 'Belum ada pernyataan yang keluar.',
  statement: (facts: { from: string; until: string }) => `${facts.from} sampai ${facts.until}`,
  open: (amount: string) => `belum dibayar ${amount}`,
  late: (amount: string) => `terlambat ${amount}`,
  settled: 'lunas',
  due: (date: string) => `Dibayar paling lambat ${date}.`,
  coming: 'Belum masuk pernyataan',
  comingLead: (facts: { from: string; until: string }) =>
    `Masa ${facts.from} sampai ${facts.until}. Pernyataannya keluar setelah masa itu.`,
  comingNone: 'Belum ada yang terjual dalam masa ini.',
  notYet: (amount: string) =>
    `${amount} lagi menunggu beberapa hari, karena pembeli masih bisa mengembalikan.`,
  payments: 'Pembayaran',
  payment: (facts: { amount: string; date: string; way: string }) =>
    `${facts.amount}, ${facts.way}, ${facts.date}`,
  ways: { cash: 'tunai', transfer: 'transfer' },
  answer: 'Jawab: uangnya sudah sampai?',
  line: {
    calc: (facts: { pieces: number; unit: string }) => `${number('id', facts.pieces)} × ${facts.unit}`,
    total: 'Jumlah',
  },
  sheet: {
    period: (facts: { from: string; until: string }) => `${facts.from} sampai ${facts.until}`,
    due: 'Yang harus dibayar mitra',
    opening: 'Sisa dari pernyataan sebelumnya',
    charges: 'Hak Anda dalam masa ini',
    payments: 'Sudah dibayar dalam masa ini',
    closing: 'Jumlah akhir',
    dueOn: (date: string) => `Dibayar paling lambat ${date}.`,
    version: (facts: { number: string; version: number }) =>
      `Menurut perjanjian ${facts.number}, versi ${facts.version}.`,
    code: (code: string) => `Kode periksa ${code}`,
    codeLead: 'Siapa pun bisa mencocokkan kode ini dengan jumlahnya.',
    check: 'Cocokkan pernyataan ini',
    pdf: (size: string) => `PDF ${size}`,
    lines: 'Baris demi baris',
    accept: 'Ya, semua benar',
    acceptLead: (until: string) =>
      `Kalau ada yang tidak cocok, persoalkan barisnya sebelum ${until}. Yang lain tetap dibayar.`,
    accepted: {
      both: 'Kedua pihak sudah setuju.',
      you: 'Anda sudah setuju. Menunggu mitra.',
      partner: 'Mitra sudah setuju.',
    },
    dispute: 'Persoalkan',
    disputeOf: (name: string) => `Persoalkan ${name}`,
    see: 'Lihat pembicaraannya',
    seeOf: (name: string) => `Lihat pembicaraan tentang ${name}`,
  },
  dispute: {
    title: 'Persoalkan satu baris',
    titleTalk: 'Pembicaraan tentang satu baris',
    reason: 'Apa yang tidak cocok?',
    reasons: {
      'not-sold': 'Ini tidak terjual',
      'wrong-pieces': 'Jumlahnya salah',
      'wrong-price': 'Harganya salah',
      'wrong-bearer': 'Bukan saya yang menanggung',
      other: 'Hal lain',
    },
    text: 'Ceritakan singkat',
    verb: 'Persoalkan baris ini',
    answerTitle: 'Jawaban Anda',
    answer: 'Kirim jawaban',
    escalate: 'Minta kantor memutuskan',
    agree: 'Saya setuju dengan mereka',
    adjust: 'Tambahan untuk Anda (boleh 0, boleh minus)',
    waits: 'Menunggu jawaban pihak lain.',
    said: (facts: { who: string; at: string }) => `${facts.who}, ${facts.at}`,
    photo: 'Foto',
    choose: 'Apa jawaban Anda?',
  },
  pay: {
    title: 'Uangnya sudah sampai?',
    lead: (facts: { partner: string; amount: string; date: string; way: string }) =>
      `${facts.partner} mencatat sudah membayar ${facts.amount} (${facts.way}) pada ${facts.date}.`,
    proof: 'Bukti dari mitra',
    pin: 'PIN Anda',
    pinHint: 'Soal uang selalu memakai PIN, supaya hanya Anda yang bisa menjawab.',
    demoPin: (pin: string) => `Di kota coba-coba PIN-nya ${pin}.`,
    confirm: 'Ya, uangnya sudah saya terima',
    deny: 'Belum, uangnya belum sampai',
    denyLead: 'Kalau belum sampai, tagihannya terbuka lagi dan kantor diberi tahu.',
    answered: {
      confirmed: (at: string) => `Anda membenarkan ${at}. Uang ini sudah sampai.`,
      denied: (at: string) =>
        `Anda menjawab belum sampai ${at}. Tagihannya terbuka lagi, kantor sudah diberi tahu.`,
    },
  },
} as const
