import { number } from '../../formats.ts'

export const giftRefusalsId = {
  'set-name-missing': () => 'Tulis nama paket dalam bahasa Indonesia dan Inggris.',
  'set-name-taken': (facts: { name: string }) => `Sudah ada paket bernama “${facts.name}”. Pilih nama lain.`,
  'set-too-small': () => 'Isi paling sedikit dua barang.',
  'set-too-large': (facts: { limit: number }) => `Paling banyak ${number('id', facts.limit)} barang.`,
  'set-unknown-sku': (facts: { sku: string }) => `Tidak ada barang dengan kode “${facts.sku}”.`,
  'set-part-twice': (facts: { sku: string }) => `Kode “${facts.sku}” tertulis dua kali. Ubah jumlahnya saja.`,
  'set-pieces-unfit': (facts: { sku: string; limit: number }) =>
    `Jumlah untuk “${facts.sku}” harus 1 sampai ${number('id', facts.limit)}.`,
  'set-one-maker': () => 'Pilih barang dari paling sedikit dua pembuat.',
  'unknown-set': () => 'Paket itu tidak ada.',
} as const
