import type { PullRow } from '#app/domain/consignment/network/pull-forward-list.ts'
import type { PullProposal } from '#app/domain/consignment/rules/pull-forward.ts'
import { decimal } from '#app/i18n/formats.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { pullWordsIn } from '#app/i18n/pull-words.ts'
import { GoodName } from '../../partner/good-name.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { BatchName } from './batch-name.tsx'

/** What will be left over, why, and what saves it, with every figure it is made of. */
export function PullForwardPage({
  rows,
  reader,
  opensBatches = false,
  done = false,
  sent,
  token = '',
}: {
  rows: readonly PullRow[]
  /** A maker goes on to each way; the office tells her of it. */
  reader: 'office' | 'maker'
  opensBatches?: boolean
  done?: boolean
  sent?: FormView | undefined
  token?: string
}) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).pull
  const own = pullWordsIn(language)
  // What has changed meanwhile has no form left to say it beside.
  const isShown = rows.some(row => formOf(sent, 'advise', rowKey(row)) === sent)
  const lost = isShown ? undefined : Object.values(sent?.errors ?? {})[0]
  const perDay = (rate: number) => decimal(language, rate, 1)
  return (
    <>
      <section className="sec stack">
        <h1>{reader === 'maker' ? own.title : words.title}</h1>
        {done ? <Notice kind="good">{own.told}</Notice> : null}
        {lost === undefined ? null : <Notice kind="bad">{lost}</Notice>}
        <p>{reader === 'maker' ? own.lead : `${words.lead} ${own.officeLead}`}</p>
        {rows.length === 0 ? <p>{words.none}</p> : null}
      </section>
      {rows.map(row => (
        <section className="sec stack" key={`${row.batchId} ${row.counterId}`}>
          <h2>
            <BatchName batchId={row.batchId} code={row.batchCode} opens={opensBatches} />
          </h2>
          {row.good === undefined ? null : (
            <p>
              <GoodName good={row.good} />
              {reader === 'maker' ? null : <>, {row.good.maker}</>}
            </p>
          )}
          <p>
            {words.facts({
              pieces: row.pieces,
              counter: row.counter,
              until: formats.date(row.bestBeforeOn),
              pull: formats.date(row.outlook.pullOn),
            })}
          </p>
          <p className="small">
            {words.rate({
              sold: row.rate.soldPieces,
              days: row.rate.days,
              usual: perDay(row.rate.usualPerDay),
              perDay: perDay(row.rate.perDay),
            })}{' '}
            {words.left({
              daysLeft: row.outlook.daysLeft,
              sold: row.outlook.expectedSoldPieces,
              left: row.outlook.leftOverPieces,
            })}
          </p>
          <ol>
            {row.outlook.proposals.map(proposal => (
              <li key={proposal.kind + ('toCounterId' in proposal ? proposal.toCounterId : '')}>
                <Proposal proposal={proposal} names={row.names} />
                {reader === 'maker' ? <Way row={row} proposal={proposal} /> : null}
              </li>
            ))}
          </ol>
          {reader === 'office' ? (
            <DeedForm
              deed="advise"
              of={rowKey(row)}
              page={paths.pullForward()}
              token={token}
              form={formOf(sent, 'advise', rowKey(row))}
            >
              <Button alt>
                {own.tell}
                <span className="hide">: {own.tellOf({ batch: row.batchCode, counter: row.counter })}</span>
              </Button>
            </DeedForm>
          ) : null}
        </section>
      ))}
    </>
  )
}

const rowKey = (row: PullRow): string => `${row.batchId}.${row.counterId}`

function Way({ row, proposal }: { row: PullRow; proposal: PullProposal }) {
  const { verbs } = pullWordsIn(useWords().language)
  const isMove = proposal.kind === 'move'
  const way = isMove ? `move-${proposal.toCounterId}` : proposal.kind
  return (
    <p>
      <LinkButton alt href={paths.ownPull(row.batchId, row.counterId, way)}>
        {isMove ? verbs.move(row.names[proposal.toCounterId] ?? '') : verbs[proposal.kind]}
        <span className="hide">
          : {row.batchCode}, {row.counter}
        </span>
      </LinkButton>
    </p>
  )
}

function Proposal({ proposal, names }: { proposal: PullProposal; names: PullRow['names'] }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).pull
  if (proposal.kind === 'pick-up')
    return words.pickUp({ pieces: proposal.pieces, by: formats.date(proposal.byOn) })
  if (proposal.kind === 'move')
    return words.move({
      pieces: proposal.pieces,
      to: names[proposal.toCounterId] ?? '',
      there: decimal(language, proposal.perDayThere, 1),
      here: decimal(language, proposal.perDayHere, 1),
      shareHere: formats.rupiah(proposal.shareHereIdr),
      shareThere: formats.rupiah(proposal.shareThereIdr),
    })
  return words.step({
    from: formats.rupiah(proposal.fromPriceIdr),
    to: formats.rupiah(proposal.toPriceIdr),
    shareFrom: formats.rupiah(proposal.shareFromIdr),
    shareTo: formats.rupiah(proposal.shareToIdr),
    needed: decimal(language, proposal.neededPerDay, 1),
    costs: formats.rupiah(proposal.costsHerIdr),
    saves: formats.rupiah(proposal.savesHerIdr),
  })
}
