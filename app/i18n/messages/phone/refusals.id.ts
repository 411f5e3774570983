import { number } from '../../formats.ts'

/** Refusals of pictures on their way from a phone. */
export const phoneRefusalsId = {
  'kind-not-accepted': (facts: { kind: 'bmp' | 'jxl' | 'pdf' | 'tiff' | 'video' }) =>
    `Ini ${kindsId[facts.kind]}, bukan foto yang bisa kami pakai. Pilih foto JPEG, PNG, atau WebP.`,
  'upload-unreadable': () => 'Kiriman ini tidak bisa dibaca. Muat ulang halaman, lalu kirim lagi.',
  'upload-key-taken': () => 'Foto lain sudah dikirim dengan tanda yang sama. Pilih fotonya sekali lagi.',
  'upload-unknown': () => 'Kiriman ini sudah tidak ada. Foto di HP akan dikirim dari awal.',
  'upload-elsewhere': (facts: { received: number }) =>
    `Server sudah punya ${number('id', facts.received)} bita. Kiriman diteruskan dari sana.`,
  'upload-part-size': (facts: { least: number; most: number }) =>
    `Satu bagian harus ${number('id', facts.least)} sampai ${number('id', facts.most)} bita.`,
  'upload-damaged': () => 'Foto berubah di jalan. Kirim lagi; foto di HP Ibu tidak berubah.',
  'uploads-full': (facts: { limit: number }) =>
    `Sudah ada ${number('id', facts.limit)} foto atau 100 MB yang belum selesai dikirim. Tunggu sampai selesai, lalu tambah lagi.`,
  'uploads-of-today': (facts: { limit: number }) =>
    `Hari ini sudah ${number('id', facts.limit)} foto. Lanjutkan besok; foto yang sudah terkirim aman.`,
  'uploads-busy': () => 'Sedang banyak yang mengirim foto. Tunggu sebentar, lalu kirim lagi.',
} as const

const kindsId = {
  bmp: 'gambar BMP',
  jxl: 'gambar JPEG XL',
  pdf: 'berkas PDF',
  tiff: 'gambar TIFF',
  video: 'video',
} as const
