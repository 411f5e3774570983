import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'
import { rupiah } from '../../formats.ts'

const sum = (f: NoticeFacts): string => rupiah('id', Number(f.amountIdr))

export const orderMoneyNoticesId = {
  'order-paid': (f: NoticeFacts) =>
    `Reservasi ${f.code} di ${f.counter} sudah dibayar ${sum(f)}. Serahkan tanpa menerima uang lagi.`,
  'parcel-paid': (f: NoticeFacts) =>
    `Kiriman ${f.code} sudah dibayar ${sum(f)}. Bungkus, kirim, lalu tulis nomor resinya.`,
  'parcel-cancelled': (f: NoticeFacts) =>
    `Kiriman ${f.code} dibatalkan pembeli. Jangan dikirim; barangnya kembali ke stok rumah Anda.`,
  'payment-odd': (f: NoticeFacts) =>
    `Uang yang masuk (${f.said}) bukan yang ditagih (${sum(f)}). Belum ada yang lunas: periksa, lalu kembalikan.`,
  'paid-twice': (f: NoticeFacts) =>
    `Satu pesanan dibayar dua kali (${f.said}). Kembalikan yang kedua di Stripe.`,
  'payment-disputed': (f: NoticeFacts) =>
    `Pemilik kartu menyanggah pembayaran (${f.said}). Jawab di Stripe sebelum batas waktunya.`,
  'refund-elsewhere': (f: NoticeFacts) =>
    `Ada pengembalian di Stripe (${f.said}) yang tidak dimulai dari sini. Cocokkan catatannya.`,
  'refund-failed': (f: NoticeFacts) =>
    `Pengembalian ${sum(f)} gagal di penyedia kartu. Kirim dengan cara lain, lalu catat.`,
  'card-refused': (f: NoticeFacts) => `Penyedia kartu menolak membuka pembayaran (${f.why}).`,
  'transfer-shown': (f: NoticeFacts) =>
    `Pembeli mengirim bukti transfer ${sum(f)} untuk pesanan ${f.code}. Periksa rekeningnya, lalu jawab.`,
  'books-differ': (f: NoticeFacts) =>
    `Catatan Stripe dan catatan kita berbeda di ${f.count} hal, yang pertama ${f.first}. Jalankan npm run reconcile.`,
  'payout-sent': (f: NoticeFacts) =>
    `Kantor mencatat sudah mengirim ${sum(f)} uang pesanan (${f.number}). Sudah sampai?`,
  'payout-received': (f: NoticeFacts) => `${f.name} membenarkan kiriman uang ${sum(f)} (${f.number}).`,
  'payout-denied': (f: NoticeFacts) =>
    `${f.name} belum menerima ${sum(f)} (${f.number}). Periksa mutasinya, lalu kirim lagi.`,
  'paid-not-fetched-yet': (f: NoticeFacts) =>
    `Pesanan ${f.code} di ${f.counter} sudah dibayar dan belum diambil. Lewat batasnya, uangnya kembali ke pembeli.`,
  'paid-not-fetched': (f: NoticeFacts) =>
    `Pesanan ${f.code} di ${f.counter} tidak diambil. Kembalikan barangnya ke rak; uangnya kembali ke pembeli.`,
} as const
