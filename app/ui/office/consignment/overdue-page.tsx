import type { Overdue } from '#app/domain/consignment/network/overdue.ts'
import { lateAges } from '#app/domain/consignment/rules/ageing.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'

/** What is late, by how long, and the letters to those who owe it. */
export function OverduePage({ overdue }: { overdue: Overdue }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).overdue
  const partners = new Map(overdue.statements.map(one => [one.partnerId, one.partner]))
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <dl className="money">
          {lateAges.map(age => (
            <div key={age} className={overdue.sums[age] > 0 ? 'late' : undefined}>
              <dt>{words.ages[age]}</dt>
              <dd className="num">{formats.rupiah(overdue.sums[age])}</dd>
            </div>
          ))}
        </dl>
        {partners.size === 0 ? <p>{words.none}</p> : null}
      </section>
      {[...partners].map(([partnerId, partner]) => {
        const theirs = overdue.statements.filter(one => one.partnerId === partnerId)
        const kind = theirs.some(one => one.daysLate > 14) ? 'escalation' : 'reminder'
        return (
          <section className="sec stack" key={partnerId}>
            <h2>{partner}</h2>
            <ul className="bare ruled">
              {theirs.map(one => (
                <li key={one.statementId}>
                  <div>
                    <b className="num">{one.number}</b>
                    <small>
                      {words.to(one)}, {words.due(formats.date(one.dueOn))}
                      {one.disputedIdr > 0 ? `, ${words.disputed(formats.rupiah(one.disputedIdr))}` : null}
                    </small>
                  </div>
                  <span className={`state ${one.daysLate > 14 ? 'bad' : 'warn'}`}>
                    {words.late({ amount: formats.rupiah(one.lateIdr), days: one.daysLate })}
                  </span>
                </li>
              ))}
            </ul>
            <LinkButton wide alt href={paths.overdueLetter(partnerId, kind)}>
              {words[kind]} {words.forPartner(partner)}
            </LinkButton>
          </section>
        )
      })}
    </>
  )
}
