import { longDate } from '../../formats.ts'

/** What a maker reads of the review, on her phone. */
export const feedbackId = {
  title: 'Hasil pemeriksaan',
  of: (name: string, number: number) => `${name}, versi ${number}`,
  seeFeedback: 'Lihat hasil pemeriksaan',
  waitingTitle: 'Sedang menunggu pemeriksaan',
  place: (facts: { track: string; ahead: number }) =>
    facts.ahead === 0
      ? `${facts.track}: giliran Anda berikutnya`
      : `${facts.track}: ${facts.ahead} di depan Anda`,
  lookedAt: (track: string) => `${track}: sedang diperiksa sekarang`,
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
  until: (day: string) => `Berlaku sampai ${longDate('id', day)}, lalu diperiksa lagi.`,
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
  appeal: 'Tidak setuju? Ajukan keberatan',
  appealLead: 'Orang lain yang memeriksa, bukan yang memutuskan ini. Satu kali untuk tiap keputusan.',
  appealText: 'Mengapa keputusan ini keliru?',
  sendAppeal: 'Kirim keberatan',
  appealed: 'Keberatan terkirim. Orang lain akan memeriksanya.',
  appealedOn: (day: string) => `Anda mengajukan keberatan ${day}.`,
  none: 'Tidak ada pin dari pemeriksa.',
  back: 'Ke halaman awal',
  pinPicture: (count: number) => `Foto Anda dengan ${count} tanda`,
} as const
