import { number } from '../../formats.ts'

/** The digest of a day, letters by mail, and the page on which a person chooses how to be told. */
export const tellingId = {
  digest: {
    link: 'Ringkasan hari ini',
    titles: { today: 'Hari ini', day: (date: string) => date },
    subject: (on: string) => `Ringkasan titip jual ${on}`,
    period: (facts: { from: string; until: string }) => `${facts.from} sampai ${facts.until}`,
    quiet: 'Tidak ada yang terjual dan tidak ada yang berubah.',
    sold: (facts: { pieces: number; amount: string }) =>
      `${number('id', facts.pieces)} bungkus terjual, hak Anda ${facts.amount}.`,
    noneSold: 'Tidak ada yang terjual.',
    soldTitle: 'Terjual di mana',
    good: (facts: { name: string; pieces: number; amount: string }) =>
      `${facts.name}: ${number('id', facts.pieces)} bungkus, ${facts.amount}`,
    at: (facts: { counter: string; amount: string }) => `${facts.counter}, ${facts.amount}`,
    others: 'Perubahan lain untuk Anda',
    lateNote: 'Yang baru dilaporkan hari ini tercatat hari ini, walaupun terjualnya lebih awal.',
    money: 'Uang Anda sekarang',
    willBePaid: (amount: string) => `Akan dibayar: ${amount}`,
    late: (amount: string) => `Terlambat: ${amount}`,
    waiting: 'Menunggu jawaban Anda',
    nothingWaits: 'Tidak ada yang menunggu jawaban Anda.',
    waits: {
      payment: (facts: { partner: string; amount: string }) =>
        `${facts.partner} mencatat pembayaran ${facts.amount}. Sudah sampai?`,
      statement: (facts: { partner: string; number: string }) =>
        `Pernyataan ${facts.number} dari ${facts.partner}: setuju?`,
      loss: (facts: { counter: string; number: string }) =>
        `Barang hilang atau rusak di ${facts.counter} (${facts.number}): Anda yang menanggung, kecuali Anda berkeberatan.`,
      pickup: (facts: { counter: string; number: string }) =>
        `${facts.counter} mengusulkan barang dibawa pulang (${facts.number}).`,
    },
    days: 'Hari lain',
    before: (date: string) => `Sebelumnya: ${date}`,
    after: (date: string) => `Sesudahnya: ${date}`,
    chat: 'Bagikan lewat WhatsApp',
    chatLead: 'Teksnya sudah siap; Anda yang memilih dikirim ke siapa.',
    text: 'Baca teksnya',
    choice: 'Atur cara ringkasan sampai',
  },
  letter: {
    greeting: (name: string) => `Halo ${name},`,
    noticeSubject: 'Ada yang menunggu jawaban Anda di Omah Oleh',
    open: (link: string) => `Buka: ${link}`,
    choose: (link: string) => `Surat ini datang karena Anda memilihnya. Ubah atau hentikan: ${link}`,
  },
  choice: {
    title: 'Cara kabar sampai',
    lead: 'Kabar selalu ada di halaman Kabar. Pilih bagaimana Anda diberi tahu.',
    leadMaker:
      'Ringkasan penjualan datang paling banyak satu kali sehari, pagi hari, dan hanya kalau ada yang terjadi.',
    legend: 'Beri tahu saya',
    channels: {
      app: 'Di sini saja, di halaman Kabar',
      mail: 'Lewat surel juga',
      none: 'Di sini, tanpa ringkasan',
    },
    email: 'Alamat surel',
    emailHint: 'Diisi kalau Anda memilih surel. Periksa ejaannya: isinya soal uang Anda.',
    save: 'Simpan pilihan',
    saved: 'Pilihan Anda sudah tersimpan.',
    link: 'Atur cara kabar sampai',
  },
  refusals: {
    'channel-missing': () => 'Pilih satu cara dulu.',
  },
} as const
