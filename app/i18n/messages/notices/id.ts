import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'
import { date, rupiah } from '../../formats.ts'
import { orderMoneyNoticesId } from '../order-money/notices.id.ts'
import { shelfNoticesId } from '../shelf/notices.id.ts'

const onShelf = (f: NoticeFacts) => (f.pieces === undefined ? '' : ` Di rak Anda: ${f.pieces} buah.`)

export const noticesId = {
  title: 'Kabar',
  lead: 'Semua yang perlu Anda ketahui, dengan sebabnya. Kabar terbaru di atas.',
  none: 'Belum ada kabar. Begitu ada yang perlu Anda ketahui, kabarnya muncul di sini.',
  unread: (count: number) => `${count} kabar belum dibaca`,
  allRead: 'Semua sudah dibaca.',
  markRead: 'Tandai semua sudah dibaca',
  fresh: 'Baru',
  open: 'Buka',
  link: (count: number) => (count === 0 ? 'Kabar' : `Kabar (${count})`),
  kinds: {
    'agreement-offered': (f: NoticeFacts) =>
      `Ada tawaran titip jual antara ${f.maker} dan ${f.partner} (${f.number}). Baca, lalu jawab.`,
    'delivery-sent': (f: NoticeFacts) => `${f.maker} mengirim ${f.pieces} bungkus (${f.number}).`,
    'delivery-received': (f: NoticeFacts) => `${f.partner} sudah menerima kiriman ${f.number}.`,
    'received-by-link': (f: NoticeFacts) =>
      `Kiriman ${f.number} dari ${f.maker} diterima lewat tautan. Kalau bukan dari konter Anda, hubungi kantor.`,
    'receipt-objected': (f: NoticeFacts) => `${f.maker} keberatan dengan tanda terima kiriman ${f.number}.`,
    'pickup-proposed': (f: NoticeFacts) => `Ada usulan membawa pulang ${f.pieces} bungkus (${f.number}).`,
    'statement-issued': (f: NoticeFacts) =>
      `Pernyataan ${f.number} keluar: ${rupiah('id', Number(f.closingIdr))}, ${f.maker} dan ${f.partner}.`,
    'payment-told': (f: NoticeFacts) =>
      `${f.partner} mencatat sudah membayar ${rupiah('id', Number(f.amountIdr))} (${f.number}). Sudah sampai?`,
    'payment-confirmed': (f: NoticeFacts) =>
      `${f.maker} membenarkan pembayaran ${rupiah('id', Number(f.amountIdr))} (${f.number}).`,
    'payment-denied': (f: NoticeFacts) =>
      `${f.maker} belum menerima ${rupiah('id', Number(f.amountIdr))} dari ${f.partner} (${f.number}). Tagihannya terbuka lagi.`,
    'pull-advised': (f: NoticeFacts) =>
      `Kantor menyarankan: ${f.left} bungkus ${f.name} di ${f.counter} mungkin tidak habis. Lihat jalan keluarnya.`,
    'daily-digest': (f: NoticeFacts) => `Ringkasan penjualan sampai ${date('id', String(f.on))} sudah siap.`,
    'version-submitted': (f: NoticeFacts) =>
      `${f.maker} mengirim ${f.name} untuk ditinjau (kiriman ke-${f.number}).`,
    'version-returned': (f: NoticeFacts) => `${f.name} perlu dibetulkan sebelum bisa tampil di toko.`,
    'version-approved': (f: NoticeFacts) => `${f.name} sudah disetujui (kiriman ke-${f.number}).`,
    ...shelfNoticesId,
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
    ...orderMoneyNoticesId,
    'opinion-written': (f: NoticeFacts) => `Ada ulasan baru tentang ${f.name}. Anda boleh menjawab sekali.`,
    'opinion-waits': (f: NoticeFacts) =>
      `Ulasan tentang ${f.name} menunggu dibaca: ada alamat atau nomor di dalamnya.`,
    'reservation-made': (f: NoticeFacts) =>
      `Reservasi baru di ${f.counter}: sisihkan ${f.pieces} buah dari rak.`,
    'reservation-cancelled': (f: NoticeFacts) =>
      `Pembeli membatalkan reservasi ${f.code} di ${f.counter}. Kembalikan barangnya ke rak.`,
  },
}
