import type { OwnBatch } from '#app/domain/batches/batch-lists.ts'
import { labelWordsIn } from '#app/i18n/label-words.ts'
import type { Text } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { BatchList } from './batch-list.tsx'
import { StateMark } from './home-page.tsx'
import { sizeName } from './size-name.ts'

export type OwnProductView = {
  productId: string
  slug: string
  name: Text
  state: 'published' | 'unpublished' | 'paused'
  pausedUntilOn: string | undefined
  prices: readonly {
    variantId: string
    labelId: string | undefined
    quantity: number
    unit: 'g' | 'ml' | 'pcs'
    priceIdr: number
    fromIdr: number
    toIdr: number
  }[]
  batches: readonly OwnBatch[]
  today: string
  done: 'price' | 'state' | undefined
  /** Beside the field that they are about: `price.<variant>` or `until`. */
  errors: Readonly<Record<string, string>>
  typed: Readonly<Record<string, string>>
}

/** One product of hers: change it, price it, rest it, note what was made. */
export function OwnProductPage({ view, token }: { view: OwnProductView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).kitchen.product
  return (
    <>
      <section className="sec stack">
        <h1>
          <Written text={view.name} />
        </h1>
        <p>
          <StateMark state={view.state} />
        </p>
        {view.done === undefined ? null : (
          <Notice kind="good">{view.done === 'price' ? words.priceSaved : words.stateSaved}</Notice>
        )}
        {view.errors.form === undefined ? null : <Notice kind="bad">{view.errors.form}</Notice>}
        <form method="post" action={paths.ownProductListing(view.productId)}>
          <FormToken token={token} />
          <Button wide>{words.change}</Button>
        </form>
        <p className="small quiet">{words.changeNote}</p>
        <LinkButton alt wide href={paths.ownLabel(view.productId)}>
          {labelWordsIn(language).pack.page.open}
        </LinkButton>
        {view.state === 'published' ? (
          <LinkButton alt wide href={paths.product(language, view.slug)}>
            {words.seeInShop}
          </LinkButton>
        ) : null}
      </section>
      <section className="sec stack">
        <h2>{words.batches}</h2>
        <LinkButton wide alt href={paths.ownBatches(view.productId)}>
          {words.allBatches}
        </LinkButton>
        <BatchList batches={view.batches} />
      </section>
      <Prices view={view} token={token} />
      <Rest view={view} token={token} />
      <p className="sec">
        <a href={paths.producerHome()}>{words.back}</a>
      </p>
    </>
  )
}

function Prices({ view, token }: { view: OwnProductView; token: string }) {
  const words = useWords()
  const { language, formats } = words
  const said = producerWordsIn(language).kitchen.product
  return (
    <section className="sec stack">
      <h2>{said.prices}</h2>
      {view.prices.map(price => {
        const field = `price.${price.variantId}`
        return (
          <form
            className="stack"
            key={price.variantId}
            method="post"
            action={paths.ownProductPrices(view.productId)}
            noValidate
          >
            <FormToken token={token} />
            <input type="hidden" name="variant" value={price.variantId} />
            <Field
              id={field.replaceAll('.', '-')}
              name="price"
              label={said.price(sizeName(words, price))}
              hint={said.band({ from: formats.rupiah(price.fromIdr), to: formats.rupiah(price.toIdr) })}
              error={view.errors[field]}
              defaultValue={view.typed[field] ?? String(price.priceIdr)}
              inputMode="numeric"
              autoComplete="off"
            />
            <Button alt wide>
              {said.savePrice}
            </Button>
          </form>
        )
      })}
    </section>
  )
}

function Rest({ view, token }: { view: OwnProductView; token: string }) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).kitchen.product
  if (view.state === 'paused')
    return (
      <section className="sec stack">
        <p>
          {view.pausedUntilOn === undefined
            ? words.paused
            : words.pausedUntil(formats.longDate(view.pausedUntilOn))}
        </p>
        <form method="post" action={paths.ownProductResumption(view.productId)}>
          <FormToken token={token} />
          <Button wide>{words.resume}</Button>
        </form>
      </section>
    )
  return (
    <section className="sec stack">
      <h2>{words.pause}</h2>
      <p className="small">{words.pauseNote}</p>
      <form className="stack" method="post" action={paths.ownProductPause(view.productId)} noValidate>
        <FormToken token={token} />
        <Field
          id="until"
          name="until"
          type="date"
          label={words.pauseUntil}
          hint={producerWordsIn(language).steps.optional}
          min={view.today}
          error={view.errors.until}
          defaultValue={view.typed.until ?? ''}
        />
        <Button alt wide>
          {words.pause}
        </Button>
      </form>
    </section>
  )
}
