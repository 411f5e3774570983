import type { RuleWords } from '../../rule-words.ts'
import { allergenNamesId } from './names.id.ts'

/** What the label says of what is in the pack. */
export const contentRulesId = {
  'indonesian-text': {
    why: () => 'Pembeli di Indonesia berhak membaca label dalam bahasa Indonesia.',
    fix: ({ missing }) =>
      missing === 'name' ? 'Tulis nama produk dalam bahasa Indonesia.' : 'Tulis cerita singkat produk ini.',
  },
  'name-with-type': {
    why: ({ name }) => `Dari nama “${name}” pembeli belum tahu ini makanan apa.`,
    fix: () => 'Tulis jenis makanannya di nama. Contoh: Keripik Tempe.',
  },
  'ingredients-listed': {
    why: () => 'Label wajib memuat komposisi, yaitu semua bahan yang dipakai.',
    fix: () => 'Tambahkan semua bahan, juga garam dan minyak.',
  },
  'ingredients-by-weight': {
    why: () => 'Bahan yang paling berat harus ditulis paling depan.',
    fix: ({ lighter, heavier }) => `Pindahkan ${heavier} ke depan ${lighter}, atau cek lagi beratnya.`,
  },
  'highlighted-percent': {
    why: ({ ingredient }) =>
      `Nama produk menonjolkan ${ingredient}. Label perlu menulis berapa persen isinya.`,
    fix: () => 'Isi berat semua bahan dalam satu resep. Persennya kami hitung.',
  },
  'net-content': {
    why: () => 'Berat bersih atau isi bersih wajib ada, supaya pembeli bisa membandingkan.',
    fix: ({ unit }) =>
      unit === 'pcs'
        ? 'Jumlah buah saja belum cukup. Timbang isinya tanpa bungkus, tulis dalam gram.'
        : 'Timbang isinya tanpa bungkus. Tulis dalam gram, atau mililiter untuk cairan.',
  },
  'maker-address': {
    why: () => 'Pembeli berhak tahu siapa pembuatnya dan dari kota mana.',
    fix: ({ missing }) =>
      missing === 'name' ? 'Isi nama usaha Anda.' : 'Isi kelurahan dan kota. Nama jalan tidak perlu tampil.',
  },
  'shelf-life-known': {
    why: () => 'Makanan tidak boleh dijual tanpa tanggal kedaluwarsa.',
    fix: () => 'Isi berapa hari makanan ini tahan sejak dibuat.',
  },
  'production-code': {
    why: () => 'Kalau ada masalah, kode dan tanggal produksi menunjukkan bungkus mana yang harus ditarik.',
    fix: ({ missing }) =>
      missing === 'code'
        ? 'Cetak kode produksi di kemasan, atau pakai stiker dari kami.'
        : 'Cetak tanggal produksi di kemasan, atau pakai stiker dari kami.',
  },
  'best-before-wording': {
    why: ({ wrong }) =>
      wrong === 'day'
        ? 'Makanan yang tahan tiga bulan atau kurang wajib memuat tanggal, bulan, dan tahun.'
        : 'Tanggal kedaluwarsa harus bisa dibaca dan didahului kata “Baik digunakan sebelum”.',
    fix: ({ wrong }) =>
      wrong === 'words'
        ? 'Tulis “Baik digunakan sebelum” di depan tanggalnya.'
        : 'Tulis seperti ini: Baik digunakan sebelum 21 Jan 2027.',
  },
  'storage-advice': {
    why: () => 'Cara menyimpan menentukan makanan tetap baik sampai tanggalnya.',
    fix: () => 'Pilih cara menyimpan: tempat kering, sejuk, kulkas, atau beku.',
  },
  'after-opening': {
    why: () => 'Isi kemasan ini biasanya tidak habis sekali makan.',
    fix: () => 'Tulis berapa hari tahan setelah dibuka.',
  },
  'allergens-declared': {
    why: ({ missing }) =>
      `Bahan Anda membawa alergen: ${allergenNamesId(missing)}. Orang bisa sakit karenanya.`,
    fix: ({ missing }) => `Centang ${allergenNamesId(missing)} di daftar alergen.`,
  },
  'shared-equipment': {
    why: () => 'Sisa kacang, susu, atau telur di alat yang sama bisa membuat orang sakit.',
    fix: () => 'Jawab: apa alat Anda juga dipakai untuk bahan lain? Boleh pilih “tidak ada”.',
  },
  'additive-class': {
    why: ({ ingredient }) => `${ingredient} adalah bahan tambahan. Label wajib menulis gunanya.`,
    fix: ({ ingredient }) => `Pilih guna ${ingredient}. Contoh: pengawet, pewarna, pengatur keasaman.`,
  },
  'origin-named': {
    why: ({ ingredient }) => `${ingredient} bisa dari sapi, ikan, babi, atau tumbuhan. Pembeli perlu tahu.`,
    fix: ({ ingredient }) => `Tulis asalnya. Contoh: ${ingredient} sapi. Lihat di bungkus bahannya.`,
  },
  'genetic-notice': {
    why: ({ ingredient }) => `${ingredient} dari hasil rekayasa genetik. Label wajib menulisnya.`,
    fix: ({ ingredient }) => `Tulis: ${ingredient} (hasil rekayasa genetik).`,
  },
  'sweetener-warning': {
    why: ({ ingredient }) => `Makanan dengan ${ingredient} perlu peringatan pemanis di label.`,
    fix: () => 'Nyalakan peringatan pemanis. Kalimatnya sudah kami siapkan.',
  },
} satisfies Partial<RuleWords>
