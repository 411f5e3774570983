import type { Text } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'

export type BatchView = {
  code: string
  madeOn: string
  bestBeforeOn: string | undefined
  name: Text
  slug: string | undefined
  maker: { name: string; slug: string }
  isOver: boolean
}

/** What the code on a pack tells whoever scans it. */
export function BatchPage({ view }: { view: BatchView }) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).kitchen.batchPage
  return (
    <section className="stack">
      {view.isOver ? <Notice kind="bad">{words.over}</Notice> : null}
      <dl className="batch">
        <div>
          <dt>{words.madeOn}</dt>
          <dd>{formats.longDate(view.madeOn)}</dd>
        </div>
        {view.bestBeforeOn === undefined ? null : (
          <div>
            <dt>{words.bestBefore}</dt>
            <dd>{formats.longDate(view.bestBeforeOn)}</dd>
          </div>
        )}
        <div>
          <dt>{words.code}</dt>
          <dd className="num">{view.code}</dd>
        </div>
        <div>
          <dt>{words.maker}</dt>
          <dd>
            <a href={paths.producer(language, view.maker.slug)}>{view.maker.name}</a>
          </dd>
        </div>
      </dl>
      <p>
        <a href={paths.report(language, { batch: view.code })}>{qualityWordsIn(language).report.link}</a>
      </p>
      {view.slug === undefined ? null : (
        <p>
          <a href={paths.product(language, view.slug)}>{words.product}</a>
        </p>
      )}
    </section>
  )
}
