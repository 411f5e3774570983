import type { Instant } from '#app/domain/dates.ts'
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
  question,
  isMaker,
  done,
  sent,
  token,
}: {
  chosen: { channel: string; email: string | undefined; isConfirmed: boolean }
  /** Since when an address waits for the yes of whoever reads it. */
  question: { askedAt: Instant; failedWhy?: string | undefined } | undefined
  isMaker: boolean
  done: 'saved' | 'asked' | undefined
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = tellingWordsIn(language).choice
  const isChoosing = sent?.fields.deed !== 'again'
  const waiting = (email: string): string => {
    if (question === undefined) return words.unasked(email)
    if (question.failedWhy !== undefined) return words.refused(email)
    return words.waiting({ email, at: formats.moment(question.askedAt) })
  }
  const form: FormView = (isChoosing ? sent : undefined) ?? {
    ...emptyForm,
    fields: { channel: chosen.channel, email: chosen.email ?? '' },
  }
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {done === undefined ? null : <Notice kind="good">{words[done]}</Notice>}
      <p>{words.lead}</p>
      {isMaker ? <p>{words.leadMaker}</p> : null}
      {chosen.email !== undefined && chosen.isConfirmed ? (
        <p className="break">{words.confirmed(chosen.email)}</p>
      ) : null}
      {chosen.email !== undefined && !chosen.isConfirmed ? (
        <>
          <Notice kind="warn">
            <span className="break">{waiting(chosen.email)}</span>
          </Notice>
          <DeedForm
            deed="again"
            page={paths.messageChoice()}
            token={token}
            form={isChoosing ? emptyForm : (sent ?? emptyForm)}
          >
            <Button wide alt>
              {words.again}
            </Button>
          </DeedForm>
        </>
      ) : null}
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
