/** What the registry asks of a list of participants. All other columns (NIK, date of birth, ...) are not taken in. */
export const fields = [
  'name',
  'business',
  'phone',
  'kelurahan',
  'kecamatan',
  /** Kelurahan and kecamatan together in one cell. */
  'area',
  'address',
  'trade',
  /** What comes in from sales in a month. */
  'turnover',
  /** What is left of it in a month. */
  'income',
  'workers',
  'since',
  /** Read for the greeting, never kept. */
  'sex',
] as const

export type Field = (typeof fields)[number]

/** The field that a heading stands for, in the spellings that offices use; undefined for what is not asked. */
export function fieldOf(heading: string): Field | undefined {
  const words = plainHeading(heading)
  if (words === '' || words.length > 60) return undefined
  return spellings.find(([, spelling]) => spelling.test(words))?.[0]
}

/** Small letters, single spaces, nothing in brackets: `No. Telp/WA (aktif)` is `no telp wa`. */
const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const perOther = /\b(tahun|thn|th|hari|minggu)\b/

/** In order: the first that fits counts. */
const spellings: readonly (readonly [Field, { test(words: string): boolean }])[] = [
  ['area', /\bkel\w*\b.*\bkec\w*\b/],
  [
    'kelurahan',
    /^(nama |asal )?(kel|kelurahan|desa kelurahan|kelurahan desa|kel desa)( (asal|domisili|tempat tinggal|usaha))?$/,
  ],
  ['kecamatan', /^(nama |asal )?(kec|kecamatan)( (asal|domisili|tempat tinggal|usaha))?$/],
  ['phone', /\b(hp|telp|telepon|telpon|tlp|tlpn|wa|whatsapp|handphone|ponsel|kontak)\b/],
  ['business', /^(nama )?(usaha|umkm|ikm|toko|merk|merek|brand|label)( dagang| usaha| produk)?$/],
  [
    'trade',
    /^(jenis|bidang|nama|macam) (usaha|produk|produksi|dagangan)|^(produk|produksi|komoditas|hasil produksi)\b/,
  ],
  [
    'name',
    /^(nama|nama (lengkap|peserta|ibu|anggota|pemilik|pelaku usaha|pengusaha|perajin|pengrajin)( usaha| peserta| lengkap)?|peserta)$/,
  ],
  ['address', /^alamat\b/],
  ['turnover', { test: words => /\b(omzet|omset|penjualan)\b/.test(words) && !perOther.test(words) }],
  [
    'income',
    { test: words => /\b(pendapatan|penghasilan|laba|keuntungan)\b/.test(words) && !perOther.test(words) },
  ],
  ['workers', /\b(tenaga kerja|karyawan|pekerja|pegawai)\b|^(jml |jumlah )?tk$/],
  ['since', /\b(mulai|berdiri|sejak)\b/],
  ['sex', /^(l p|p l|jk|jenis kelamin|kelamin|gender|sex)$/],
]
