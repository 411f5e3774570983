import { date, dayOf, moment, number } from '../../formats.ts'

const countStates: Record<string, string> = {
  open: 'masih dihitung',
  counted: 'sudah dihitung dan menunggu alasan',
  explained: 'sudah beralasan dan menunggu disahkan',
  posted: 'sudah disahkan',
  cancelled: 'sudah dibatalkan',
}
const lossStates: Record<string, string> = {
  recorded: 'belum ada keberatannya',
  contested: 'sedang dibahas',
  final: 'sudah selesai',
}

/** Refusals of counts, losses, returns, corrections and the closing of periods. */
export const shelfRefusalsId = {
  'unknown-count': () => 'Opname itu tidak ada.',
  'count-not-so': (facts: { state: string }) => `Opname ini ${countStates[facts.state]}.`,
  'count-under-way': (facts: { number: string }) =>
    `Opname ${facts.number} di konter ini belum selesai. Selesaikan atau batalkan dulu.`,
  'nothing-to-count': () => 'Tidak ada barang di rak ini menurut catatan.',
  'counted-twice': () => 'Satu barang diisi dua kali: jumlah seluruhnya, atau per batch, bukan keduanya.',
  'goods-uncounted': (facts: { variantIds: readonly string[] }) =>
    `Masih ada ${facts.variantIds.length} barang yang belum diisi. Tulis 0 bila tidak ada.`,
  'counted-before-last': (facts: { lastAt: string }) =>
    `Opname terakhir ${moment('id', facts.lastAt)}. Waktu menghitung harus sesudahnya.`,
  'unknown-count-line': () => 'Baris itu tidak ada dalam opname ini.',
  'reason-not-fit': () => 'Alasan itu tidak cocok dengan selisihnya, atau dipilih dua kali.',
  'reasons-incomplete': (facts: { difference: number; explained: number }) =>
    `Selisihnya ${number('id', Math.abs(facts.difference))} pcs, alasannya baru untuk ${number('id', facts.explained)} pcs.`,
  'unknown-task': () => 'Tugas itu tidak ada.',
  'not-past-its-date': (facts: { bestBeforeOn: string | null }) =>
    facts.bestBeforeOn === null
      ? 'Barang ini tidak punya tanggal kedaluwarsa.'
      : `Barang ini masih baik sampai ${date('id', facts.bestBeforeOn)}.`,
  'batch-not-recalled': () => 'Batch ini tidak sedang ditarik.',
  'unknown-loss': () => 'Nota itu tidak ada.',
  'loss-not-so': (facts: { state: string }) => `Nota ini ${lossStates[facts.state]}.`,
  'not-hers-to-bear': () => 'Konter yang menanggung nota ini, jadi tidak ada yang perlu diprotes.',
  'contest-too-late': (facts: { untilAt: string }) =>
    `Keberatan hanya bisa sampai ${moment('id', facts.untilAt)}.`,
  'sale-void': () => 'Penjualan ini sudah dibatalkan.',
  'returned-before-sold': (facts: { soldAt: string }) =>
    `Barang ini baru terjual ${moment('id', facts.soldAt)}.`,
  'more-than-sold': (facts: { sold: number; returned: number }) =>
    `Terjual ${number('id', facts.sold)} pcs, sudah kembali ${number('id', facts.returned)} pcs.`,
  'returned-in-part': () => 'Sebagian sudah dikembalikan pembeli. Betulkan nota pengembaliannya dulu.',
  'unknown-document': () => 'Catatan itu tidak ada, atau bukan Anda yang menulisnya.',
  'already-corrected': (facts: { number: string }) => `Sudah dibetulkan dengan ${facts.number}.`,
  'too-late-to-correct': (facts: { untilAt: string }) =>
    `Pembetulan hanya bisa sampai ${date('id', dayOf(facts.untilAt))}.`,
  'counted-again': () => 'Rak ini sudah dihitung lagi sesudahnya. Betulkan opname yang terakhir dulu.',
  'period-not-ready': (facts: { open: readonly unknown[] }) =>
    `Masa ini belum bisa ditutup: masih ada ${facts.open.length} hal yang terbuka.`,
  'not-the-last-period': () => 'Hanya masa terakhir yang bisa dibuka lagi.',
  'unknown-reopening': () => 'Permintaan itu tidak ada.',
  'second-person-needed': () => 'Orang lain yang harus menyetujui, bukan yang meminta.',
} as const
