import { translated } from '../../messages.ts'
import { cohortsEn } from './cohorts.en.ts'
import { consentsEn } from './consents.en.ts'
import type { registryId } from './id.ts'
import { importsEn } from './imports.en.ts'
import { makersEn } from './makers.en.ts'

export const registryEn = translated<typeof registryId>()({
  makers: makersEn,
  consents: consentsEn,
  cohorts: cohortsEn,
  imports: importsEn,
  refusedTitle: 'Not yet',
  goBack: 'Back',
})
