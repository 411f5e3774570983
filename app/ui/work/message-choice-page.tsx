import { messageChannels } from '#app/domain/messages/message-channels.ts'
import { paths } from '#app/i18n/paths.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { DeedForm, emptyForm } from '../producer/consignment/deed-form.tsx'
import { RadioRows, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'

/** By what way a person is told of news and of the day. */
export function MessageChoicePage({
  chosen,
  isMaker,
  done,
  sent,
  token,
}: {
  chosen: { channel: string; email: string | undefined }
  isMaker: boolean
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const words = tellingWordsIn(useWords().language).choice
  const form: FormView = sent ?? {
    ...emptyForm,
    fields: { channel: chosen.channel, email: chosen.email ?? '' },
  }
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {done ? <Notice kind="good">{words.saved}</Notice> : null}
      <p>{words.lead}</p>
      {isMaker ? <p>{words.leadMaker}</p> : null}
      <DeedForm deed="choose" page={paths.messageChoice()} token={token} form={form}>
        <RadioRows
          form={form}
          name="channel"
          label={words.legend}
          choices={messageChannels
            .filter(value => isMaker || value !== 'none')
            .map(value => ({ value, label: words.channels[value] }))}
        />
        <TextField
          form={form}
          name="email"
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="email"
          maxLength={200}
        />
        <Button wide>{words.save}</Button>
      </DeedForm>
    </section>
  )
}
