import type { ReviewReasonTable, ReviewTrack } from '#db/schema/review-standards.ts'

type FirstReason = {
  track: ReviewTrack
  text: { id: string; en: string }
  next: { id: string; en: string }
}

const reasons: Readonly<Record<string, FirstReason>> = {
  rancid: {
    track: 'quality',
    text: { id: 'Baunya tengik', en: 'It smells rancid' },
    next: {
      id: 'Ganti minyak lebih sering, tiriskan sampai kering, lalu kirim contoh baru.',
      en: 'Change the oil more often, let it drain dry, then send a new sample.',
    },
  },
  soft: {
    track: 'quality',
    text: { id: 'Sudah melempem', en: 'It has gone soft' },
    next: {
      id: 'Dinginkan sampai suhu ruang sebelum dikemas, dan pakai kemasan yang lebih rapat.',
      en: 'Let it cool to room temperature before packing, and use a tighter pack.',
    },
  },
  uneven: {
    track: 'quality',
    text: { id: 'Ukuran atau warnanya berbeda-beda', en: 'Size or colour differ' },
    next: {
      id: 'Pakai cetakan atau timbangan, dan pisahkan yang patah sebelum dikemas.',
      en: 'Use a mould or a scale, and take out broken ones before packing.',
    },
  },
  'foreign-body': {
    track: 'quality',
    text: { id: 'Ada benda asing di dalamnya', en: 'There is a foreign body in it' },
    next: {
      id: 'Pakai penutup kepala, tutup adonan, ayak bahan kering, lalu kirim contoh baru.',
      en: 'Cover your hair and the dough, sieve dry materials, then send a new sample.',
    },
  },
  'recipe-differs': {
    track: 'quality',
    text: { id: 'Bahannya tidak sama dengan daftar', en: 'The ingredients are not those listed' },
    next: {
      id: 'Tulis semua bahan yang dipakai, dari yang terberat.',
      en: 'List everything you use, heaviest first.',
    },
  },
  'shelf-life-unproven': {
    track: 'quality',
    text: { id: 'Masa simpan belum terbukti', en: 'The shelf life is not shown yet' },
    next: {
      id: 'Simpan tiga kemasan sampai tanggalnya, catat tiap minggu, atau tulis masa simpan yang lebih pendek.',
      en: 'Keep three packs to their date with a note each week, or state a shorter shelf life.',
    },
  },
  'rough-work': {
    track: 'quality',
    text: { id: 'Pengerjaannya belum rapi', en: 'The work is not neat yet' },
    next: {
      id: 'Ampelas tepi yang tajam, rapikan jahitan, lalu foto lagi dari dekat.',
      en: 'Sand sharp edges, tidy the seams, then take a new close photo.',
    },
  },
  'photo-dark': {
    track: 'packaging',
    text: { id: 'Fotonya gelap atau buram', en: 'The photo is dark or blurred' },
    next: {
      id: 'Foto lagi dekat jendela pada siang hari, dengan latar polos.',
      en: 'Take it again by a window at daytime, before a plain ground.',
    },
  },
  'label-unreadable': {
    track: 'packaging',
    text: { id: 'Tulisan label tidak terbaca', en: 'The label cannot be read' },
    next: {
      id: 'Besarkan tulisannya, gelap di atas terang, lalu foto bagian belakang.',
      en: 'Make the letters larger, dark on light, then take a photo of the back.',
    },
  },
  'net-differs': {
    track: 'packaging',
    text: { id: 'Beratnya tidak cocok dengan label', en: 'The weight is not what the label says' },
    next: {
      id: 'Timbang isi tiap kemasan tanpa bungkus, lalu tulis berat yang paling kecil.',
      en: 'Weigh each pack without its wrapping and state the smallest weight.',
    },
  },
  'date-missing': {
    track: 'packaging',
    text: { id: 'Tanggal atau kode produksi tidak ada', en: 'The date or the batch code is missing' },
    next: {
      id: 'Catat produksi, cetak stikernya, lalu tempel di bagian belakang.',
      en: 'Record the batch, print its stickers and put one on the back.',
    },
  },
  'seal-open': {
    track: 'packaging',
    text: { id: 'Segelnya bocor', en: 'The seal leaks' },
    next: {
      id: 'Bersihkan bibir kemasan, panaskan lebih lama, dan coba tekan sebelum dikirim.',
      en: 'Wipe the rim, heat it longer, and press each pack before it leaves.',
    },
  },
  'logo-unproven': {
    track: 'packaging',
    text: { id: 'Ada logo halal tanpa sertifikat', en: 'It shows a halal logo without a certificate' },
    next: {
      id: 'Lepas logonya dulu. Kantor membantu mendaftar sertifikat gratis.',
      en: 'Take the logo off for now. The office helps you to apply for the free certificate.',
    },
  },
  'breaks-in-bag': {
    track: 'packaging',
    text: { id: 'Rusak bila dibawa', en: 'It breaks on the way' },
    next: {
      id: 'Tambah kardus atau bungkus gelembung, lalu uji jatuh dari meja.',
      en: 'Add a carton or bubble wrap, then test it with a fall from a table.',
    },
  },
}

/** The first version of each reason; wording that changes comes as a new version. */
export const reviewReasons: ReviewReasonTable[] = Object.entries(reasons).map(([code, reason]) => ({
  id: `${code}/1`,
  code,
  version: 1,
  track: reason.track,
  text_id: reason.text.id,
  text_en: reason.text.en,
  next_step_id: reason.next.id,
  next_step_en: reason.next.en,
  picture: `reason-${code}`,
  in_force_from_on: '2020-01-01',
  in_force_until_on: null,
}))
