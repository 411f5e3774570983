import { date } from '../../formats.ts'

/** Why the office could not rule or close a period. */
export const officeGoodsRefusalsId = {
  'bearer-missing': () => 'Pilih siapa yang menanggung: pembuat atau mitra.',
  'agreement-not-in-force': () => 'Perjanjian ini belum berlaku, jadi belum ada periode yang ditutup.',
  'period-still-open': (facts: { issuableFromAt: string }) =>
    `Periode ini masih berjalan. Bisa ditutup mulai ${date('id', facts.issuableFromAt.slice(0, 10))}, setelah perangkat yang lama tidak tersambung sempat melapor.`,
} as const
