import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Field } from '../../primitives/field.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'

export type CheckView = { code: string; total: string; matches: boolean | undefined }

/** Whether the code and the sum on a statement belong together; nothing else is told. */
export function CheckPage({ view }: { view: CheckView }) {
  const { language } = useWords()
  const words = officeGoodsWordsIn(language).check
  return (
    <div className="wrap report stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {view.matches === undefined ? null : (
        <Notice kind={view.matches ? 'good' : 'bad'}>{view.matches ? words.match : words.mismatch}</Notice>
      )}
      <form method="post" action={paths.check(language)} className="stack writing">
        <Field
          id="code"
          name="code"
          label={words.code}
          hint={words.codeHint}
          defaultValue={view.code}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Field
          id="total"
          name="total"
          label={words.total}
          defaultValue={view.total}
          maxLength={40}
          autoComplete="off"
          inputMode="text"
        />
        <Button wide>{words.verb}</Button>
      </form>
    </div>
  )
}
