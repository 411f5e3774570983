import type { FigureShown, ReliabilityCard } from '#app/domain/consignment/network/reliability.ts'
import { figureWordsIn } from '#app/i18n/figure-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import { LongTextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'

/** Lets a partner answer; for other readers left out. */
export type Answering = { sent: FormView | undefined; token: string }

/** How partners pay and count, how it is reckoned, and their own words beside each figure. */
export function ReliabilityCards({
  cards,
  reader,
  done = false,
  answering,
  isPart = false,
}: {
  cards: readonly ReliabilityCard[]
  reader: 'partner' | 'maker' | 'office'
  done?: boolean
  answering?: Answering
  /** Below the heading of a page that says more. */
  isPart?: boolean
}) {
  const words = figureWordsIn(useWords().language)
  const Heading = isPart ? 'h2' : 'h1'
  // A figure that was answered elsewhere meanwhile has no form left to say it beside.
  const shown = cards.flatMap(card => [
    ofPartner(card),
    ...card.counters.map(one => ofCounter(one.counterId)),
  ])
  const isLost = answering?.sent !== undefined && !shown.includes(answering.sent.fields.of ?? '')
  const lost = isLost ? Object.values(answering.sent?.errors ?? {})[0] : undefined
  return (
    <>
      <section className="sec stack">
        <Heading>{words.titles[reader]}</Heading>
        {done ? <Notice kind="good">{words.saved}</Notice> : null}
        {lost === undefined ? null : <Notice kind="bad">{lost}</Notice>}
        <p>{cards.length === 0 ? words.none : words.leads[reader]}</p>
        {cards.length === 0 ? null : (
          <Details summary={words.formulaTitle}>
            <div className="stack small">
              <p>
                <b>{words.inTime}.</b> {words.formulas.inTime}
              </p>
              <p>
                <b>{words.anyShrink}.</b> {words.formulas.shrink}
              </p>
            </div>
          </Details>
        )}
      </section>
      {cards.map(card => (
        <section className="sec stack" key={card.partnerId}>
          {isPart ? <h3>{card.partner}</h3> : <h2>{card.partner}</h2>}
          <FigureLine
            name={words.inTime}
            said={words.statements(card.inTime)}
            figure={card.inTime}
            of={ofPartner(card)}
            answering={answering}
          />
          {card.counters.map(({ counterId, counter, shrink }) => (
            <FigureLine
              key={counterId}
              name={words.shrink(counter)}
              said={words.pieces(shrink)}
              figure={shrink}
              of={ofCounter(counterId)}
              answering={answering}
            />
          ))}
        </section>
      ))}
    </>
  )
}

/** The form of punctuality names the partner by one of the counters. */
const ofPartner = (card: ReliabilityCard): string => `in-time.${card.counters[0]?.counterId ?? ''}`
const ofCounter = (counterId: string): string => `shrink.${counterId}`

function FigureLine({
  name,
  said,
  figure,
  of,
  answering,
}: {
  name: string
  said: string
  figure: FigureShown
  of: string
  answering: Answering | undefined
}) {
  const words = figureWordsIn(useWords().language)
  const [last, ...before] = figure.replies
  return (
    <div className="stack">
      <p>
        <b>{name}</b>
        <br />
        <span className="num">{figure.all === 0 ? words.nothing : said}</span>
      </p>
      {last === undefined ? null : <Reply reply={last} isOwn={answering !== undefined} />}
      {before.length === 0 ? null : (
        <Details summary={words.history(before.length)}>
          <div className="stack">
            {before.map(reply => (
              <Reply key={reply.replyId} reply={reply} isOwn={answering !== undefined} />
            ))}
          </div>
        </Details>
      )}
      {answering === undefined || figure.all === 0 ? null : (
        <AnswerForm name={name} of={of} answering={answering} hasReply={last !== undefined} />
      )}
    </div>
  )
}

function Reply({ reply, isOwn }: { reply: FigureShown['replies'][number]; isOwn: boolean }) {
  const { language, formats } = useWords()
  const words = figureWordsIn(language)
  return (
    <blockquote className="answer">
      <p className="small quiet">{isOwn ? words.ownReply : words.reply}</p>
      <p lang="id">{reply.text}</p>
      <p className="small quiet num">
        {words.said({ by: reply.by ?? '', at: formats.moment(reply.saidAt) })}, {words.atThatTime(reply)}
      </p>
    </blockquote>
  )
}

function AnswerForm({
  name,
  of,
  answering,
  hasReply,
}: {
  name: string
  of: string
  answering: Answering
  hasReply: boolean
}) {
  const words = figureWordsIn(useWords().language)
  const form = formOf(answering.sent, 'answer', of)
  const verb = hasReply ? words.rewrite : words.write
  return (
    <Details
      summary={
        <>
          {verb}
          <span className="hide">: {name}</span>
        </>
      }
      open={form === answering.sent}
    >
      <DeedForm deed="answer" of={of} page={paths.partnerFigures()} token={answering.token} form={form}>
        <LongTextField form={form} name={`text.${of}`} label={words.text} hint={words.hint} rows={4} />
        <Button wide>{words.save}</Button>
      </DeedForm>
    </Details>
  )
}
