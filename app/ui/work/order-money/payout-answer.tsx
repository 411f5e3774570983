import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { PinField } from '../pin-field.tsx'

/** The payee says whether the money has come, with their PIN. */
export function PayoutAnswer({
  page,
  token,
  sent,
  demoPin,
}: {
  page: string
  token: string
  sent: FormView | undefined
  demoPin: string | undefined
}) {
  const words = payoutWordsIn(useWords().language).sheet
  const form = formOf(sent, 'answer')
  return (
    <DeedForm deed="answer" page={page} token={token} form={form}>
      <h2>{words.question}</h2>
      <PinField id="pin" label={words.pin} hint={words.pinHint} error={form.errors.pin} />
      {demoPin === undefined ? null : <Notice kind="info">{words.demoPin(demoPin)}</Notice>}
      <Button wide name="answer" value="received">
        {words.received}
      </Button>
      <Button wide alt name="answer" value="denied">
        {words.denied}
      </Button>
      <p className="small">{words.deniedLead}</p>
    </DeedForm>
  )
}
