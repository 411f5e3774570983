import type { OwedLine } from '#app/domain/payments/payouts-owed.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { useWords } from '../../words.tsx'
import { LinesTable } from '../consignment/lines-table.tsx'

export type OrderLine = Pick<OwedLine, 'documentId' | 'code' | 'way' | 'saleId' | 'at' | 'amountIdr'> &
  Partial<Pick<OwedLine, 'paid'>>

export type MoneyReader = 'office' | 'partner' | 'maker'

/** Orders by their rupiah, each leading to the order where its reader has it. */
export function OrderLines({ lines, reader }: { lines: readonly OrderLine[]; reader: MoneyReader }) {
  const { language, formats } = useWords()
  const words = payoutWordsIn(language).lines
  return (
    <LinesTable
      caption={words.caption}
      first={words.order}
      columns={[{ key: 'amount', label: words.amount, isNumber: true }]}
      rows={lines.map(line => ({
        key: `${line.code} ${line.documentId}`,
        name: (
          <a className="tap num" href={hrefOf(line, reader)} aria-label={words.see(line.code)}>
            {line.code}
          </a>
        ),
        note: [
          words.whats[line.amountIdr < 0 ? 'back' : line.way],
          line.paid === undefined ? undefined : words.paid[line.paid],
          formats.moment(line.at),
        ]
          .filter(part => part !== undefined)
          .join(', '),
        cells: { amount: formats.rupiah(line.amountIdr) },
      }))}
      total={{
        label: words.total,
        cells: { amount: formats.rupiah(lines.reduce((sum, line) => sum + line.amountIdr, 0)) },
      }}
    />
  )
}

function hrefOf({ saleId }: OrderLine, reader: MoneyReader): string {
  if (reader === 'office') return paths.orderMoney()
  if (reader === 'maker') return paths.ownParcels()
  return saleId === undefined ? paths.reservations() : paths.saleSheet(saleId)
}
