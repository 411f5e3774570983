import { distance, number } from '../../formats.ts'

/** Gift sets: the public pages, and the office's desk. */
export const giftsId = {
  title: 'Paket hadiah',
  lead: 'Disusun dari beberapa pembuat. Harga paket adalah jumlah harga isinya.',
  description: (sets: number) =>
    `${number('id', sets)} paket oleh-oleh dari beberapa pembuat rumahan di Malang.`,
  none: 'Belum ada paket hari ini.',
  contents: (parts: number, makers: number) =>
    `${number('id', parts)} barang dari ${number('id', makers)} pembuat`,
  whatIsIn: 'Isi paket',
  pieces: (pieces: number, price: string) => `${number('id', pieces)} × ${price}`,
  total: 'Jumlah',
  totalNote: 'Jumlah harga isinya hari ini. Tidak ada biaya lain, tidak ada potongan.',
  where: 'Ambil di mana',
  together: (counters: number, from: string) =>
    `${number('id', counters)} konter punya semuanya. Jarak lurus dari ${from}.`,
  stops: (stops: number, from: string, metres: number) =>
    `Tidak ada satu konter yang punya semuanya. Paling sedikit ${number('id', stops)} pemberhentian, jarak lurus dari ${from} ${distance('id', metres)}.`,
  stopsNotProved: (stops: number, from: string, metres: number) =>
    `Tidak ada satu konter yang punya semuanya. ${number('id', stops)} pemberhentian, jarak lurus dari ${from} ${distance('id', metres)}; mungkin bisa lebih sedikit.`,
  missing: (names: string) => `Sedang habis di semua konter: ${names}.`,
  desk: {
    title: 'Paket hadiah',
    none: 'Belum ada paket.',
    parts: (parts: number) => `${number('id', parts)} barang`,
    shown: 'Tampil di toko',
    hidden: 'Tidak tampil: ada isi yang tidak dijual hari ini',
    end: 'Keluarkan dari toko',
    endNamed: (name: string) => `Keluarkan ${name} dari toko`,
    newTitle: 'Susun paket baru',
    nameId: 'Nama dalam bahasa Indonesia',
    nameEn: 'Nama dalam bahasa Inggris',
    wordsId: 'Satu kalimat dalam bahasa Indonesia',
    wordsEn: 'Satu kalimat dalam bahasa Inggris',
    part: (place: number) => `Kode barang ${number('id', place)}`,
    partHint: 'Ketik nama atau kode, lalu pilih.',
    howMany: (place: number) => `Jumlah barang ${number('id', place)}`,
    save: 'Simpan dan tampilkan',
    saved: 'Paket sudah tampil di toko.',
    ended: 'Paket sudah keluar dari toko.',
    back: 'Kembali',
  },
} as const
