import { longDate } from '../../formats.ts'
import type { RuleWords } from '../../rule-words.ts'

/** Halal, health promises, and what crafts must say. */
export const promiseRulesId = {
  'halal-duty': {
    why: ({ dutyFromOn }) => `Sejak ${longDate('id', dutyFromOn)} makanan wajib bersertifikat halal.`,
    fix: ({ status }) =>
      status === 'in-progress'
        ? 'Isi nomor sertifikat begitu terbit. Sampai saat itu produk ini belum bisa tampil.'
        : 'Daftar sertifikat halal, ada jalur gratis. Kantor membantu. Kalau memang tidak halal, pilih “tidak halal”.',
  },
  'halal-duty-soon': {
    why: ({ dutyFromOn }) => `Mulai ${longDate('id', dutyFromOn)} makanan wajib bersertifikat halal.`,
    fix: () => 'Daftar dari sekarang, ada jalur gratis. Kantor membantu.',
  },
  'halal-goods-of-use': {
    why: ({ material, dutyFromOn }) =>
      `Sejak ${longDate('id', dutyFromOn)} barang dari ${material} juga masuk aturan halal.`,
    fix: () => 'Tanya kantor apakah barang ini perlu sertifikat.',
  },
  'halal-number-missing': {
    why: () => 'Label halal harus disertai nomor sertifikat.',
    fix: () => 'Isi nomor sertifikat halal. Bentuknya ID lalu 17 angka.',
  },
  'halal-number': {
    why: () => 'Nomor sertifikat halal biasanya ID lalu 17 angka.',
    fix: ({ number }) => `Cocokkan “${number}” dengan sertifikat. Kalau sudah sama, lanjut saja.`,
  },
  'not-halal-notice': {
    why: ({ ingredient }) => `${ingredient} tidak halal. Pembeli wajib diberi tahu.`,
    fix: () => 'Pilih “tidak halal” supaya label memuat keterangannya, atau ganti bahannya.',
  },
  'disease-claim': {
    why: ({ words }) => `Makanan tidak boleh disebut “${words}”, karena itu janji obat.`,
    fix: ({ words }) => `Hapus “${words}”. Ceritakan rasanya atau cara membuatnya.`,
  },
  'health-claim': {
    why: ({ words }) => `“${words}” bisa dibaca sebagai janji kesehatan. P-IRT tidak boleh memuatnya.`,
    fix: ({ words }) => `Lebih aman hapus “${words}”. Pemeriksa akan melihatnya.`,
  },
  'craft-material': {
    why: () => 'Pembeli berhak tahu barang ini dari bahan apa.',
    fix: () => 'Tambahkan bahannya. Contoh: katun, tanah liat, rotan.',
  },
  'craft-size': {
    why: () => 'Dari foto saja pembeli tidak tahu besarnya.',
    fix: () => 'Ukur dan tulis. Contoh: 20 x 15 x 8 cm.',
  },
  'craft-care': {
    why: () => 'Tanpa cara merawat, barang cepat rusak.',
    fix: () => 'Tulis satu kalimat. Contoh: cuci dengan tangan, jangan diputihkan.',
  },
  'batik-technique': {
    why: () => 'Batik tulis, batik cap, dan kain printing berbeda harga dan cara buatnya.',
    fix: () => 'Tulis yang mana: tulis, cap, kombinasi, atau printing.',
  },
} satisfies Partial<RuleWords>
