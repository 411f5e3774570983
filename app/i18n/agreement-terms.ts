import type { SheetVersion } from '../domain/consignment/agreements/agreement-sheet.ts'
import { rupiah } from './formats.ts'
import type { Language } from './language.ts'
import { partnerWordsIn } from './partner-words.ts'

/** What a version says beside its goods, a sentence each: on the screen and on paper. */
export function termsSaid(
  version: Pick<
    SheetVersion,
    | 'period'
    | 'dueDays'
    | 'waitingDays'
    | 'discountBearer'
    | 'shrinkToleranceBps'
    | 'pullDays'
    | 'slotFeeIdr'
    | 'lossBearers'
  >,
  language: Language,
): string[] {
  const words = partnerWordsIn(language).agreements
  const received = version.shrinkToleranceBps % 100 === 0 ? 100 : 10_000
  const events: Readonly<Record<string, string>> = words.events
  return [
    `${words.period[version.period]} ${words.due(version.dueDays)}`,
    words.waiting(version.waitingDays),
    words.discount[version.discountBearer],
    words.shrink({ received, tolerated: Math.floor((received * version.shrinkToleranceBps) / 10_000) }),
    words.pull(version.pullDays),
    ...(version.slotFeeIdr === 0 ? [] : [words.fee(rupiah(language, version.slotFeeIdr))]),
    words.losses,
    ...Object.entries(version.lossBearers).map(([event, who]) =>
      words.bearers({ event: events[event] ?? event, who: words.who[who] }),
    ),
  ]
}
