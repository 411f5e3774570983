import { date, number } from '../../formats.ts'

export const qualityRefusalsId = {
  'unknown-problem': () => 'Masalah ini tidak ada.',
  'unknown-counter': () => 'Konter ini tidak ada.',
  'note-missing': () => 'Tulis dulu, beberapa kata cukup.',
  'note-too-long': (facts: { most: number; got: number }) =>
    `Terlalu panjang: ${number('id', facts.got)} huruf; paling banyak ${number('id', facts.most)}.`,
  'step-not-now': () => 'Langkah ini sudah diambil, atau belum waktunya. Lihat keadaannya di halaman ini.',
  'responsible-missing': () => 'Tulis siapa yang mengerjakan.',
  'day-has-passed': (facts: { day: string }) =>
    `${date('id', facts.day)} sudah lewat. Pilih hari ini atau sesudahnya.`,
  'effect-not-yet': (facts: { checkFromOn: string }) =>
    `Hasilnya baru bisa dinilai mulai ${date('id', facts.checkFromOn)}.`,
  'no-report': () => 'Tidak ada pelapor yang bisa dijawab.',
  'report-kind-missing': () => 'Pilih apa yang salah.',
  'report-about-nothing': () => 'Produk atau kode ini tidak ada.',
  'report-too-fast': () =>
    'Laporan ini terkirim terlalu cepat. Isian Anda masih ada: tunggu sebentar, lalu kirim lagi.',
  'report-by-machine': () => 'Kolom ini harus kosong. Hapus isinya, lalu kirim lagi.',
  'too-many-reports': (facts: { limit: number }) =>
    `Dari jaringan ini sudah ada ${number('id', facts.limit)} laporan dalam satu jam. Isian Anda masih ada: kirim lagi nanti.`,
  'contact-too-long': (facts: { most: number }) => `Kontak paling banyak ${number('id', facts.most)} huruf.`,
  'batch-not-now': () => 'Keadaan batch sudah berubah. Lihat keadaannya di halaman ini.',
  'advice-missing': () => 'Tulis apa yang harus dilakukan pembeli.',
  'advice-too-long': (facts: { most: number; got: number }) =>
    `Terlalu panjang: ${number('id', facts.got)} huruf; paling banyak ${number('id', facts.most)}.`,
} as const
