import { number } from '../../formats.ts'

export const makersId = {
  title: 'Pembuat',
  headline: 'Tangan yang membuat',
  description: 'Dapur dan sanggar rumahan Kota Malang yang oleh-olehnya ada di Omah Oleh.',
  found: (makers: number) => `${number('id', makers)} pembuat`,
  all: 'Semua',
  kecamatan: 'Kecamatan',
  none: 'Belum ada pembuat di sini.',
  metaOf: (maker: string, kelurahan: string) =>
    `${maker}, pembuat oleh-oleh rumahan di ${kelurahan}, Malang.`,
  since: (year: string) => `sejak ${year}`,
  trained: (programme: string, year: string) => `Lulus ${programme}, ${year}`,
  trainedShort: (year: string) => `ikut pelatihan ${year}`,
  group: (group: string) => `Kelompok ${group}`,
  products: 'Buatannya',
  noProducts: 'Belum ada produk yang tayang.',
  standsAt: 'Ada di konter',
  noCounters: 'Belum dititip di konter mana pun.',
  ask: 'Tanya pembuatnya',
  askText: (maker: string, url: string) => `Halo ${maker}, saya mau tanya oleh-olehnya.\n${url}`,
  privacy: 'Alamat rumah dan nomor pribadi tidak kami tampilkan.',
} as const
