import { number } from '../../formats.ts'

/** The shopping list that needs no account. */
export const listId = {
  title: 'Daftar oleh-oleh',
  mine: 'Daftar saya',
  found: (items: number) => `${number('id', items)} barang`,
  total: 'Jumlah',
  totalNote: 'Satu dari tiap barang, dengan harga hari ini.',
  share: 'Kirim daftar ini',
  shareText: (url: string) => `Daftar oleh-oleh dari Malang:\n${url}`,
  linkLabel: 'Tautan daftar ini',
  linkHint: 'Siapa pun yang punya tautan ini bisa melihat daftarnya, tidak bisa mengubahnya.',
  removeItem: (name: string) => `Lepas ${name}`,
  remove: 'Lepas',
  at: (name: string) => `Terdekat: ${name}`,
  gone: 'Sudah tidak dijual',
  soldOut: 'Sedang habis',
  emptyTitle: 'Daftar ini masih kosong.',
  emptyBody: 'Tekan “Simpan di daftar” pada oleh-oleh yang Anda suka. Tidak perlu akun.',
  distanceFrom: (place: string) => `Jarak lurus dari ${place}.`,
} as const
