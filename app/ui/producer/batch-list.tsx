import type { OwnBatch } from '#app/domain/batches/batch-lists.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { useWords } from '../words.tsx'
import { sizeName } from './size-name.ts'

export const papers = ['a4-24', 'a4-10', 'roll-58'] as const

/** What was made, the newest first, with the stickers of each. */
export function BatchList({ batches }: { batches: readonly OwnBatch[] }) {
  const words = useWords()
  const { language, formats } = words
  const said = producerWordsIn(language).kitchen.batch
  if (batches.length === 0) return <p className="quiet">{said.none}</p>
  return (
    <ul className="tasks">
      {batches.map(batch => (
        <li key={batch.batchId}>
          <p>
            <b className="num">
              <a href={paths.batch(batch.code)}>{batch.code}</a>
            </b>{' '}
            <span className="small">{sizeName(words, batch.size)}</span>
          </p>
          <p className="small">
            {said.made(formats.longDate(batch.madeOn))}, {said.pieces(batch.quantity)}
          </p>
          {batch.bestBeforeOn === undefined ? null : (
            <p className="small">{said.bestBefore(formats.longDate(batch.bestBeforeOn))}</p>
          )}
          <details>
            <summary>{said.labels(batch.code)}</summary>
            <ul className="papers">
              {papers.map(paper => (
                <li key={paper}>
                  <a className="tap" href={paths.batchLabels(batch.batchId, paper)}>
                    {said.papers[paper]} (PDF)
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
