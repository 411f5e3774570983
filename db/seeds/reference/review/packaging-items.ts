import { consumed, eaten, every, type FirstItem, house, made } from './first-item.ts'

const labelLaw = 'UU 18/2012 pasal 97; PerBPOM 31/2018, diubah PerBPOM 20/2021'
const consumerLaw = 'UU 8/1999 pasal 8 ayat (1)'

/** Of the pack itself: what it holds, shows and says. */
export const packagingItems: readonly FirstItem[] = [
  {
    code: 'closed-tight',
    for: consumed,
    text: { id: 'Segelnya rapat dan utuh', en: 'The seal is tight and whole' },
    help: {
      id: 'Tekan pelan kemasan, balikkan botol: tidak boleh ada udara atau cairan keluar.',
      en: 'Press the pack, turn the bottle over: neither air nor liquid may come out.',
    },
    isMandatory: true,
    article: 'CPPB-IRT, cara produksi pangan yang baik',
    stage: 'pasca-produksi',
  },
  {
    code: 'net-weighed',
    for: consumed,
    text: { id: 'Berat bersihnya cocok dengan timbangan', en: 'The net weight agrees with the scale' },
    help: {
      id: 'Timbang isi tiga kemasan tanpa bungkusnya.',
      en: 'Weigh what is in three packs, without the wrapping.',
    },
    isMandatory: true,
    article: `${consumerLaw} huruf b`,
    stage: 'pasca-produksi',
  },
  {
    code: 'name-and-kind',
    for: eaten,
    text: {
      id: 'Nama dagang dan jenis makanan tertulis',
      en: 'The trade name and the kind of food are there',
    },
    help: {
      id: 'Misalnya “Keripik Tempe”, bukan hanya merek.',
      en: 'Such as “Keripik Tempe”, not the brand alone.',
    },
    isMandatory: true,
    article: labelLaw,
    stage: 'pasca-produksi',
  },
  {
    code: 'composition-read',
    for: consumed,
    text: { id: 'Komposisi dan alergen terbaca', en: 'Ingredients and allergens can be read' },
    help: {
      id: 'Dari jarak lengan, di bawah lampu biasa.',
      en: 'At arm’s length, in ordinary light.',
    },
    isMandatory: true,
    article: labelLaw,
    stage: 'pasca-produksi',
  },
  {
    code: 'date-and-code',
    for: consumed,
    text: {
      id: 'Tanggal “baik digunakan sebelum” dan kode produksi ada di kemasan',
      en: 'The best-before date and the batch code are on the pack',
    },
    help: {
      id: 'Tercetak atau stiker yang tidak mudah lepas.',
      en: 'Printed, or on a sticker that does not come off easily.',
    },
    isMandatory: true,
    article: labelLaw,
    stage: 'pasca-produksi',
  },
  {
    code: 'permit-number',
    for: consumed,
    text: { id: 'Nomor izin tertulis benar', en: 'The permit number is written correctly' },
    help: {
      id: 'Cocokkan dengan surat aslinya, angka demi angka.',
      en: 'Compare with the paper itself, figure by figure.',
    },
    isMandatory: true,
    article: 'PerBPOM 4/2024 (mengganti PerBPOM 22/2018)',
    stage: 'pra-produksi',
  },
  {
    code: 'maker-named',
    for: every,
    text: { id: 'Nama pembuat dan kotanya tertulis', en: 'The maker and her city are named' },
    help: {
      id: 'Cukup kelurahan dan kota, tanpa nomor rumah.',
      en: 'Kelurahan and city are enough, no house number.',
    },
    isMandatory: true,
    article: `${consumerLaw} huruf i`,
    stage: 'pasca-produksi',
  },
  {
    code: 'halal-logo',
    for: consumed,
    text: {
      id: 'Label halal benar bentuk dan nomornya',
      en: 'The halal label has the right form and number',
    },
    help: {
      id: 'Bila belum bersertifikat, tidak boleh ada logo.',
      en: 'Without a certificate there may be no logo.',
    },
    isMandatory: false,
    article: 'Keputusan Kepala BPJPH 40/2022',
    stage: 'pra-produksi',
  },
  {
    code: 'no-claims',
    for: consumed,
    text: { id: 'Tidak menjanjikan kesembuhan', en: 'Promises no cure' },
    help: {
      id: 'Juga tidak di gambar, di stiker, atau di cerita produk.',
      en: 'Nor in a picture, on a sticker or in its story.',
    },
    isMandatory: true,
    article: 'PP 69/1999',
    stage: 'pasca-produksi',
  },
  {
    code: 'travels',
    for: every,
    text: { id: 'Tahan dibawa dalam tas', en: 'Stands a journey in a bag' },
    help: {
      id: 'Jatuhkan sekali dari meja, lalu lihat isinya.',
      en: 'Drop it from a table once, then look at what is in it.',
    },
    isMandatory: false,
    article: house,
    stage: 'pasca-produksi',
  },
  {
    code: 'photos-true',
    for: every,
    text: { id: 'Foto menunjukkan kemasan yang dijual', en: 'The photos show the pack that is sold' },
    help: {
      id: 'Depan dan belakang, terang, label terbaca.',
      en: 'Front and back, bright, with a label that can be read.',
    },
    isMandatory: true,
    article: `${consumerLaw} huruf f`,
    stage: 'pasca-produksi',
  },
  {
    code: 'protected',
    for: made,
    text: {
      id: 'Terlindung dari gores, lembap, dan pecah',
      en: 'Protected from scratches, damp and breaking',
    },
    help: {
      id: 'Keramik dibungkus satu per satu; kain dalam plastik bersih.',
      en: 'Ceramics are wrapped one by one; cloth is in clean plastic.',
    },
    isMandatory: true,
    article: house,
    stage: 'pasca-produksi',
  },
  {
    code: 'material-told',
    for: made,
    text: { id: 'Bahan dan ukurannya tertulis', en: 'Its material and size are written' },
    help: { id: 'Pada label gantung atau kartu di dalamnya.', en: 'On a hang tag or a card inside.' },
    isMandatory: true,
    article: `${consumerLaw} huruf i`,
    stage: 'pasca-produksi',
  },
  {
    code: 'care-told',
    for: made,
    text: { id: 'Cara merawatnya tertulis', en: 'How to care for it is written' },
    help: {
      id: 'Cuci, jemur, atau lap: satu kalimat cukup.',
      en: 'Wash, dry or wipe: one sentence is enough.',
    },
    isMandatory: false,
    article: house,
    stage: 'pasca-produksi',
  },
]
