import type { ReactNode } from 'react'
import type { CountHead, CountShownLine, GoodsToCount } from '#app/domain/consignment/counts/count-pages.ts'
import type { SaidReason } from '#app/domain/consignment/counts/explain-count.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Written } from '../primitives/written.tsx'
import { PaperLinks } from '../producer/consignment/paper-links.tsx'
import { NumberField, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { looks } from './counts-page.tsx'
import { BackTo } from './partner-frame.tsx'

export const missingReasons = [
  'sold-not-recorded',
  'missing',
  'misplaced',
] as const satisfies SaidReason['reason'][]
export const surplusReasons = ['found', 'not-documented'] as const satisfies SaidReason['reason'][]

export type CountView = {
  count: CountHead
  /** What there is to count, while somebody counts; never with what is expected. */
  goods: readonly GoodsToCount[] | undefined
  lines: readonly CountShownLine[]
  saved: boolean
  /** A form of this page that came back. */
  sent: (FormView & { deed: string }) | undefined
}

/** One count: blind first, then the sum and its reasons, then the record. */
export function CountPage({ view, token }: { view: CountView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.counts
  const { count, goods, lines } = view
  const differing = lines.filter(line => line.difference !== 0)
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.countsAt(count.counterId)} page={said.title} />
        <p>
          <span className={`state ${looks[count.state]}`}>{said.states[count.state]}</span>
        </p>
        <h1>{goods === undefined ? said.sum.title : said.blind.title}</h1>
        <p className="small num">
          {count.number}, {count.counterName}. {said.opened(formats.moment(count.openedAt))}
        </p>
        {view.saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        {goods === undefined ? <Sums lines={lines} /> : <Blind view={view} goods={goods} token={token} />}
        {goods === undefined && count.state === 'counted' ? (
          <p>
            <a className="tap" href={paths.shelfCount(count.countId, true)}>
              {said.sum.again}
            </a>
          </p>
        ) : null}
      </section>
      {goods === undefined && count.state === 'counted' && differing.length > 0 ? (
        <Explain view={view} lines={differing} token={token} />
      ) : null}
      {goods === undefined &&
      (count.state === 'explained' || (count.state === 'counted' && differing.length === 0)) ? (
        <Post view={view} token={token} />
      ) : null}
      {count.state === 'posted' ? <PaperLinks papers={[{ kind: 'count', id: count.countId }]} /> : null}
      {count.state === 'posted' || count.state === 'cancelled' ? null : <Cancel view={view} token={token} />}
    </>
  )
}

const formOf = ({ sent }: CountView, deed: string): FormView =>
  sent?.deed === deed ? sent : { fields: {}, errors: {} }

function CountForm({
  view,
  deed,
  token,
  children,
}: {
  view: CountView
  deed: string
  token: string
  children: ReactNode
}) {
  const form = formOf(view, deed)
  return (
    <form method="post" action={paths.shelfCount(view.count.countId)} className="stack" noValidate>
      <FormToken token={token} />
      <input type="hidden" name="deed" value={deed} />
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      {children}
    </form>
  )
}

/** One large field for each of the goods; by batch for those who want it. Nothing says what is expected. */
function Blind({ view, goods, token }: { view: CountView; goods: readonly GoodsToCount[]; token: string }) {
  const { language } = useWords()
  const words = partnerWordsIn(language)
  const said = words.counts.blind
  const form = formOf(view, 'enter')
  return (
    <>
      <p>{said.lead}</p>
      <CountForm view={view} deed="enter" token={token}>
        {goods.map(good => (
          <div className="doc-line stack" key={good.variantId}>
            <div className="bigpad">
              <NumberField
                form={form}
                name={`goods.${good.variantId}`}
                label={`${good.product.text}, ${good.sku}`}
              />
            </div>
            {good.batches.length < 2 ? null : (
              <Details summary={said.byBatch}>
                <div className="counts-of">
                  {good.batches.map(batch => (
                    <NumberField
                      key={batch.batchId}
                      form={form}
                      name={`batch.${batch.batchId}`}
                      label={said.batch(batch.code)}
                      hint={
                        batch.bestBeforeOn === undefined
                          ? undefined
                          : words.sale.keepsUntil(batch.bestBeforeOn)
                      }
                    />
                  ))}
                </div>
              </Details>
            )}
          </div>
        ))}
        <Button icon="check" wide>
          {said.done}
        </Button>
      </CountForm>
    </>
  )
}

/** Each batch as a sum that can be read aloud. */
function Sums({ lines }: { lines: readonly CountShownLine[] }) {
  const { language } = useWords()
  const words = partnerWordsIn(language)
  const said = words.counts
  return (
    <ul className="tasks">
      {lines.map(line => (
        <li key={line.line}>
          <h2>
            <Written text={line.product} quietly />, {line.sku}
          </h2>
          <p className="small num">{words.sale.batch(line.batchCode)}</p>
          <p className="num">
            {said.sum.parts({
              opening: line.openingPieces,
              incoming: line.inPieces,
              out: line.outPieces,
              sold: line.soldPieces,
              lost: line.lostPieces,
              expected: line.expectedPieces,
            })}
          </p>
          <p className="num">
            <b>{said.sum.counted(line.countedPieces)}.</b> <Difference pieces={line.difference} />
          </p>
          {line.reasons.map(one => (
            <p className="small" key={one.reason}>
              {said.reason({ pieces: one.pieces, reason: said.explain.reasons[one.reason] })}
              {one.note === undefined ? null : `. ${one.note}`}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Difference({ pieces }: { pieces: number }) {
  const words = partnerWordsIn(useWords().language).counts.sum
  if (pieces === 0) return <span className="state good">{words.fits}</span>
  return pieces < 0 ? (
    <span className="state bad">{words.missing(-pieces)}</span>
  ) : (
    <span className="state warn">{words.surplus(pieces)}</span>
  )
}

function Explain({
  view,
  lines,
  token,
}: {
  view: CountView
  lines: readonly CountShownLine[]
  token: string
}) {
  const words = partnerWordsIn(useWords().language).counts
  const form = formOf(view, 'explain')
  return (
    <section className="sec stack">
      <h2>{words.explain.title}</h2>
      <p>{words.explain.lead}</p>
      <CountForm view={view} deed="explain" token={token}>
        {lines.map(line => (
          <fieldset className="doc-line" key={line.line}>
            <legend>
              <Written text={line.product} quietly />, {line.batchCode}
            </legend>
            <p>
              <Difference pieces={line.difference} />
            </p>
            <div className="counts-of">
              {(line.difference < 0 ? missingReasons : surplusReasons).map(reason => (
                <NumberField
                  key={reason}
                  form={form}
                  name={`reason.${line.line}.${reason}`}
                  label={words.explain.reasons[reason]}
                />
              ))}
            </div>
            <TextField form={form} name={`note.${line.line}`} label={words.explain.note} maxLength={500} />
          </fieldset>
        ))}
        <Button wide>{words.explain.save}</Button>
      </CountForm>
    </section>
  )
}

function Post({ view, token }: { view: CountView; token: string }) {
  const words = partnerWordsIn(useWords().language).counts
  const fits = view.lines.every(line => line.difference === 0)
  return (
    <section className="sec stack">
      <h2>{words.post.title}</h2>
      <p>{fits ? words.sum.allFit : words.post.lead}</p>
      <CountForm
        view={view}
        deed={view.count.state === 'counted' ? 'explain-and-post' : 'post'}
        token={token}
      >
        <Button icon="check" wide>
          {words.post.verb}
        </Button>
      </CountForm>
    </section>
  )
}

function Cancel({ view, token }: { view: CountView; token: string }) {
  const words = partnerWordsIn(useWords().language).counts
  return (
    <section className="sec stack">
      <h2>{words.cancelTitle}</h2>
      <CountForm view={view} deed="cancel" token={token}>
        <div className="question stack">
          <TextField form={formOf(view, 'cancel')} name="reason" label={words.cancelReason} maxLength={300} />
          <Button alt wide>
            {words.cancel}
          </Button>
        </div>
      </CountForm>
    </section>
  )
}
