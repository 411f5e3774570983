import type { StatedLine } from '#app/domain/consignment/statements/statement-sheet.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { useWords } from '../../words.tsx'

type Line = Pick<StatedLine, 'documentKind' | 'online' | 'amountIdr'>

/** What of a statement was sold at the counter and what online; both and the rest are its lines. */
export function OnlineSplit({ lines, openingIdr = 0 }: { lines: readonly Line[]; openingIdr?: number }) {
  const { language, formats } = useWords()
  const words = payoutWordsIn(language).online
  if (lines.every(line => line.online === undefined)) return null
  const parts = splitOf(lines)
  const heldIdr = sum(lines.filter(line => line.online === 'card' || line.online === 'office'))
  const rows = [
    { label: words.atCounter, idr: parts.atCounterIdr },
    { label: words.online, idr: parts.onlineIdr },
    { label: words.other, idr: parts.otherIdr + openingIdr },
  ]
  return (
    <>
      <dl className="facts">
        {rows.map(({ label, idr }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{formats.rupiah(idr)}</dd>
          </div>
        ))}
      </dl>
      {heldIdr === 0 ? null : <p className="small">{words.heldByOffice(formats.rupiah(heldIdr))}</p>}
    </>
  )
}

const sum = (lines: readonly Line[]): number => lines.reduce((all, line) => all + line.amountIdr, 0)

const ofSales = ['sale', 'customer-return']

function splitOf(lines: readonly Line[]) {
  const isCounter = (line: Line) => line.online === undefined && ofSales.includes(line.documentKind)
  return {
    atCounterIdr: sum(lines.filter(isCounter)),
    onlineIdr: sum(lines.filter(line => line.online !== undefined)),
    otherIdr: sum(lines.filter(line => line.online === undefined && !isCounter(line))),
  }
}
