import type { BatchSheet } from '#app/domain/batches/batch-sheet.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'

/** Where the pieces of a batch are, down to none: whom to call, and for how many. */
export function BatchReachTable({ sheet: { reach, standing } }: { sheet: BatchSheet }) {
  const { language, formats } = useWords()
  const words = qualityWordsIn(language).batch
  const { columns } = words
  const sums = [
    [words.made, reach.made],
    [words.sold, reach.sold],
    [words.gone, reach.gone],
    [standing === 'recalled' ? words.out : words.outFree, reach.out],
  ] as const
  return (
    <section className="sec stack">
      <h2>{words.reach}</h2>
      <dl className="sums">
        {sums.map(([name, pieces]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formats.number(pieces)}</dd>
          </div>
        ))}
      </dl>
      {reach.out === 0 ? <Notice kind="good">{words.allBack}</Notice> : null}
      {reach.holders.length === 0 ? null : (
        <table className="rows reach">
          <thead>
            <tr>
              <th scope="col">{columns.where}</th>
              <th scope="col">{columns.phone}</th>
              <th scope="col" className="n">
                {columns.pieces}
              </th>
            </tr>
          </thead>
          <tbody>
            {reach.holders.map(holder => (
              <tr key={holder.key}>
                <th scope="row">
                  {holder.name}
                  <small>{words.holders[holder.where]}</small>
                </th>
                <td>
                  {holder.phone === undefined ? (
                    <span className="state warn">{words.noPhone}</span>
                  ) : (
                    <a className="press" href={`tel:${holder.phone}`}>
                      {formats.phone(holder.phone)}
                    </a>
                  )}
                </td>
                <td className="n">{words.pieces(holder.pieces)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
