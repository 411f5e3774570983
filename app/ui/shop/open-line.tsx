import type { Words } from '#app/i18n/words.ts'
import { useWords } from '../words.tsx'
import type { OpenView } from './views.ts'

export function OpenLine({ open }: { open: OpenView }) {
  const words = useWords()
  return <span className={isOpen(open) ? 'open' : 'shut'}>{openWords(words, open)}</span>
}

export function isOpen(open: OpenView): boolean {
  return open.state === 'open' || open.state === 'always'
}

export function openWords({ shop, formats }: Words, open: OpenView): string {
  switch (open.state) {
    case 'open':
      return shop.goods.openUntil(formats.time(open.until))
    case 'always':
      return shop.goods.openAlways
    case 'unknown':
      return shop.goods.hoursUnknown
    case 'closed': {
      const opensAt = formats.time(open.opensAt)
      if (open.inDays === 0) return shop.goods.closedUntilToday(opensAt)
      if (open.inDays === 1) return shop.goods.closedUntilTomorrow(opensAt)
      return shop.goods.closedUntilDay(formats.weekdayDate(open.opensOn), opensAt)
    }
  }
}
