import { accountWordsIn } from '#app/i18n/account-words.ts'
import { giftWordsIn } from '#app/i18n/gift-words.ts'
import type { Text } from '#app/i18n/language.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Written } from '../primitives/written.tsx'
import { ReviewTools } from '../review/review-tools.tsx'
import { useWords } from '../words.tsx'
import { StateWord } from './homes.tsx'

export type OfficeHomeView = {
  makersByKecamatan: readonly { kecamatan: string; makers: number }[]
  productsByState: { published: number; unpublished: number; paused: number }
  lapsingWithinDays: number
  lapsing: readonly {
    kind: string
    of: Text | undefined
    maker: string
    validUntilOn: string
    inDays: number
  }[]
  ways: { invitations: boolean; assistance: boolean; problems: boolean; consignment: boolean }
}

/** Counts, what lapses, and the ways to the office's tools that this person may take. */
export function OfficeHome({ view }: { view: OfficeHomeView }) {
  const { language, formats } = useWords()
  const words = accountWordsIn(language)
  const registry = registryWordsIn(language)
  const states = ['published', 'unpublished', 'paused'] as const
  return (
    <>
      <section className="sec stack">
        <h1>{words.homes.officeTitle}</h1>
        <div className="acts">
          <LinkButton href={paths.makers()}>{registry.makers.title}</LinkButton>
          <LinkButton href={paths.cohorts()} alt>
            {registry.cohorts.title}
          </LinkButton>
          {view.ways.consignment ? (
            <LinkButton href={paths.networkStock()} alt>
              {officeGoodsWordsIn(language).title}
            </LinkButton>
          ) : null}
          {view.ways.problems ? <ProblemWays /> : null}
          {view.ways.invitations ? (
            <>
              <LinkButton href={paths.orderMoney()} alt>
                {orderMoneyWordsIn(language).desk.titleOffice}
              </LinkButton>
              <LinkButton href={paths.payouts()} alt>
                {payoutWordsIn(language).desk.title}
              </LinkButton>
              <LinkButton href={paths.setDesk()} alt>
                {giftWordsIn(language).desk.title}
              </LinkButton>
              <LinkButton href={paths.opinionDesk()} alt>
                {opinionWordsIn(language).office.title}
              </LinkButton>
              <LinkButton href={paths.invitations()} alt>
                {words.invitations.title}
              </LinkButton>
              <LinkButton href={paths.people()} alt>
                {words.people.title}
              </LinkButton>
            </>
          ) : null}
          {view.ways.assistance ? (
            <LinkButton href={paths.assistance()} alt>
              {words.assistance.title}
            </LinkButton>
          ) : null}
        </div>
      </section>
      <ReviewTools />
      <section className="sec">
        <h2>{words.homes.makersByKecamatan}</h2>
        <ul className="bare ruled counted">
          {view.makersByKecamatan.map(row => (
            <li key={row.kecamatan}>
              <b>{row.kecamatan}</b> <span>{words.homes.makers(row.makers)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sec">
        <h2>{words.homes.productsByState}</h2>
        <ul className="bare ruled counted">
          {states.map(state => (
            <li key={state}>
              <StateWord state={state} /> <span>{formats.number(view.productsByState[state])}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sec">
        <h2>{words.homes.lapsing(view.lapsingWithinDays)}</h2>
        {view.lapsing.length === 0 ? <p>{words.homes.noneLapsing}</p> : <Lapsing lapsing={view.lapsing} />}
      </section>
    </>
  )
}

function ProblemWays() {
  const words = qualityWordsIn(useWords().language).office
  return (
    <>
      <LinkButton href={paths.problems()} alt>
        {words.problems}
      </LinkButton>
      <LinkButton href={paths.stoppedBatches()} alt>
        {words.toBatches}
      </LinkButton>
    </>
  )
}

function Lapsing({ lapsing }: { lapsing: OfficeHomeView['lapsing'] }) {
  const { language, formats } = useWords()
  const words = accountWordsIn(language).homes
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.columns.licence}</th>
          <th scope="col">{words.columns.product}</th>
          <th scope="col">{words.columns.maker}</th>
          <th scope="col">{words.columns.until}</th>
        </tr>
      </thead>
      <tbody>
        {lapsing.map(row => (
          <tr key={`${row.kind} ${row.of?.text} ${row.maker}`}>
            <th scope="row">{row.kind}</th>
            <td>{row.of === undefined ? row.maker : <Written text={row.of} quietly />}</td>
            <td>{row.maker}</td>
            <td>
              {formats.date(row.validUntilOn)}{' '}
              <span className={`state ${row.inDays < 0 ? 'bad' : 'warn'}`}>
                {row.inDays < 0 ? words.lapsed(-row.inDays) : words.lapsesIn(row.inDays)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
