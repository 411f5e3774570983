import { decimal, number } from '../../formats.ts'
import { accountRefusalsId } from '../account/refusals.id.ts'
import { endingId } from '../ending/id.ts'
import { figuresId } from '../figures/id.ts'
import { giftRefusalsId } from '../gifts/refusals.id.ts'
import { linksId } from '../links/id.ts'
import { makerGoodsRefusalsId } from '../maker-goods/refusals.id.ts'
import { officeGoodsRefusalsId } from '../office-goods/refusals.id.ts'
import { opinionsId } from '../opinions/id.ts'
import { orderMoneyRefusalsId } from '../order-money/refusals.id.ts'
import { orderRefusalsId } from '../orders/refusals.id.ts'
import { partnerRefusalsId } from '../partner/refusals.id.ts'
import { phoneRefusalsId } from '../phone/refusals.id.ts'
import { preparingId } from '../preparing/id.ts'
import { producerRefusalsId } from '../producer/refusals.id.ts'
import { pullId } from '../pull/id.ts'
import { qualityRefusalsId } from '../quality/refusals.id.ts'
import { returnsId } from '../returns/id.ts'
import { reviewRefusalsId } from '../review/refusals.id.ts'
import { shelfRefusalsId } from '../shelf/refusals.id.ts'
import { tellingId } from '../telling/id.ts'

/**
 * One sentence per refusal code: what happened, what to do, what was kept.
 * A code of the domain that is missing here does not compile in http/refusals.
 */
export const refusalsId = {
  ...accountRefusalsId,
  ...orderRefusalsId,
  ...orderMoneyRefusalsId,
  ...opinionsId.refusals,
  ...producerRefusalsId,
  ...phoneRefusalsId,
  ...partnerRefusalsId,
  ...makerGoodsRefusalsId,
  ...linksId.refusals,
  ...tellingId.refusals,
  ...preparingId.refusals,
  ...endingId.refusals,
  ...returnsId.refusals,
  ...pullId.refusals,
  ...figuresId.refusals,
  ...officeGoodsRefusalsId,
  ...qualityRefusalsId,
  ...giftRefusalsId,
  ...reviewRefusalsId,
  ...shelfRefusalsId,
  'not-found': () => 'Yang Anda cari tidak ada, atau sudah tidak tampil.',
  'not-allowed': () => 'Akun Anda tidak boleh melakukan ini.',
  'not-an-image': () => 'Berkas ini bukan foto. Pilih foto JPEG, PNG, WebP, atau AVIF.',
  'heic-not-readable': () =>
    'Foto HEIC dari iPhone belum bisa dibaca. Di Pengaturan, Kamera, Format, pilih “Paling Kompatibel”, lalu foto lagi.',
  'too-many-bytes': (facts: { limit: number; got: number }) =>
    `Berkas ini ${megabytes(facts.got)} MB; paling besar ${megabytes(facts.limit)} MB. Tidak ada yang disimpan.`,
  'too-many-pixels': (facts: { limit: number; got: number }) =>
    `Foto ini ${megapixels(facts.got)} juta titik; paling besar ${megapixels(facts.limit)} juta. Kecilkan dulu.`,
  'too-small': (facts: { minimum: number; got: number }) =>
    `Sisi terpendek foto ini ${number('id', facts.got)} titik; paling sedikit ${number('id', facts.minimum)}. Foto lebih dekat atau pilih foto asli.`,
  'broken-image': () => 'Foto ini rusak atau terpotong. Kirim lagi, atau pilih foto lain.',
  'animated-image': () => 'Gambar bergerak tidak bisa dipakai. Pilih foto biasa.',
  'vector-not-accepted': () => 'Gambar SVG tidak bisa dipakai. Pilih foto JPEG, PNG, atau WebP.',
  'too-narrow': (facts: { limit: number; got: number }) =>
    `Foto ini terlalu panjang: ${decimal('id', facts.got, 1)} kali lebarnya; paling banyak ${decimal('id', facts.limit, 1)} kali. Potong dulu.`,
  'unknown-product': () => 'Produk ini tidak ada, atau sudah turun dari katalog.',
  'unknown-list': () => 'Daftar ini tidak ada. Periksa lagi tautannya, atau mulai daftar baru.',
  'list-full': (facts: { limit: number }) =>
    `Daftar ini sudah berisi ${number('id', facts.limit)} barang. Lepaskan satu dulu.`,
} as const

const megabytes = (bytes: number): string => number('id', Math.max(1, Math.round(bytes / 1_000_000)))
const megapixels = (pixels: number): string => number('id', Math.max(1, Math.round(pixels / 1_000_000)))
