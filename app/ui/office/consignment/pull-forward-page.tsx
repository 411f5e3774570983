import type { PullRow } from '#app/domain/consignment/network/pull-forward-list.ts'
import type { PullProposal } from '#app/domain/consignment/rules/pull-forward.ts'
import { decimal } from '#app/i18n/formats.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { GoodName } from '../../partner/good-name.tsx'
import { useWords } from '../../words.tsx'

/** What will be left over, why, and what saves it, with every figure it is made of. */
export function PullForwardPage({ rows }: { rows: readonly PullRow[] }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).pull
  const perDay = (rate: number) => decimal(language, rate, 1)
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {rows.length === 0 ? <p>{words.none}</p> : null}
      </section>
      {rows.map(row => (
        <section className="sec stack" key={`${row.batchId} ${row.counterId}`}>
          <h2>
            <a className="press num" href={paths.batchSheet(row.batchId)}>
              {row.batchCode}
            </a>
          </h2>
          {row.good === undefined ? null : (
            <p>
              <GoodName good={row.good} />, {row.good.maker}
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
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
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
