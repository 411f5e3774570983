import type { AgreementSheet, SheetVersion } from '#app/domain/consignment/agreements/agreement-sheet.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { GoodName } from '../../partner/good-name.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import { DocumentHeading } from '../../work/consignment/document-heading.tsx'
import { ShareWords } from '../../work/consignment/share-words.tsx'
import { TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'
import { PaperLinks } from './paper-links.tsx'

/** An agreement in plain words: the newest version in full, the older ones below it. */
export function OwnAgreementPage({
  agreement,
  ended,
  done,
  sent,
  token,
}: {
  agreement: AgreementSheet
  ended: { at: string; reason: string } | undefined
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const { agreements, saved } = makerGoodsWordsIn(language)
  const { parties } = consignmentWordsIn(language)
  const words = agreements.sheet
  const page = paths.ownAgreement(agreement.agreementId)
  const [newest, ...older] = agreement.versions
  return (
    <>
      <section className="sec stack">
        <DocumentHeading
          kind="agreement"
          state={agreement.state}
          number={agreement.number}
          parties={[
            { role: parties.maker, name: agreement.maker },
            { role: parties.partner, name: agreement.partner },
          ]}
          on={newest && formats.longDate(newest.validFromOn)}
        />
        {done ? <Notice kind="good">{saved}</Notice> : null}
        {ended === undefined ? null : (
          <Notice kind="info">
            {words.end.ended({ at: formats.moment(ended.at), reason: ended.reason })}
          </Notice>
        )}
      </section>
      {newest === undefined ? null : (
        <section className="sec stack">
          <Version version={newest} heading />
          {agreement.toAccept === undefined ? null : (
            <DeedForm deed="accept" page={page} token={token} form={formOf(sent, 'accept')}>
              <input type="hidden" name="version" value={agreement.toAccept} />
              <p>{words.acceptLead}</p>
              <Button wide>{words.accept}</Button>
            </DeedForm>
          )}
          {agreement.state === 'ended' ? null : (
            <LinkButton alt wide href={paths.ownOffer(agreement.agreementId)}>
              {words.offer}
            </LinkButton>
          )}
        </section>
      )}
      <PaperLinks papers={[{ kind: 'agreement', id: agreement.agreementId }]} />
      {older.length === 0 ? null : (
        <section className="sec stack">
          <h2>{words.older}</h2>
          {older.map(version => (
            <Details key={version.versionId} summary={words.version(version.version)}>
              <Version version={version} />
            </Details>
          ))}
        </section>
      )}
      {agreement.state === 'ended' ? null : (
        <section className="sec stack">
          <h2>{words.end.title}</h2>
          <p className="small">{words.end.lead}</p>
          <DeedForm deed="end" page={page} token={token} form={formOf(sent, 'end')}>
            <TextField
              form={formOf(sent, 'end')}
              name="reason"
              label={words.end.reason}
              maxLength={300}
              autoComplete="off"
            />
            <Button alt wide>
              {words.end.verb}
            </Button>
          </DeedForm>
        </section>
      )}
    </>
  )
}

const looks = { 'in-force': 'good', 'to-accept': 'warn', waiting: 'info', past: '' } as const

function Version({ version, heading = false }: { version: SheetVersion; heading?: boolean }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).agreements.sheet
  const { sides } = consignmentWordsIn(language)
  return (
    <div className="stack">
      {heading ? <h2>{words.version(version.version)}</h2> : null}
      <p>
        <span className={`state ${looks[version.standing]}`}>{words.standings[version.standing]}</span>
      </p>
      <p>
        {words.from(formats.longDate(version.validFromOn))} {words.counters(formats.joined(version.counters))}
      </p>
      <ul className="bare ruled">
        {version.lines.map(line => (
          <li key={line.variantId}>
            <div>
              <p>
                <b>
                  <GoodName good={line} />
                </b>
              </p>
              <p>
                <ShareWords
                  reader="maker"
                  shareIdr={line.shareIdr}
                  priceIdr={line.priceIdr}
                  commissionIdr={line.commissionIdr}
                />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Rules version={version} heading={heading} />
      {version.signed.length === 0 ? null : (
        <ul className="small">
          {version.signed.map(one => (
            <li key={one.side}>
              {words.signed({
                side: sides[one.side],
                by: one.by ?? words.someone,
                at: formats.moment(one.at),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Rules({ version, heading }: { version: SheetVersion; heading: boolean }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).agreements.sheet
  const share = outOf(version.shrinkToleranceBps)
  return (
    <>
      {heading ? <h3>{words.rules}</h3> : null}
      <ul className="says-list">
        <li>{words.period[version.period]}</li>
        <li>{words.due(version.dueDays)}</li>
        <li>{words.waiting(version.waitingDays)}</li>
        <li>{words.discount[version.discountBearer]}</li>
        <li>{share === undefined ? words.shrinkNone : words.shrink(share)}</li>
        <li>{words.pull(version.pullDays)}</li>
        <li>{version.slotFeeIdr === 0 ? words.noFee : words.fee(formats.rupiah(version.slotFeeIdr))}</li>
        {Object.keys(version.lossBearers).length === 0 ? null : <li>{words.losses}</li>}
      </ul>
      {version.note === undefined ? null : (
        <p lang="id">
          {words.note}: {version.note}
        </p>
      )}
    </>
  )
}

/** Ten-thousandths as "1 of 100". */
function outOf(bps: number): { of: number; free: number } | undefined {
  if (bps === 0) return undefined
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b))
  const by = shared(10_000, bps)
  return { of: 10_000 / by, free: bps / by }
}
