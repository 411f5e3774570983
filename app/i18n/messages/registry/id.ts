import { cohortsId } from './cohorts.id.ts'
import { consentsId } from './consents.id.ts'
import { importsId } from './imports.id.ts'
import { makersId } from './makers.id.ts'

/** The office's registry: makers, consents, trainings, lists that come in. */
export const registryId = {
  makers: makersId,
  consents: consentsId,
  cohorts: cohortsId,
  imports: importsId,
  refusedTitle: 'Belum bisa',
  goBack: 'Kembali',
} as const
