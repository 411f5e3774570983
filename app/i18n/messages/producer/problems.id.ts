import { number } from '../../formats.ts'
import type { ProblemWords } from '../../problem-words.ts'

/** What stands beside a field: what is wrong, and what to do. */
export const problemsId = {
  'text-missing': () => 'Ini belum diisi.',
  'text-too-long': ({ limit, got }) =>
    `Terlalu panjang: ${number('id', got)} huruf. Paling banyak ${number('id', limit)}. Tulisan Anda masih ada di sini; pendekkan dulu.`,
  'no-letters': () => 'Tulis dengan huruf, misalnya: Keripik Tempe.',
  'signs-not-printable': () => 'Gambar kecil (emoji) tidak bisa dicetak di label. Hapus dulu.',
  'choice-missing': () => 'Pilih salah satu.',
  'number-missing': () => 'Isi dengan angka.',
  'not-a-number': ({ typed }) => `“${typed}” bukan angka bulat. Contoh: 180.`,
  'number-out-of-range': ({ least, most }) =>
    `Angkanya harus antara ${number('id', least)} dan ${number('id', most)}.`,
  'not-a-date': () => 'Tanggal ini tidak ada. Contoh: 31-12-2030.',
  'too-many': ({ limit }) => `Paling banyak ${limit}. Hapus satu dulu.`,
  'photo-missing': () => 'Tambahkan satu foto.',
  'photo-not-yours': () => 'Foto ini tidak ditemukan. Kirim lagi fotonya.',
  'ingredient-missing': () => 'Tulis paling sedikit satu bahan.',
  'ingredient-twice': ({ name }) => `“${name}” sudah ada di daftar.`,
  'size-twice': () => 'Ada dua baris dengan isi dan rasa yang sama. Bedakan namanya.',
} as const satisfies ProblemWords
