import { consumed, eaten, every, type FirstItem, house, made, practice, worn } from './first-item.ts'

/** Of what is in the pack. */
export const qualityItems: readonly FirstItem[] = [
  {
    code: 'as-described',
    for: every,
    text: { id: 'Isinya sama dengan yang ditulis', en: 'What is in it is what is written' },
    help: {
      id: 'Buka satu contoh dan bandingkan dengan nama, cerita, dan fotonya.',
      en: 'Open one sample and compare it with its name, story and photos.',
    },
    isMandatory: true,
    article: 'UU 8/1999 pasal 8 ayat (1) huruf f',
    stage: 'pra-produksi',
  },
  {
    code: 'sound-smell',
    for: eaten,
    text: { id: 'Bau dan rasanya baik, tidak tengik', en: 'Smells and tastes sound, not rancid' },
    help: {
      id: 'Cium begitu dibuka, lalu cicipi. Minyak tengik adalah keluhan paling sering.',
      en: 'Smell it on opening, then taste it. Rancid oil is the most frequent complaint.',
    },
    isMandatory: true,
    article: practice,
    stage: 'produksi',
  },
  {
    code: 'clean',
    for: consumed,
    text: {
      id: 'Bersih, tanpa rambut, serangga, atau benda asing',
      en: 'Clean: no hair, insects or foreign bodies',
    },
    help: {
      id: 'Tuang seluruh isi di atas piring putih.',
      en: 'Pour all of it onto a white plate.',
    },
    isMandatory: true,
    article: practice,
    stage: 'produksi',
  },
  {
    code: 'texture',
    for: eaten,
    text: { id: 'Teksturnya seperti seharusnya', en: 'Its texture is as it should be' },
    help: {
      id: 'Keripik renyah, dodol tidak keras, minuman tidak menggumpal.',
      en: 'Chips are crisp, dodol is not hard, a drink has no lumps.',
    },
    isMandatory: true,
    article: house,
    stage: 'produksi',
  },
  {
    code: 'ingredients-true',
    for: consumed,
    text: { id: 'Bahan yang dipakai sama dengan daftarnya', en: 'The ingredients used are those listed' },
    help: {
      id: 'Bandingkan resep dengan komposisi; tanyakan bahan tambahan dan pewarnanya.',
      en: 'Compare the recipe with the list; ask about additives and colours.',
    },
    isMandatory: true,
    article: 'UU 18/2012 pasal 97; PerBPOM 31/2018, diubah PerBPOM 20/2021',
    stage: 'pra-produksi',
  },
  {
    code: 'keeps-as-long',
    for: consumed,
    text: { id: 'Bertahan selama yang ditulis', en: 'Keeps as long as it says' },
    help: {
      id: 'Minta contoh yang sudah lama, atau catatan uji simpan.',
      en: 'Ask for an old sample, or for the notes of a storage test.',
    },
    isMandatory: true,
    article: 'UU 8/1999 pasal 8 ayat (1) huruf g',
    stage: 'pasca-produksi',
  },
  {
    code: 'halal-materials',
    for: consumed,
    text: {
      id: 'Tidak ada bahan yang diragukan kehalalannya',
      en: 'No material whose halal state is in doubt',
    },
    help: {
      id: 'Lihat sertifikat bahan: daging, gelatin, perisa, minyak.',
      en: 'See the certificates of meat, gelatine, flavourings and oil.',
    },
    isMandatory: false,
    article: 'UU 33/2014 pasal 4; PP 42/2024',
    stage: 'pra-produksi',
  },
  {
    code: 'alike',
    for: every,
    text: { id: 'Tiga contoh tampak sama', en: 'Three samples look alike' },
    help: {
      id: 'Ukuran, warna, dan isinya tidak jauh berbeda.',
      en: 'Size, colour and amount do not differ much.',
    },
    isMandatory: false,
    article: house,
    stage: 'produksi',
  },
  {
    code: 'kitchen-seen',
    for: consumed,
    text: { id: 'Dapur dan alatnya sudah dilihat bersih', en: 'The kitchen and tools were seen clean' },
    help: {
      id: 'Saat kunjungan, atau foto dari pembuat bulan ini.',
      en: 'On a visit, or in photos that the maker took this month.',
    },
    isMandatory: false,
    article: practice,
    stage: 'pra-produksi',
  },
  {
    code: 'notified',
    for: worn,
    text: {
      id: 'Nomor notifikasi BPOM ada dan cocok',
      en: 'The BPOM notification number exists and matches',
    },
    help: { id: 'Cari nomornya di laman BPOM.', en: 'Look the number up on the BPOM site.' },
    isMandatory: true,
    article: 'Notifikasi kosmetika BPOM',
    stage: 'pra-produksi',
  },
  {
    code: 'made-well',
    for: made,
    text: { id: 'Sambungan, jahitan, dan tepinya rapi', en: 'Joints, seams and edges are neat' },
    help: {
      id: 'Raba semua tepi; tarik pelan sambungannya.',
      en: 'Feel every edge; pull gently at the joints.',
    },
    isMandatory: true,
    article: house,
    stage: 'produksi',
  },
  {
    code: 'safe-to-use',
    for: made,
    text: {
      id: 'Aman dipakai: tidak tajam, tidak luntur',
      en: 'Safe to use: nothing sharp, no colour that runs',
    },
    help: {
      id: 'Gosok dengan kain putih basah. Untuk wadah makan tanyakan glasirnya.',
      en: 'Rub with a wet white cloth. For tableware ask about the glaze.',
    },
    isMandatory: true,
    article: 'UU 8/1999 pasal 4 huruf a',
    stage: 'produksi',
  },
  {
    code: 'technique-true',
    for: made,
    text: { id: 'Cara membuatnya disebut dengan benar', en: 'How it was made is named truly' },
    help: {
      id: 'Batik tulis, cap, atau kain cetak: lihat bagian belakang kain.',
      en: 'Hand drawn, stamped or printed: look at the back of the cloth.',
    },
    isMandatory: true,
    article: 'UU 8/1999 pasal 9',
    stage: 'pra-produksi',
  },
  {
    code: 'material-origin',
    for: made,
    text: { id: 'Asal bahannya jelas', en: 'Where the material comes from is clear' },
    help: {
      id: 'Kayu, rotan, kulit, dan kerang: tanyakan pemasoknya.',
      en: 'Wood, rattan, leather and shell: ask who supplied them.',
    },
    isMandatory: false,
    article: 'UU 8/1999 pasal 8 ayat (1) huruf f',
    stage: 'pra-produksi',
  },
]
