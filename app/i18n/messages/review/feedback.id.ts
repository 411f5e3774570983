import { longDate } from '../../formats.ts'

/** What a maker reads of the review, on her phone. */
export const feedbackId = {
  title: 'Hasil tinjauan',
  of: (name: string, number: number) => `${name}, versi ${number}`,
  seeFeedback: 'Lihat hasil tinjauan',
  waitingTitle: 'Sedang menunggu tinjauan',
  place: (facts: { track: string; ahead: number }) =>
    facts.ahead === 0
      ? `${facts.track}: giliran Anda berikutnya`
      : `${facts.track}: ${facts.ahead} di depan Anda`,
  lookedAt: (track: string) => `${track}: sedang ditinjau sekarang`,
  promised: (day: string) => `Dijawab paling lambat ${longDate('id', day)}.`,
  late: (day: string) =>
    `Kami berjanji menjawab ${longDate('id', day)} dan belum menepatinya. Maaf. Kantor sudah melihatnya.`,
  before: (facts: { day: string; ahead: number }) =>
    `Bila dikirim sekarang, dijawab paling lambat ${longDate('id', facts.day)}. Di depan Anda ada ${facts.ahead}.`,
  usual: 'Berapa lama biasanya?',
  oldSells: 'Selama menunggu, versi lama tetap dijual.',
  oldSellsDraft: 'Versi lama tetap dijual sampai yang baru disetujui.',
  returnedTitle: 'Ada yang perlu dibetulkan',
  settledTitle: 'Sudah disetujui',
  draftTitle: 'Anda sedang membetulkan',
  decided: (track: string, verdict: string) => `${track}: ${verdict}`,
  byOn: (by: string, day: string) => `${by}, ${day}`,
  until: (day: string) => `Berlaku sampai ${longDate('id', day)}, lalu ditinjau lagi.`,
  next: 'Langkah berikutnya',
  good: 'Contoh yang baik',
  points: (count: number) => `${count} hal dari pemeriksa`,
  done: 'sudah beres',
  todo: 'perlu dibetulkan',
  onPhoto: (nth: number) => `Pada foto, tanda ${nth}`,
  onField: (name: string) => `Pada isian ${name}`,
  fix: 'Betulkan',
  fixAt: (name: string) => `Betulkan ${name}`,
  you: 'Anda',
  replies: 'Percakapan',
  reply: 'Balas pemeriksa',
  sendReply: 'Kirim balasan',
  replied: 'Balasan terkirim.',
  resubmit: 'Periksa dan kirim lagi',
  appeal: 'Tidak setuju? Naik banding',
  appealLead: 'Orang lain yang meninjau, bukan yang memutuskan ini. Satu kali untuk tiap keputusan.',
  appealText: 'Mengapa keputusan ini keliru?',
  sendAppeal: 'Kirim banding',
  appealed: 'Banding terkirim. Orang lain akan meninjaunya.',
  appealedOn: (day: string) => `Anda naik banding ${day}.`,
  none: 'Tidak ada pin dari pemeriksa.',
  back: 'Ke halaman awal',
  pinPicture: (count: number) => `Foto Anda dengan ${count} tanda`,
} as const
