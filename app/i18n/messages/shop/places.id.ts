import { number } from '../../formats.ts'

/** Places to buy, the map, one counter. */
export const placesId = {
  title: 'Tempat beli',
  description: 'Konter Omah Oleh di hotel, tempat makan, dan toko oleh-oleh di lima kecamatan Kota Malang.',
  near: 'Dekat',
  sortNear: 'Urutkan',
  openNow: 'Buka sekarang',
  filters: 'Saringan',
  all: 'Semua',
  found: (counters: number, place: string) =>
    `${number('id', counters)} konter, terdekat dari ${place} lebih dulu`,
  none: 'Tidak ada konter yang cocok. Lepaskan saringannya.',
  map: 'Peta lima kecamatan Kota Malang',
  mapCentre: 'Peta pusat kota',
  mapNote: 'Gambar kota dari titik tengah 57 kelurahan; bukan batas resmi.',
  mapLegend: 'Nomor di peta sama dengan nomor di daftar.',
  centreTitle: 'Pusat kota dari dekat',
  kecamatan: (name: string, counters: number) => `Kecamatan ${name}, ${number('id', counters)} konter`,
  kecamatanOnly: (name: string) => `Kecamatan ${name}`,
  pin: (pin: number, name: string) => `${pin}. ${name}`,
  placeDescription: (products: number, kelurahan: string) =>
    `Rak oleh-oleh dengan ${number('id', products)} produk di Kel. ${kelurahan}, dengan hari terakhir dihitung.`,
  everyDay: 'setiap hari',
  dayRange: (first: string, last: string) => `${first}–${last}`,
  hours: (days: string, opens: string, closes: string) => `${days} ${opens}–${closes} WIB`,
  walkFrom: (minutes: number, place: string) => `kira-kira ${minutes} menit jalan kaki dari ${place}`,
  pays: { cash: 'tunai', qris: 'QRIS', card: 'kartu' },
  askCounter: 'Tanya konter',
  askText: (counter: string, url: string) => `Halo, saya mau tanya isi rak Omah Oleh di ${counter}.\n${url}`,
  shelf: 'Isi rak',
  counted: (moment: string) => `Dihitung ${moment}`,
  countedBy: { counter: 'oleh konter', maker: 'oleh pembuat', office: 'oleh kantor' },
  notCounted: 'Belum pernah dihitung',
  empty: 'Rak ini sedang kosong.',
} as const
