import type { PullRow } from '#app/domain/consignment/network/pull-forward-list.ts'
import type { PullProposal } from '#app/domain/consignment/rules/pull-forward.ts'
import { paths } from '#app/i18n/paths.ts'
import { pullWordsIn } from '#app/i18n/pull-words.ts'
import type { Words } from '#app/i18n/words.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { NumberField, TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'

export type PullView = {
  row: PullRow
  proposal: PullProposal
  partner: string
  priceFromOn: string
  clientKey: string
}

/** One way out: what it does and whose money changes, and only then the button. */
export function PullPage({
  view,
  sent,
  token,
}: {
  view: PullView
  sent: FormView | undefined
  token: string
}) {
  const all = useWords()
  const words = pullWordsIn(all.language)
  const { row, proposal } = view
  const kept = formOf(sent, 'pull')
  const form: FormView = {
    errors: kept.errors,
    fields: {
      ...('pieces' in proposal ? { pieces: String(proposal.pieces) } : {}),
      ...(proposal.kind === 'pick-up' ? { plannedOn: proposal.byOn } : {}),
      ...kept.fields,
    },
  }
  const way = proposal.kind === 'move' ? `move-${proposal.toCounterId}` : proposal.kind
  const page = paths.ownPull(row.batchId, row.counterId, way)
  const said = told(all, view)
  return (
    <section className="sec stack">
      <p className="small">
        <a className="backlink" href={paths.ownPullForward()}>
          {words.back}
        </a>
      </p>
      <h1>{said.title}</h1>
      <p>
        {words.good({ name: row.good ? goodText(all, row.good) : '', batch: row.batchCode })}, {row.counter}
      </p>
      <h2>{words.whatTitle}</h2>
      <p>{said.what}</p>
      <h2>{words.moneyTitle}</h2>
      <p className="num">{said.money}</p>
      <DeedForm deed="pull" page={page} token={token} form={form} clientKey={view.clientKey}>
        {proposal.kind === 'price-step' ? null : (
          <NumberField form={form} name="pieces" label={words.pieces} hint={words.piecesHint(row.pieces)} />
        )}
        {proposal.kind === 'pick-up' ? (
          <TextField form={form} name="plannedOn" label={words.plannedOn} type="date" />
        ) : null}
        <Button wide>{words.save[proposal.kind]}</Button>
      </DeedForm>
    </section>
  )
}

function told({ language, formats }: Words, { row, proposal, partner, priceFromOn }: PullView) {
  const { titles, what, money } = pullWordsIn(language)
  const { rupiah } = formats
  const from = row.counter
  if (proposal.kind === 'pick-up')
    return { title: titles['pick-up'](proposal), what: what['pick-up']({ from }), money: money['pick-up'] }
  if (proposal.kind === 'move') {
    const to = row.names[proposal.toCounterId] ?? ''
    const here = rupiah(proposal.shareHereIdr)
    return {
      title: titles.move({ pieces: proposal.pieces, to }),
      what: what.move({ from, to }),
      money: money.move({ from, here, there: rupiah(proposal.shareThereIdr) }),
    }
  }
  const { fromPriceIdr, toPriceIdr, shareFromIdr, shareToIdr } = proposal
  return {
    title: titles['price-step']({ from: rupiah(fromPriceIdr), to: rupiah(toPriceIdr) }),
    what: what['price-step']({ partner, on: formats.longDate(priceFromOn) }),
    money: money['price-step']({
      ...{ shareFrom: rupiah(shareFromIdr), shareTo: rupiah(shareToIdr) },
      ...{ restFrom: rupiah(fromPriceIdr - shareFromIdr), restTo: rupiah(toPriceIdr - shareToIdr) },
      ...{ costs: rupiah(proposal.costsHerIdr), saves: rupiah(proposal.savesHerIdr) },
    }),
  }
}
