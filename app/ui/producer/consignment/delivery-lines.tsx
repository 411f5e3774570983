import type { SentGood } from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { GoodName, goodText } from '../../partner/good-name.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { useWords } from '../../words.tsx'
import { type Column, LinesTable } from '../../work/consignment/lines-table.tsx'

/** What was sent, and beside it what the counter found. */
export function DeliveryLines({ lines }: { lines: readonly SentGood[] }) {
  const words = useWords()
  const { language, formats } = words
  const { columns: heads, documents } = consignmentWordsIn(language)
  const said = makerGoodsWordsIn(language).roads.delivery
  const isFound = lines.some(one => one.found !== undefined)
  const found = ['accepted', 'short', 'damaged', 'refused'] as const
  const columns: Column[] = [
    { key: 'batch', label: heads.batch },
    { key: 'bestBefore', label: heads.bestBefore },
    { key: 'sent', label: heads.sent, isNumber: true },
    ...(isFound ? found.map(key => ({ key, label: heads[key], isNumber: true })) : []),
  ]
  return (
    <LinesTable
      caption={documents.delivery}
      first={heads.goods}
      columns={columns}
      rows={lines.map(one => ({
        key: String(one.line),
        name: <GoodName good={one.good} />,
        note: (
          <>
            {one.objection === undefined ? null : <span>{said.object.said(one.objection.text)} </span>}
            {one.found?.photo === undefined ? null : (
              <span className="evidence-pic">
                <Picture
                  picture={{ ...one.found.photo, alt: said.photo(goodText(words, one.good)) }}
                  place="wish"
                />
              </span>
            )}
          </>
        ),
        cells: {
          batch: <span className="num">{one.batchCode}</span>,
          bestBefore: one.bestBeforeOn === undefined ? undefined : formats.date(one.bestBeforeOn),
          sent: formats.number(one.sent),
          accepted: one.found && formats.number(one.found.accepted),
          short: one.found && one.found.short > 0 ? formats.number(one.found.short) : undefined,
          damaged: one.found && one.found.damaged > 0 ? formats.number(one.found.damaged) : undefined,
          refused: one.found && one.found.refused > 0 ? formats.number(one.found.refused) : undefined,
        },
      }))}
    />
  )
}
