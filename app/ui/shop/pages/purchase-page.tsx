import type { Text } from '#app/i18n/language.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Field } from '../../primitives/field.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Written } from '../../primitives/written.tsx'
import { FieldError, LongTextField, TextField } from '../../producer/form-fields.tsx'
import { useWords } from '../../words.tsx'
import { marks, OpinionMark } from '../opinion-mark.tsx'

type Good = {
  productId: string
  slug: string
  name: Text
  isGivenBack: boolean
  opinion: { stars: number; said: string; isWaiting: boolean } | undefined
  key: string
}

export type OpinionAnswer = {
  productId: string
  key: string
  fields: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

export type PurchaseView = {
  token: string
  from: string
  boughtAt: string
  isParcel: boolean
  standing: 'stands' | 'not-yet' | 'gone'
  goods: readonly Good[]
  mostLetters: number
  done: 'shown' | 'waiting' | undefined
  answer: OpinionAnswer | undefined
}

/** What was bought, and for each of the goods a form in which its buyer says how it was. */
export function PurchasePage({ view }: { view: PurchaseView }) {
  const { language, formats } = useWords()
  const words = opinionWordsIn(language).purchase
  const { from, isParcel, standing, done, answer } = view
  const bought = { from, month: formats.monthAt(view.boughtAt) }
  return (
    <div className="wrap report stack">
      <h1>{words.title}</h1>
      <p className="lead">{isParcel ? words.sentBy(bought) : words.from(bought)}</p>
      {done === undefined || answer ? null : <Notice kind="good">{words[done]}</Notice>}
      {standing === 'stands' ? null : (
        <Notice kind="warn">{standing === 'gone' ? words.gone : words.notYet}</Notice>
      )}
      {answer?.errors.form === undefined ? null : <Notice kind="bad">{answer.errors.form}</Notice>}
      {view.goods.map(good => (
        <section key={good.productId} className="opinionform stack" aria-labelledby={good.slug}>
          <h2 id={good.slug}>
            <a href={paths.product(language, good.slug)}>
              <Written text={good.name} />
            </a>
          </h2>
          {good.opinion !== undefined ? (
            <Said opinion={good.opinion} />
          ) : good.isGivenBack ? (
            <p>{words.givenBack}</p>
          ) : standing === 'stands' ? (
            <OpinionForm view={view} good={good} />
          ) : null}
        </section>
      ))}
    </div>
  )
}

function Said({ opinion }: { opinion: NonNullable<Good['opinion']> }) {
  const words = opinionWordsIn(useWords().language).purchase
  return (
    <>
      <p className="small quiet">{opinion.isWaiting ? words.waits : words.mine}</p>
      <OpinionMark stars={opinion.stars} />
      <p className="said" lang="" dir="auto">
        {opinion.said}
      </p>
    </>
  )
}

function OpinionForm({ view, good }: { view: PurchaseView; good: Good }) {
  const { language } = useWords()
  const words = opinionWordsIn(language).purchase
  const mine = view.answer?.productId === good.productId ? view.answer : undefined
  const named = (name: string) => `${name}.${good.productId}`
  const onThisPage = (facts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(facts).map(([name, text]) => [named(name), text]))
  const form = { fields: onThisPage(mine?.fields ?? {}), errors: onThisPage(mine?.errors ?? {}) }
  return (
    <form className="stack" method="post" action={paths.purchase(language, view.token)} noValidate>
      <input type="hidden" name="product" value={good.productId} />
      <input type="hidden" name="key" value={mine?.key ?? good.key} />
      <Marks good={good} chosen={mine?.fields.stars} error={mine?.errors.stars} />
      <LongTextField
        form={form}
        name={named('said')}
        label={words.said}
        hint={words.saidHint(view.mostLetters)}
      />
      <TextField
        form={form}
        name={named('name')}
        label={words.name}
        hint={words.nameHint}
        autoComplete="given-name"
      />
      <button className="btn wide" type="submit" aria-label={words.sendOf(good.name.text)}>
        {words.send}
      </button>
    </form>
  )
}

function Marks({
  good,
  chosen,
  error,
}: {
  good: Good
  chosen: string | undefined
  error: string | undefined
}) {
  const words = opinionWordsIn(useWords().language)
  const id = `stars-${good.productId}`
  return (
    <fieldset className={error === undefined ? 'choices' : 'choices bad-field'}>
      <legend>{words.purchase.stars}</legend>
      {error === undefined ? null : <FieldError id={id}>{error}</FieldError>}
      {marks.map(mark => (
        <label key={mark}>
          <input
            type="radio"
            name="stars"
            value={mark}
            defaultChecked={chosen === mark}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
          />
          <span>
            {words.stars[mark]} <span className="quiet num">({words.ofFive(Number(mark))})</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Asked of whoever holds no link: the code of a receipt or an order. */
export function PurchaseCodePage({ typed, error }: { typed: string; error: string | undefined }) {
  const { language } = useWords()
  const words = opinionWordsIn(language).code
  return (
    <div className="wrap report stack">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form className="stack" method="post" action={paths.purchases(language)} noValidate>
        <Field
          id="code"
          name="code"
          label={words.code}
          hint={words.hint}
          error={error}
          defaultValue={typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button wide>{words.go}</Button>
      </form>
    </div>
  )
}
