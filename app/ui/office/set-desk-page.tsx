import type { SetDesk } from '#app/domain/gifts/set-desk.ts'
import { giftWordsIn } from '#app/i18n/gift-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

type Asked = {
  token: string
  view: SetDesk
  formKey: string
  done: 'saved' | 'ended' | undefined
  typed: Readonly<Record<string, string>> | undefined
  refusal: string | undefined
}

/** The sets in the shop, and the form that puts a new one together. */
export function SetDeskPage(asked: Asked) {
  const { token, view, done } = asked
  const { language, formats } = useWords()
  const words = giftWordsIn(language).desk
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.officeHome()}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        {done === undefined ? null : <Notice kind="good">{words[done]}</Notice>}
        {view.sets.length === 0 ? <p>{words.none}</p> : null}
        <ul className="bare ruled">
          {view.sets.map(set => (
            <li key={set.id} className="stack">
              <p>
                {set.hidden ? (
                  <b>
                    <Written text={set.name} />
                  </b>
                ) : (
                  <a href={paths.giftSet(language, set.slug)}>
                    <Written text={set.name} />
                  </a>
                )}{' '}
                · {words.parts(set.parts)} · <span className="num">{formats.rupiah(set.totalIdr)}</span>
              </p>
              <p className="small">{set.hidden ? words.hidden : words.shown}</p>
              <form method="post" action={paths.giftSetEnd(set.id)}>
                <FormToken token={token} />
                <button className="btn alt" type="submit" aria-label={words.endNamed(set.name.text)}>
                  {words.end}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
      <NewSet {...asked} />
    </>
  )
}

const rows = [1, 2, 3, 4, 5, 6, 7, 8]

function NewSet({ token, view, formKey, typed, refusal }: Asked) {
  const { language, formats } = useWords()
  const words = giftWordsIn(language).desk
  return (
    <section className="sec stack">
      <h2>{words.newTitle}</h2>
      {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
      <form method="post" action={paths.setDesk()} className="stack">
        <FormToken token={token} />
        <input type="hidden" name="key" value={formKey} />
        <div className="twocol">
          {(['nameId', 'nameEn'] as const).map(name => (
            <Field
              key={name}
              id={name}
              name={name}
              label={words[name]}
              defaultValue={typed?.[name]}
              maxLength={120}
              required
            />
          ))}
          {(['wordsId', 'wordsEn'] as const).map(name => (
            <Field
              key={name}
              id={name}
              name={name}
              label={words[name]}
              defaultValue={typed?.[name]}
              maxLength={300}
            />
          ))}
          {rows.flatMap(row => [
            <Field
              key={`sku${row}`}
              id={`sku${row}`}
              name={`sku${row}`}
              label={words.part(row)}
              hint={row === 1 ? words.partHint : undefined}
              list="goods"
              autoComplete="off"
              maxLength={80}
              defaultValue={typed?.[`sku${row}`]}
            />,
            <Field
              key={`pieces${row}`}
              id={`pieces${row}`}
              name={`pieces${row}`}
              label={words.howMany(row)}
              inputMode="numeric"
              maxLength={1}
              defaultValue={typed?.[`pieces${row}`] ?? '1'}
            />,
          ])}
        </div>
        <datalist id="goods">
          {view.goods.map(goods => (
            <option key={goods.sku} value={goods.sku}>
              {formats.joined([
                goods.size === undefined ? goods.name.text : `${goods.name.text} (${goods.size.text})`,
                goods.makerName,
                formats.rupiah(goods.priceIdr),
              ])}
            </option>
          ))}
        </datalist>
        <Button>{words.save}</Button>
      </form>
    </section>
  )
}
