import writeExcelFile from 'write-excel-file/node'

const places = [
  ['Purwantoro', 'Blimbing'],
  ['Rampal Celaket', 'Klojen'],
  ['Kota Lama', 'Kedungkandang'],
  ['Pisang Candi', 'Sukun'],
  ['TASIKMADU', 'Lowokwaru'],
] as const

const first = [
  'Siti',
  'Wulan',
  'Endang',
  'Rini',
  'Sri',
  'Dewi',
  'Yuni',
  'Lastri',
  'Kartika',
  'Ratna',
  'Maya',
  'Indah',
]
const last = [
  'Aminah',
  'Kurniawati',
  'Handayani',
  'Puspitasari',
  'Rahmawati',
  'Susilowati',
  'Anggraini',
  'Marlina',
]

/** The nth person of a list: no two have the same name in one kelurahan, nor the same phone. */
export function participant(n: number) {
  const [kelurahan, kecamatan] = places[n % places.length] ?? places[0]
  const name = `${first[n % first.length]} ${last[Math.floor(n / first.length) % last.length]} ${letters(n)}`
  return { name, phone: 81_200_000_001 + n * 37, kelurahan, kecamatan }
}

const letters = (n: number): string =>
  [...n.toString(26).padStart(4, '0')]
    .map(digit => 'bcdfghjklmnpqrstvwxyzaeiou'.charAt(Number.parseInt(digit, 26)).repeat(2))
    .join('')

/** The list of forty that an office keeps: titles above, phones without their 0, three rows that cannot be read. */
export const listOfForty = (): Promise<Buffer> =>
  writeExcelFile([
    [{ value: 'PEMERINTAH KOTA MALANG', columnSpan: 8, fontWeight: 'bold' }],
    [{ value: 'DAFTAR PESERTA PELATIHAN INDUSTRI RUMAHAN', columnSpan: 8, fontWeight: 'bold' }],
    [null],
    ['No', 'NAMA PESERTA', 'NIK', 'No. Telp/WA', 'Kel.', 'Kec.', 'Produk', 'Omzet/bln'],
    ...Array.from({ length: 40 }, (_, n) => {
      const { name, phone, kelurahan, kecamatan } = participant(n)
      const bad = { 6: { phone: '8,12E+10' }, 17: { kelurahan: 'Singosari' }, 30: { name: null } }[n]
      const said = { name: name.toUpperCase(), phone, kelurahan, kecamatan, ...bad }
      return [
        n + 1,
        said.name,
        '3573010000000001',
        said.phone,
        said.kelurahan,
        said.kecamatan,
        'Keripik',
        '1,5 jt',
      ]
    }),
    [null, null, null, null, { value: 'Malang, 3 November 2026' }],
  ]).toBuffer()

/** A long list as CSV with semicolons. */
export const longList = (people: number): Buffer =>
  Buffer.from(
    [
      'No;Nama Lengkap;No HP;Kelurahan;Kecamatan;Jenis Usaha;Omzet/bln',
      ...Array.from({ length: people }, (_, n) => {
        const { name, phone, kelurahan, kecamatan } = participant(n)
        return `${n + 1};${name};0${phone};${kelurahan};${kecamatan};Keripik;Rp 1.500.000`
      }),
    ].join('\n'),
  )
