import type { LossShown, LossWord } from '#app/domain/consignment/losses/loss-pages.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { EvidenceField } from '../../partner/evidence-field.tsx'
import { LossBearer } from '../../partner/loss-bearer.tsx'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import type { PictureView } from '../../shop/views.ts'
import { useWords } from '../../words.tsx'
import { FormToken } from '../../work/form-token.tsx'
import { LongTextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { PaperLinks } from './paper-links.tsx'

type Photo = Omit<PictureView, 'alt'> | undefined

export type OwnLossView = {
  loss: LossShown
  photo: Photo
  words: readonly (LossWord & { photo: Photo })[]
  key: string
  done: boolean
  form: FormView
}

const looks = { recorded: 'warn', contested: 'warn', final: '' } as const

/** What was lost of her goods: what she may still object to stands first. */
export function OwnLossesPage({ losses }: { losses: readonly LossShown[] }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).losses
  const { sides } = consignmentWordsIn(language)
  const first = [...losses].sort((a, b) => Number(b.canContest) - Number(a.canContest))
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{losses.length === 0 ? words.none : words.lead}</p>
      <ul className="tasks">
        {first.map(loss => (
          <li key={loss.lossId}>
            <a className="rowlink" href={paths.ownLoss(loss.lossId)}>
              <b>
                <Written text={loss.product} quietly />, {words.pieces(loss.pieces)}
              </b>
              <span className="small num">
                {loss.number}, {loss.counterName}, {formats.moment(loss.occurredAt)}
              </span>
              <span className="small num">
                {words.bears({ who: sides[loss.bearer], amount: formats.rupiah(loss.amountIdr) })}
              </span>
              {loss.canContest ? (
                <span className="small">{words.until(formats.moment(loss.contestUntilAt))}</span>
              ) : null}
              <StateOfLoss loss={loss} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function StateOfLoss({ loss }: { loss: LossShown }) {
  const { states } = makerGoodsWordsIn(useWords().language).losses
  const state = loss.isCorrected ? 'corrected' : loss.state
  return <span className={`state ${loss.isCorrected ? '' : looks[loss.state]}`}>{states[state]}</span>
}

/** One loss of hers: who bears it and why, what proves it, and her objection. */
export function OwnLossPage({ view, token }: { view: OwnLossView; token: string }) {
  const { language, formats } = useWords()
  const all = makerGoodsWordsIn(language)
  const words = all.losses
  const { causes } = partnerWordsIn(language).losses
  const { sides } = consignmentWordsIn(language)
  const { loss } = view
  const { bearer, why, amountIdr } = loss
  const amounts = {
    producerIdr: bearer === 'producer' ? amountIdr : 0,
    partnerIdr: bearer === 'partner' ? amountIdr : 0,
  }
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a className="backlink" href={paths.ownLosses()}>
            {all.back}, {words.title}
          </a>
        </p>
        <p>
          <StateOfLoss loss={loss} />
        </p>
        <h1>
          <Written text={loss.product} quietly />, {words.pieces(loss.pieces)}
        </h1>
        <p className="num">
          <b>{loss.number}</b>, {loss.counterName}, {formats.moment(loss.occurredAt)}
        </p>
        {view.done ? <Notice kind="good">{all.saved}</Notice> : null}
        <p>
          {causes[loss.cause]}, {loss.batchCode}
        </p>
        {loss.note === undefined ? null : (
          <blockquote className="said" lang="id">
            {loss.note}
          </blockquote>
        )}
        <LossBearer view={{ bearer, why, amounts }} />
        <Proof photo={view.photo} alt={words.photo} />
        {view.words.length === 0 ? null : (
          <ol className="tasks">
            {view.words.map(word => (
              <li key={word.saidAt + word.side}>
                <p className="small">
                  {words.said({ who: sides[word.side], at: formats.moment(word.saidAt) })}
                </p>
                <p lang="id">{word.text}</p>
                <Proof photo={word.photo} alt={words.photo} />
              </li>
            ))}
          </ol>
        )}
        {loss.state === 'contested' ? <p>{words.waits}</p> : null}
      </section>
      {loss.canContest ? <Contest view={view} token={token} /> : null}
      <PaperLinks papers={[{ kind: 'loss', id: loss.lossId }]} />
    </>
  )
}

function Proof({ photo, alt }: { photo: Photo; alt: string }) {
  if (photo === undefined) return null
  return (
    <span className="evidence-pic">
      <Picture picture={{ ...photo, alt }} place="wish" />
    </span>
  )
}

function Contest({ view, token }: { view: OwnLossView; token: string }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).losses
  const { loss, form } = view
  return (
    <section className="sec stack">
      <h2>{words.contestTitle}</h2>
      <p>
        {words.contestLead({
          until: formats.moment(loss.contestUntilAt),
          amount: formats.rupiah(loss.amountIdr),
        })}
      </p>
      <form
        method="post"
        action={paths.ownLoss(loss.lossId)}
        encType="multipart/form-data"
        className="stack question"
        noValidate
      >
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <LongTextField form={form} name="text" label={words.text} rows={4} />
        <EvidenceField form={form} name="photo" isProof />
        <Button wide>{words.contest}</Button>
      </form>
    </section>
  )
}
