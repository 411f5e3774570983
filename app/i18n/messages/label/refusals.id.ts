import { decimal, number, rupiah } from '../../formats.ts'
import type { MakingRefusalWords } from '../../rule-words.ts'
import { packId } from './pack.id.ts'

const labelSize = (size: string): string =>
  (packId.page.sizes as Readonly<Record<string, string>>)[size] ?? size

/** Prices, batches and stickers: what happened, and what to do. */
export const makingRefusalsId = {
  'not-an-amount': () => 'Tulis jumlah dalam rupiah bulat, tanpa koma. Contoh: 8500.',
  'price-not-whole': () => 'Tulis harga dalam rupiah bulat, paling sedikit Rp1.',
  'commission-out-of-range': ({ bps }) =>
    `Komisi ${decimal('id', bps / 100, 2)}% tidak bisa dipakai. Isi antara 0% dan kurang dari 100%.`,
  'share-under-floor': ({ shareIdr, floorIdr }) =>
    `Bagian Anda jadi ${rupiah('id', shareIdr)}, di bawah batas ${rupiah('id', floorIdr)} di perjanjian.`,
  'price-under-floor': ({ priceIdr, floorIdr }) =>
    `Harga ${rupiah('id', priceIdr)} di bawah bagian Anda yang dijamin, ${rupiah('id', floorIdr)}. Naikkan harganya.`,
  'share-under-cost': ({ shareIdr, costIdr }) =>
    `Anda hanya menerima ${rupiah('id', shareIdr)}, padahal modalnya ${rupiah('id', costIdr)}. Naikkan harganya.`,
  'price-too-high': ({ highestIdr }) => `Harganya lebih dari ${rupiah('id', highestIdr)}. Cek lagi angkanya.`,
  'share-not-whole': () => 'Tulis bagian Anda dalam rupiah bulat, paling sedikit Rp1.',
  'price-under-share': ({ priceIdr, shareIdr }) =>
    `Harga ${rupiah('id', priceIdr)} lebih kecil dari harga titip ${rupiah('id', shareIdr)}.`,
  'price-under-all-bands': ({ fromIdr }) =>
    fromIdr === undefined
      ? 'Belum ada komisi yang disepakati.'
      : `Komisi baru disepakati mulai harga ${rupiah('id', fromIdr)}.`,
  'product-code-unfit': ({ productCode }) =>
    `Kode “${productCode}” tidak bisa dipakai. Pakai 2 sampai 6 huruf dan angka, tanpa B, I, L, O, U.`,
  'not-a-day': ({ day }) => `“${day}” bukan tanggal yang ada.`,
  'too-many-batches-a-day': ({ limit }) => `Paling banyak ${limit} kali produksi sehari untuk satu produk.`,
  'batch-code-mistyped': ({ text }) => `Kode “${text}” tidak cocok. Lihat lagi stikernya, huruf demi huruf.`,
  'stickers-not-a-count': ({ limit }) => `Tulis jumlah stiker antara 1 dan ${number('id', limit)}.`,
  'places-not-on-sheet': ({ places }) =>
    `Satu lembar ini berisi ${places} stiker. Tulis tempat yang sudah terpakai, dari 0 sampai ${places - 1}.`,
  'link-too-long': () => 'Alamat untuk kode QR terlalu panjang. Beri tahu kantor.',
  'label-too-small': ({ size, fits }) =>
    `Tulisan yang diwajibkan tidak muat di label ${labelSize(size)}: tinggi hurufnya akan kurang dari 1 mm. ${
      fits.length === 0
        ? 'Ringkas nama atau daftar bahannya, atau cetak tanpa bahasa Inggris.'
        : `Yang muat: ${fits.map(labelSize).join('; ')}.`
    }`,
} satisfies MakingRefusalWords
