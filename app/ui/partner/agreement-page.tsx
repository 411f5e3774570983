import type { AgreementSheet, SheetVersion } from '#app/domain/consignment/agreements/agreement-sheet.ts'
import { termsSaid } from '#app/i18n/agreement-terms.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { Notice } from '../primitives/notice.tsx'
import { PaperLinks } from '../producer/consignment/paper-links.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { DocumentHeading } from '../work/consignment/document-heading.tsx'
import { ShareWords } from '../work/consignment/share-words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

/** An agreement in plain words: the newest version in full, earlier ones folded. */
export function AgreementPage({
  agreement,
  saved,
  form,
  token,
}: {
  agreement: AgreementSheet
  saved: boolean
  form: FormView
  token: string
}) {
  const { language } = useWords()
  const words = partnerWordsIn(language)
  const said = words.agreements
  const { parties } = consignmentWordsIn(language)
  const [newest, ...older] = agreement.versions
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.agreementsIn()} page={said.title} />
        <DocumentHeading
          kind="agreement"
          state={agreement.state}
          number={agreement.number}
          parties={[
            { role: parties.maker, name: agreement.maker },
            { role: parties.partner, name: agreement.partner },
          ]}
          on={undefined}
        />
        {saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        {newest === undefined ? null : <Version version={newest} isLast={agreement.state === 'active'} />}
        {agreement.toAccept === undefined ? null : (
          <form method="post" action={paths.agreementIn(agreement.agreementId)} className="stack">
            <FormToken token={token} />
            <input type="hidden" name="versionId" value={agreement.toAccept} />
            <h2>{said.acceptTitle}</h2>
            <p>{said.acceptLead}</p>
            {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
            <Button icon="check" wide>
              {said.accept}
            </Button>
          </form>
        )}
      </section>
      <PaperLinks papers={[{ kind: 'agreement', id: agreement.agreementId }]} />
      {older.length === 0 ? null : (
        <section className="sec stack">
          <h2>{said.old}</h2>
          {older.map(version => (
            <Older key={version.versionId} version={version} />
          ))}
        </section>
      )}
    </>
  )
}

function Older({ version }: { version: SheetVersion }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).agreements
  const from = formats.date(version.validFromOn)
  return (
    <Details
      summary={words.version({ version: version.version, from })}
      open={version.standing === 'in-force'}
    >
      <Version version={version} />
    </Details>
  )
}

/** @param isLast the newest of an agreement that is active: once signed, it is in force or about to be */
function Version({ version, isLast = false }: { version: SheetVersion; isLast?: boolean }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).agreements
  const isComing = isLast && version.standing === 'past' && version.accepted.length === 2
  const standing = isComing ? 'coming' : version.standing
  return (
    <div className="stack">
      <p>
        <b>
          {words.version({
            version: version.version,
            from: formats.date(version.validFromOn),
          })}
        </b>{' '}
        <span className={version.standing === 'in-force' ? 'state good' : 'state'}>
          {words.standings[standing]}
        </span>
      </p>
      <p>
        {words.counters}: {formats.joined(version.counters)}
      </p>
      <ul className="bare ruled" aria-label={words.goods}>
        {version.lines.map(line => (
          <li key={line.variantId}>
            <div>
              <b>
                <GoodName good={line} />
              </b>
              <br />
              <ShareWords {...line} />
            </div>
          </li>
        ))}
      </ul>
      <ul className="says" aria-label={words.terms}>
        {termsSaid(version, language).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {version.note === undefined ? null : <blockquote className="said">{version.note}</blockquote>}
      <Signed version={version} />
    </div>
  )
}

function Signed({ version }: { version: SheetVersion }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).agreements
  const { sides } = consignmentWordsIn(language)
  return (
    <ul className="small">
      {(['producer', 'partner'] as const).map(side => {
        const one = version.signed.find(signature => signature.side === side)
        if (!one) return <li key={side}>{words.unsigned[side]}</li>
        const who = [one.by ?? sides[side], one.way === 'paper' ? words.onPaper : undefined]
        return (
          <li key={side}>
            {words.signed({
              who: who.filter(part => part !== undefined).join(', '),
              at: formats.moment(one.at),
            })}
          </li>
        )
      })}
    </ul>
  )
}
