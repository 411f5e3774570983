import type { CounterFigures } from '#app/domain/consignment/network/counter-figures.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { useWords } from '../../words.tsx'
import { LinesTable } from '../../work/consignment/lines-table.tsx'

/** How each counter uses its shelf, how its counts fit and how its partner pays, with how the figures are made. */
export function CountersPage({ counters }: { counters: readonly CounterFigures[] }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).counters
  const columns = ['offered', 'used', 'selling', 'dead', 'shrink', 'inTime', 'document'] as const
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {counters.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <LinesTable
          caption={words.title}
          first={officeGoodsWordsIn(language).rooms.counters}
          columns={columns.map(key => ({ key, label: words[key], isNumber: true }))}
          rows={counters.map(row => ({
            key: row.counterId,
            name: row.counter,
            note: row.partner === row.counter ? undefined : row.partner,
            cells: {
              offered: formats.number(row.offered),
              used: formats.number(row.used),
              selling: formats.number(row.selling),
              dead: formats.number(row.dead),
              shrink: row.received === 0 ? undefined : words.of(row.shrunk, row.received),
              inTime: row.statementsDue === 0 ? undefined : words.of(row.paidInTime, row.statementsDue),
              document: row.documentedOn === undefined ? words.noDocument : formats.date(row.documentedOn),
            },
          }))}
        />
      )}
      <p className="small">{words.formula}</p>
    </section>
  )
}
