import type { Subject } from '../drawn.ts'
import type { Sheet } from '../sheet.ts'
import { detailView } from './detail-view.ts'

export const backView = (sheet: Sheet, subject: Subject): string => detailView(sheet, subject)
