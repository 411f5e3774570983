import type { CounterRefill } from '#app/domain/consignment/deliveries/own-refills.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'

/** What each counter wants; one press makes the note of a suggestion. */
export function SuggestionsPage({
  refills,
  keys,
  sent,
  token,
}: {
  refills: readonly CounterRefill[]
  /** One for each form, by the counter. */
  keys: Readonly<Record<string, string>>
  sent: FormView | undefined
  token: string
}) {
  const words = useWords()
  const { suggest } = makerGoodsWordsIn(words.language).roads
  return (
    <>
      <section className="sec stack">
        <h1>{suggest.title}</h1>
        <p>{refills.length === 0 ? suggest.none : suggest.lead}</p>
        {sent?.errors.form === undefined || sent.fields.of !== undefined ? null : (
          <Notice kind="bad">{sent.errors.form}</Notice>
        )}
      </section>
      {refills.map(counter => {
        const wanted = counter.goods.filter(one => one.refill !== undefined)
        const hasHome = counter.goods.some(one => one.batches.length > 0)
        return (
          <section className="sec stack" key={`${counter.counterId} ${counter.agreementId}`}>
            <h2>{counter.counter}</h2>
            {wanted.length === 0 ? <p>{suggest.enough}</p> : null}
            <ul className="bare ruled">
              {wanted.map(({ good, refill }) => (
                <li key={good.variantId}>
                  <div>
                    <b>{goodText(words, good)}</b>
                    {refill === undefined ? null : (
                      <small className="num">
                        {suggest.sum({
                          par: refill.parPieces,
                          counted: refill.countedPieces,
                          road: refill.roadPieces,
                          wanted: refill.wantedPieces,
                        })}
                      </small>
                    )}
                  </div>
                  <b className="num">{refill?.wantedPieces}</b>
                </li>
              ))}
            </ul>
            {counter.suggested === 0 ? null : (
              <DeedForm
                deed="draft"
                of={counter.counterId}
                page={paths.newDelivery()}
                token={token}
                form={formOf(sent, 'draft', counter.counterId)}
                clientKey={keys[counter.counterId]}
              >
                <input type="hidden" name="counter" value={counter.counterId} />
                {counter.goods
                  .flatMap(one => one.batches)
                  .filter(batch => batch.suggested > 0)
                  .map(batch => (
                    <input
                      key={batch.batchId}
                      type="hidden"
                      name={`pieces.${batch.batchId}`}
                      value={batch.suggested}
                    />
                  ))}
                <Button wide>{suggest.take(counter.suggested)}</Button>
              </DeedForm>
            )}
            {hasHome ? (
              <LinkButton alt wide href={paths.newDelivery(counter.counterId)}>
                {suggest.change}
                <span className="hide">, {counter.counter}</span>
              </LinkButton>
            ) : (
              <p className="small">{suggest.nothingHome}</p>
            )}
          </section>
        )
      })}
    </>
  )
}
