import type { NetworkStock, Standing } from '#app/domain/consignment/network/network-stock.ts'
import { type StockView, stockViews } from '#app/domain/consignment/network/stock-views.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Chip } from '../../primitives/chip.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { LinesTable } from '../../work/consignment/lines-table.tsx'
import { BatchName } from './batch-name.tsx'

/** All goods of the network by where they are: counter by counter, kecamatan by kecamatan, or batch by batch. */
export function StockPage({
  stock,
  by,
  opensBatches,
}: {
  stock: NetworkStock
  by: StockView
  opensBatches: boolean
}) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).stock
  const cells = (row: Standing) => ({
    home: formats.number(row.home),
    road: formats.number(row.road),
    counter: formats.number(row.counter),
    sum: formats.number(row.home + row.road + row.counter),
  })
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <nav aria-label={words.by}>
        <div className="tally">
          {stockViews.map(view => (
            <Chip key={view} href={paths.networkStock(view)} current={view === by}>
              {words.views[view]}
            </Chip>
          ))}
        </div>
      </nav>
      {stock.rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <LinesTable
          caption={words.title}
          first={words.views[by]}
          columns={(['home', 'road', 'counter', 'sum'] as const).map(key => ({
            key,
            label: words[key],
            isNumber: true,
          }))}
          rows={stock.rows.map(row => ({
            key: row.key || 'home',
            name:
              row.batch === undefined ? (
                (row.name ?? words.nowhere)
              ) : (
                <BatchName batchId={row.key} code={row.name ?? ''} opens={opensBatches} />
              ),
            note: row.batch && (
              <>
                <Written text={row.batch.product} quietly />, {row.batch.maker}
                {row.batch.bestBeforeOn && `, ${words.until(formats.date(row.batch.bestBeforeOn))}`}
              </>
            ),
            cells: cells(row),
          }))}
          total={{ label: words.sum, cells: cells(stock.sum) }}
        />
      )}
    </section>
  )
}
