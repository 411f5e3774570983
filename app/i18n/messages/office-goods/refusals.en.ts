import { moment } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { officeGoodsRefusalsId } from './refusals.id.ts'

export const officeGoodsRefusalsEn = translated<typeof officeGoodsRefusalsId>()({
  'bearer-missing': () => 'Choose who bears it: the maker or the partner.',
  'agreement-not-in-force': () => 'This agreement is not in force yet, so there is no period to close.',
  'period-still-open': facts =>
    `This period is still running. It can be closed from ${moment('en', facts.issuableFromAt)}, once devices that were long without a line have had time to report.`,
})
