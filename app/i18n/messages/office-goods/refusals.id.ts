import { moment } from '../../formats.ts'

/** Why the office could not rule or close a period. */
export const officeGoodsRefusalsId = {
  'bearer-missing': () => 'Pilih siapa yang menanggung: pembuat atau mitra.',
  'agreement-not-in-force': () => 'Perjanjian ini belum berlaku, jadi belum ada periode yang ditutup.',
  'period-still-open': (facts: { issuableFromAt: string }) =>
    `Periode ini masih berjalan. Bisa ditutup mulai ${moment('id', facts.issuableFromAt)}, setelah perangkat yang lama tidak tersambung sempat melapor.`,
} as const
