import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'

const onShelf = (f: NoticeFacts) => (f.pieces === undefined ? '' : ` Di rak Anda: ${f.pieces} buah.`)

export const noticesId = {
  title: 'Kabar',
  lead: 'Semua yang perlu Anda ketahui, dengan sebabnya. Kabar terbaru di atas.',
  none: 'Belum ada kabar. Begitu ada yang terjadi pada produk Anda, kabarnya muncul di sini.',
  unread: (count: number) => `${count} kabar belum dibaca`,
  allRead: 'Semua sudah dibaca.',
  markRead: 'Tandai semua sudah dibaca',
  fresh: 'Baru',
  open: 'Buka',
  link: (count: number) => (count === 0 ? 'Kabar' : `Kabar (${count})`),
  kinds: {
    'version-submitted': (f: NoticeFacts) =>
      `${f.maker} mengirim ${f.name} untuk ditinjau (kiriman ke-${f.number}).`,
    'version-returned': (f: NoticeFacts) => `${f.name} perlu dibetulkan sebelum bisa tampil di toko.`,
    'version-approved': (f: NoticeFacts) => `${f.name} sudah disetujui (kiriman ke-${f.number}).`,
    'licence-ends': (f: NoticeFacts) =>
      `Izin ${f.number} untuk ${f.name} berakhir ${f.days === 0 ? 'hari ini' : `dalam ${f.days} hari`}. Perpanjang supaya produk tetap dijual.`,
    'approval-ends': (f: NoticeFacts) =>
      `Persetujuan bersyarat untuk ${f.name} berakhir dalam ${f.days} hari. Penuhi syaratnya sebelum itu.`,
    'shop-left': (f: NoticeFacts) =>
      f.reason === 'licence-lapsed'
        ? `${f.name} tidak tampil di toko: masa izinnya sudah lewat.`
        : `${f.name} tidak tampil di toko: persetujuan bersyaratnya sudah lewat.`,
    'problem-opened': (f: NoticeFacts) => `Masalah ${f.number} dilaporkan tentang ${f.name}.`,
    'problem-with-yours': (f: NoticeFacts) =>
      `Ada laporan masalah ${f.number} tentang ${f.name}. Dinas menanganinya bersama Anda.`,
    'problem-waits': (f: NoticeFacts) => `Masalah ${f.number} tentang ${f.name} menunggu jawaban Anda.`,
    'problem-answered': (f: NoticeFacts) => `Produsen ${f.name} menjawab masalah ${f.number}.`,
    'problem-over': (f: NoticeFacts) => `Masalah ${f.number} tentang ${f.name} sudah selesai.`,
    'batch-held': (f: NoticeFacts) =>
      `Jangan jual dulu ${f.name} bets ${f.code}: sedang diperiksa.${onShelf(f)}`,
    'batch-released': (f: NoticeFacts) => `${f.name} bets ${f.code} boleh dijual lagi.`,
    'batch-recalled': (f: NoticeFacts) =>
      `${f.name} bets ${f.code} ditarik. Turunkan dari rak dan simpan terpisah.${onShelf(f)}`,
    'reservation-made': (f: NoticeFacts) =>
      `Reservasi baru di ${f.counter}: sisihkan ${f.pieces} buah dari rak.`,
    'reservation-cancelled': (f: NoticeFacts) =>
      `Pembeli membatalkan reservasi ${f.code} di ${f.counter}. Kembalikan barangnya ke rak.`,
  },
}
