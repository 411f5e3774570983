import { moment, number } from '../../formats.ts'

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
    confirmed: (email: string) => `Surat sampai ke ${email}.`,
    waiting: (facts: { email: string; at: string }) =>
      `Menunggu: kami mengirim tautan ke ${facts.email} pada ${facts.at}. Buka suratnya dan tekan tautannya. Sampai itu, kabar hanya di sini.`,
    unasked: (email: string) =>
      `Menunggu: kirim tautan ke ${email}, lalu tekan dari suratnya. Sampai itu, kabar hanya di sini.`,
    refused: (email: string) =>
      `Surat ke ${email} ditolak. Periksa ejaannya, atau pakai alamat lain. Sampai itu, kabar hanya di sini.`,
    again: 'Kirim tautannya sekali lagi',
    asked: 'Tautannya dikirim lagi.',
  },
  address: {
    title: 'Terima kabar di alamat ini?',
    lead: 'Seseorang memilih alamat ini untuk kabar titip jual dari Omah Oleh. Isinya soal uang, jadi kami tanya dulu.',
    confirm: 'Ya, ini alamat saya',
    otherwise: 'Bukan Anda? Tutup saja halaman ini: tidak ada surat lain yang datang.',
    doneTitle: 'Alamatnya sudah dipakai',
    done: 'Mulai sekarang kabar datang juga ke alamat ini.',
    back: 'Ke halaman cara kabar sampai',
    letter: {
      subject: 'Terima kabar Omah Oleh di alamat ini?',
      text: (link: string) =>
        `Seseorang memilih alamat ini untuk kabar titip jual dari Omah Oleh.\n\nKalau itu Anda, buka tautan ini dan tekan ya: ${link}\n\nTautannya berlaku 72 jam, satu kali. Kalau bukan Anda, biarkan saja: tidak ada surat lain yang datang.`,
    },
  },
  failed: {
    title: 'Surat yang tidak sampai',
    lead: 'Pos menolaknya untuk seterusnya. Minta alamat lain kepada orangnya; kabarnya tetap ada di halaman Kabar.',
    said: 'Kata pos:',
  },
  refusals: {
    'channel-missing': () => 'Pilih satu cara dulu.',
    'address-asked-often': (facts: { untilAt: string }) =>
      `Tautan sudah dikirim. Tunggu suratnya; kirim lagi bisa mulai ${moment('id', facts.untilAt)}.`,
    'no-address-waits': () => 'Tidak ada alamat yang menunggu.',
  },
} as const
