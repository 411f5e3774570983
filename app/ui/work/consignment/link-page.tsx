import type { LinkPage } from '#app/domain/consignment/links/link-page.ts'
import { linkWordsIn } from '#app/i18n/link-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import { PinField } from '../pin-field.tsx'

/** A document in short and one button; for money the PIN before it. */
export function LinkForm({
  page,
  token,
  errors,
}: {
  page: LinkPage
  token: string
  errors: Readonly<Record<string, string>>
}) {
  const words = useWords()
  const { formats } = words
  const said = linkWordsIn(words.language)
  return (
    <>
      <p>
        {said.leads[page.deed]({
          maker: page.maker,
          at: page.counter ?? page.partner,
          number: page.number,
        })}
      </p>
      {page.on === undefined ? null : (
        <p>{said.period({ from: formats.date(page.on.fromOn), until: formats.date(page.on.untilOn) })}</p>
      )}
      {page.amountIdr === undefined ? null : <p className="bigsum num">{formats.rupiah(page.amountIdr)}</p>}
      {page.goods.length === 0 ? null : (
        <ul className="says-list">
          {page.goods.map((good, at) => (
            <li key={`${good.name.text} ${String(at)}`}>
              {said.good({ name: goodText(words, good), pieces: good.pieces })}
            </li>
          ))}
        </ul>
      )}
      <form className="stack question" method="post" action={paths.go(token)} noValidate>
        {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
        {page.deed === 'answer-payment' ? (
          <PinField id="pin" label={said.pin} hint={said.pinHint} error={errors.pin} />
        ) : null}
        <Button wide name="answer" value="confirmed">
          {said.verbs[page.deed]}
        </Button>
        {page.deed === 'answer-payment' ? (
          <Button wide alt name="answer" value="denied">
            {said.deny}
          </Button>
        ) : null}
        <p className="small">{said.otherwise[page.deed]}</p>
      </form>
      <LinkButton alt wide href={paths.signIn()}>
        {said.signIn}
      </LinkButton>
    </>
  )
}
