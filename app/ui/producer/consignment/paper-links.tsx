import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { type PaperKind, paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'

/** The papers of a document, small for the goods and large for the file. */
export function PaperLinks({ papers }: { papers: readonly { kind: PaperKind; id: string }[] }) {
  const { language } = useWords()
  const words = makerGoodsWordsIn(language).roads.delivery
  const { documents } = consignmentWordsIn(language)
  return (
    <section className="sec stack">
      <h2>{words.papers}</h2>
      <div className="acts">
        {papers.flatMap(({ kind, id }) =>
          (['a5', 'a4'] as const).map(size => (
            <LinkButton alt key={`${kind}${size}`} href={paths.paper(kind, id, size)}>
              {words.paper({ document: documents[kind], size: size.toUpperCase() })}
            </LinkButton>
          )),
        )}
      </div>
    </section>
  )
}
